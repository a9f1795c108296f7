/** Shares of calls, and which calls have to wait for each other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Hazards } from './hazards.ts';
import { FUNCTIONS, shareOf } from './split.ts';

const indexOf = (name: string) => FUNCTIONS.findIndex((each) => each.name === name);
const cutOf = (name: string, args: readonly number[]) => FUNCTIONS[indexOf(name)].cut(args);

/** 20 samples of order 1 with 16 neurons. */
const [COUNT, WIDTH, P] = [20, 16, 3];
const [W, POINTS, T1, T2, PANELS, GRADIENT] = [1000, 20_000, 40_000, 80_000, 120_000, 160_000];
const first = cutOf('firstLayer1', [W, POINTS, T1, COUNT, WIDTH]);
const product = cutOf('multiply', [T1, PANELS, T2, COUNT * P, WIDTH, WIDTH, P]);
const pack = cutOf('packWeights', [W, PANELS, WIDTH, WIDTH, 0, WIDTH]);
const slopes = cutOf('denseLayerGradient', [T1, T2, GRADIENT, 0, 100, COUNT * P, WIDTH, WIDTH, P, 0, WIDTH]);

describe('shares', () => {
  it('are all units, each once, and neurons begin at whole tiles', () => {
    fc.assert(
      fc.property(fc.constantFrom('samples', 'neurons'), fc.nat(300), fc.integer({ min: 1, max: 20 }), (by, n, k) => {
        const shares = Array.from({ length: k }, (_, t) => shareOf({ ...first, by, units: n }, t, k));
        expect(shares[0][0]).toBe(0);
        expect(shares[k - 1][1]).toBe(n);
        for (let t = 1; t < k; t++) expect(shares[t][0]).toBe(shares[t - 1][1]);
        if (by === 'neurons') for (const [from] of shares) expect(from === n || from % 8 === 0).toBe(true);
      }),
    );
  });

  it('of samples begin at the rows of their first, in each buffer', () => {
    expect(first.share(5, 9)).toEqual([W, POINTS + 5 * 8, T1 + 5 * P * WIDTH * 4, 4, WIDTH]);
    const bytes = 5 * P * WIDTH * 4;
    expect(product.share(5, 9)).toEqual([T1 + bytes, PANELS, T2 + bytes, 4 * P, WIDTH, WIDTH, P]);
  });

  it('of neurons name them, and what cannot be undone is the first thread’s alone', () => {
    expect(slopes.share(8, 16).slice(-2)).toEqual([8, 16]);
    const adam = cutOf('adam', [W, GRADIENT, T1, T2, 100, 0, 0, 0, 0, 0, 0, 0]);
    expect([0, 1, 2].map((thread) => shareOf(adam, thread, 3))).toEqual([
      [0, 1],
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('hazards', () => {
  it('let a thread go on with the rows that it made itself', () => {
    const hazards = new Hazards();
    expect(hazards.add(1, first)).toBeNull();
    expect(hazards.add(2, pack)).toBeNull();
    expect(hazards.add(3, product)).toBe(2);
    const more = cutOf('tanhJet1', [T2, COUNT, WIDTH]);
    expect(hazards.add(4, more)).toBeNull();
  });

  it('hold what reads, or overwrites, what others may not have finished', () => {
    const hazards = new Hazards();
    hazards.add(1, first);
    hazards.add(2, product);
    expect(hazards.add(3, slopes)).toBe(2);
    const otherRows = cutOf('firstLayer1', [W, POINTS, T1, COUNT - 1, WIDTH]);
    expect(hazards.add(4, otherRows)).toBe(3);
    hazards.clear();
    expect(hazards.add(5, slopes)).toBeNull();
  });
});

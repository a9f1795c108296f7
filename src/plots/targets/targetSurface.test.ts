import { afterEach, describe, expect, it, vi } from 'vitest';
import { formulaFunction, functionById, gridPoints, partialsAt, partialsAtPoints } from '../../functions/index.ts';
import { indexOf, multiIndicesUpTo } from '../../math/multiIndex.ts';
import { targetPartials } from './targetPartials.ts';
import { prepareSurfaces, targetSurface } from './targetSurface.ts';

describe('the surface of a target', () => {
  it('is its partial on a grid, x2 outer, and is computed once', () => {
    const fn = functionById('branin');
    const values = targetSurface(fn, [1, 1], 3);
    expect(values[5]).toBe(partialsAt(fn, 10, 7.5, 2)[indexOf(1, 1)]);
    expect(targetSurface(fn, [1, 1], 3)).toBe(values);
    expect(targetSurface(fn, [1, 0], 3)).not.toBe(values);
  });

  it('is NaN, never infinite, where the function is not finite', () => {
    expect([...targetSurface(formulaFunction('1/x1', [-1, 1, 0, 1]), [0, 0], 3)]).toEqual([
      -1,
      NaN,
      1,
      -1,
      NaN,
      1,
      -1,
      NaN,
      1,
    ]);
    expect(targetSurface(formulaFunction('1e300 x1', [-1, 1, 0, 1]), [0, 0], 3)[2]).toBe(1e300);
    expect(targetSurface(formulaFunction('1e200 exp(300 x1)', [0, 2, 0, 1]), [0, 0], 3)[2]).toBeNaN();
  });

  it('is the same from all partials prepared together', async () => {
    const fn = functionById('easom');
    const direct = targetSurface(fn, [2, 1], 9).slice();
    const other = functionById('michalewicz');
    await prepareSurfaces(fn, 9);
    await prepareSurfaces(other, 9);
    expect(targetSurface(fn, [2, 1], 9)).toEqual(direct);
    const all = partialsAtPoints(other, gridPoints(other.domain, 9), 5);
    const index = indexOf(1, 2);
    expect(targetSurface(other, [1, 2], 9)).toEqual(Float64Array.from({ length: 81 }, (_, i) => all[21 * i + index]));
  });
});

describe('surfaces prepared together', () => {
  it('are at hand without the function, and leave alone what was computed before', async () => {
    const easom = functionById('easom');
    let evaluated = 0;
    const fn: typeof easom = {
      ...easom,
      define(x1, x2) {
        evaluated += 1;
        return easom.define(x1, x2);
      },
    };
    const before = targetSurface(fn, [1, 0], 4);
    await prepareSurfaces(fn, 4);
    const prepared = evaluated;
    expect(prepared).toBe(2 * 16);
    const others = multiIndicesUpTo(5).filter(([r1, r2]) => r1 !== 1 || r2 !== 0);
    expect(others.map((partial) => targetSurface(fn, partial, 4).length)).toEqual(Array(20).fill(16));
    expect(evaluated).toBe(prepared);
    expect(targetSurface(fn, [1, 0], 4)).toBe(before);
  });
});

describe('all partials of a target', () => {
  it('stand one after the other, each on the whole grid, on a grid of any size', async () => {
    const fn = functionById('branin');
    for (const side of [2, 8, 12]) {
      const all = await targetPartials(fn, side);
      const pointwise = partialsAtPoints(fn, gridPoints(fn.domain, side), 5);
      const count = side * side;
      expect(all).toEqual(
        Float64Array.from({ length: 21 * count }, (_, i) => pointwise[21 * (i % count) + Math.floor(i / count)]),
      );
    }
  });

  it('are computed once for a function and a grid', () => {
    const [fn, other] = [functionById('easom'), functionById('booth')];
    const found = targetPartials(fn, 4);
    expect(targetPartials(fn, 4)).toBe(found);
    expect(targetPartials(fn, 5)).not.toBe(found);
    expect(targetPartials(other, 4)).not.toBe(found);
    expect(targetPartials(fn, 4)).toBe(found);
  });
});

describe('all partials of a target', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([
    ['points take no time', 0, 1],
    ['eight points take longer than that', 6, 11],
  ])('leave the page its turn after a few milliseconds, where %s', async (_, perLook, turns) => {
    let now = 1;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += perLook;
      return now;
    });
    const waits = vi.spyOn(globalThis, 'setTimeout');
    await targetPartials(formulaFunction('x1 + 2 x2', [0, 1, 0, 1]), 9);
    expect(waits).toHaveBeenCalledTimes(turns);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jetSpace } from '../math/jetSpace.ts';
import { createRandom } from '../math/random.ts';
import { differencesAt, STENCILS } from './finiteDifferences.ts';
import { fittedPartials, nearest, neighboursNeeded, neighbourWeights } from './nearestNeighbours.ts';

describe('central differences', () => {
  it('have the stencils of the textbook', () => {
    expect(STENCILS.slice(0, 5)).toEqual([[1], [-0.5, 0, 0.5], [1, -2, 1], [-0.5, 1, 0, -1, 0.5], [1, -4, 6, -4, 1]]);
  });

  it('are exact for monomials of up to one power more than the derivative along each axis', () => {
    const step = 0.25;
    const factorial = [1, 1, 2, 6, 24, 120];
    for (const [c, [r1, r2]] of jetSpace(5).indices.entries()) {
      for (let a = 0; a <= r1 + 1; a++) {
        for (let b = 0; b <= r2 + 1; b++) {
          const found = differencesAt((i, k) => (i * step) ** a * (k * step) ** b, 5, step);
          const exact = a === r1 && b === r2 ? factorial[r1] * factorial[r2] : 0;
          expect(found[c], `partial ${r1},${r2} of x1^${a} x2^${b}`).toBeCloseTo(exact, 9);
        }
      }
    }
  });
});

describe('central differences of what is not finite', () => {
  it('ask for no value whose weight is zero', () => {
    const beside = (i: number, k: number) => (i === 1 && k === 0 ? Number.POSITIVE_INFINITY : i * k);
    const found = differencesAt(beside, 2, 1);
    expect(found[jetSpace(2).indices.findIndex(([r1, r2]) => r1 === 1 && r2 === 1)]).toBe(1);
  });
});

describe('nearest neighbours', () => {
  const random = createRandom(3, 'data');
  const points = Float64Array.from({ length: 400 }, () => random.uniformIn(-1, 1));
  const dataOf = (f: (x1: number, x2: number) => number) => ({
    rawPoints: points,
    points,
    values: Float64Array.from({ length: 200 }, (_, i) => f(points[2 * i], points[2 * i + 1])),
  });

  it('are those of a search through all', () => {
    fc.assert(
      fc.property(fc.nat(199), fc.integer({ min: 1, max: 20 }), (i, count) => {
        const found = nearest(points, i, count);
        const distances = Array.from({ length: 200 }, (_, k) =>
          Math.hypot(points[2 * k] - points[2 * i], points[2 * k + 1] - points[2 * i + 1]),
        );
        expect(found).toHaveLength(count);
        const others = distances.filter((_, k) => k !== i).sort((a, b) => a - b);
        for (const [place, { distance }] of found.entries()) expect(distance).toBeCloseTo(others[place], 12);
      }),
    );
  });

  it('at the same distance come in the order of the samples', () => {
    const cross = Float64Array.of(0, 0, 1, 0, 0, 2, 0, 1, -1, 0, 0, -1);
    expect(nearest(cross, 0, 3).map(({ index }) => index)).toEqual([1, 3, 4]);
    expect(nearest(cross, 0, 5).map(({ index }) => index)).toEqual([1, 3, 4, 5, 2]);
  });

  it('are as many as asked for at order 1, and at least two a term from order 2 on', () => {
    expect(([1, 2, 3, 4, 5] as const).map((order) => neighboursNeeded(order, 4))).toEqual([4, 12, 20, 30, 42]);
    expect(neighboursNeeded(2, 15)).toBe(15);
  });

  it('give a plane its slopes from 4 of them, as in [4]', () => {
    const [value, slope1, slope2] = fittedPartials(
      dataOf((x1, x2) => 3 + 2 * x1 - 5 * x2),
      7,
      1,
      4,
    );
    expect(value).toBeCloseTo(3 + 2 * points[14] - 5 * points[15], 12);
    expect([slope1, slope2].map((slope) => Number(slope.toFixed(9)))).toEqual([2, -5]);
  });

  it('give a plane its slopes on domains so wide that exp(-distance) vanishes', () => {
    for (const half of [100, 500, 1e6]) {
      const wide = { ...dataOf((x1, x2) => 3 + 2 * x1 - 5 * x2), rawPoints: points.map((x) => half * x) };
      for (let i = 0; i < 200; i++) {
        const [, slope1, slope2] = fittedPartials(wide, i, 1, 4);
        expect(slope1, `domain ${half}, sample ${i}`).toBeCloseTo(2, 6);
        expect(slope2, `domain ${half}, sample ${i}`).toBeCloseTo(-5, 6);
      }
    }
  });

  it('have weights exp(-distance) of sum 1', () => {
    const near = nearest(points, 5, 6);
    const weights = neighbourWeights(near);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    for (const [place, { distance }] of near.entries()) {
      expect(weights[place] / weights[0]).toBeCloseTo(Math.exp(near[0].distance - distance), 12);
    }
  });

  it('count the nearer neighbours more: the plane through what is none is that of the weighted normal equations', () => {
    const bent = dataOf((x1, x2) => Math.sin(3 * x1) + x1 * x2 + 2 * x2 * x2);
    const i = 20;
    const near = nearest(points, i, 6);
    const sum = near.reduce((total, { distance }) => total + Math.exp(-distance), 0);
    let [a, b, c, d, e] = [0, 0, 0, 0, 0];
    for (const { index, distance } of near) {
      const weight = (Math.exp(-distance) / sum) ** 2;
      const [h1, h2] = [points[2 * index] - points[2 * i], points[2 * index + 1] - points[2 * i + 1]];
      const rise = bent.values[index] - bent.values[i];
      [a, b, c] = [a + weight * h1 * h1, b + weight * h1 * h2, c + weight * h2 * h2];
      [d, e] = [d + weight * h1 * rise, e + weight * h2 * rise];
    }
    const [, slope1, slope2] = fittedPartials(bent, i, 1, 6);
    expect(slope1).toBeCloseTo((d * c - e * b) / (a * c - b * b), 9);
    expect(slope2).toBeCloseTo((a * e - b * d) / (a * c - b * b), 9);
  });

  it('give a cubic all its derivatives from twice as many as it has terms', () => {
    const needed = neighboursNeeded(3, 4);
    expect(needed).toBe(20);
    const fitted = fittedPartials(
      dataOf((x1, x2) => x1 ** 3 - 2 * x1 * x2 * x2),
      11,
      3,
      needed,
    );
    const { indices } = jetSpace(3);
    const at = (r1: number, r2: number) => fitted[indices.findIndex(([a, b]) => a === r1 && b === r2)];
    expect(at(3, 0)).toBeCloseTo(6, 6);
    expect(at(1, 2)).toBeCloseTo(-4, 6);
    expect(at(2, 0)).toBeCloseTo(6 * points[22], 6);
  });
});

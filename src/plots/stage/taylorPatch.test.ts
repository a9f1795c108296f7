import { describe, expect, it } from 'vitest';
import { errorByRadius, pointPatch, radiiUpTo } from './taylorPatch.ts';

const domain = { x1: [-1, 1], x2: [-2, 2] } as const;

describe('the patch of a point', () => {
  const patch = () => pointPatch(domain, [0.5, 0], 1, (h1, h2) => 3 + h1 + h2, { bottom: -9, top: 9 });

  it('is a needle from the top to the surface, then rings around it, a little above the surface', () => {
    const { x, y, z } = patch();
    expect(z[0].every((height) => height === 9)).toBe(true);
    expect(z[1].every((height) => height === 3)).toBe(true);
    for (const [i, row] of z.entries()) {
      if (i > 1)
        for (const [j, height] of row.entries()) expect(height).toBeCloseTo(3 + x[i][j] - 0.5 + y[i][j] + 0.144, 12);
    }
  });

  it('reaches along each axis its share of half that side, in a circle where the sides are equal', () => {
    const disc = pointPatch(domain, [0.2, -0.4], 0.5, (h1, h2) => 100 * h1 + h2, { bottom: 0, top: 0 });
    const [outerX, outerY, outerZ] = [disc.x, disc.y, disc.z].map((rows) => rows.at(-1) ?? []);
    expect([Math.min(...outerX), Math.max(...outerX)].map((value) => value.toFixed(9))).toEqual([
      '-0.300000000',
      '0.700000000',
    ]);
    expect([Math.min(...outerY), Math.max(...outerY)].map((value) => value.toFixed(9))).toEqual([
      '-1.400000000',
      '0.600000000',
    ]);
    for (const [i, x1] of outerX.entries()) {
      expect(Math.hypot((x1 - 0.2) / 0.5, (outerY[i] + 0.4) / 1)).toBeCloseTo(1, 12);
      expect(outerZ[i]).toBeCloseTo(100 * (x1 - 0.2) + (outerY[i] + 0.4), 12);
    }
  });

  it('stays inside the domain', () => {
    const { x, y } = patch();
    expect(Math.max(...x.flat())).toBe(1);
    expect(Math.min(...y.flat())).toBeGreaterThanOrEqual(-2);
  });

  it('is the needle alone where there is no surface', () => {
    expect(pointPatch(domain, [0, 0], 1, null, { bottom: -9, top: 9 }).z.map(([height]) => height)).toEqual([9, -9]);
  });
});

describe('the error by radius', () => {
  it('is the root mean square over circles, and nothing outside the domain', () => {
    const radii = radiiUpTo(4, 4);
    const errors = errorByRadius(
      domain,
      [0, 0],
      radii,
      (h1) => h1,
      () => 0,
    );
    expect(radii).toEqual([1, 2, 3, 4]);
    expect(errors[0]).toBeCloseTo(Math.sqrt(0.5), 12);
    expect(errors.slice(2)).toEqual([null, null]);
  });

  it('compares polynomial and function at the same places, of a domain with unequal sides', () => {
    const [error] = errorByRadius(
      domain,
      [0.1, -0.5],
      [0.25],
      (h1, h2) => 3 * h1 + 2 * h2 + h2 * h2,
      (x1, x2) => 3 * (x1 - 0.1) + (x2 + 0.5) + (x2 + 0.5) ** 2,
    );
    // What is left is h2, whose root mean square over the circle is its radius over the root of 2.
    expect(error).toBeCloseTo((0.25 * 2) / Math.SQRT2, 12);
  });

  it('takes the part of a circle that is inside the domain', () => {
    const [error] = errorByRadius(
      domain,
      [1, 0],
      [0.5],
      () => 0,
      (x1) => (x1 <= 1 ? 2 : 1e9),
    );
    expect(error).toBeCloseTo(2, 12);
  });
});

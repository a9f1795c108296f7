import { describe, expect, it } from 'vitest';
import { errorByRadius, pointPatch, radiiUpTo } from './taylorPatch.ts';

const domain = { x1: [-1, 1], x2: [-2, 2] } as const;

describe('the patch of a point', () => {
  const { x, y, z } = pointPatch(domain, [0.5, 0], 1, (h1, h2) => 3 + h1 + h2, { bottom: -9, top: 9 });

  it('is a needle from the top to the surface, then rings around it, a little above the surface', () => {
    expect(z[0].every((height) => height === 9)).toBe(true);
    expect(z[1].every((height) => height === 3)).toBe(true);
    for (const [i, row] of z.entries()) {
      if (i > 1)
        for (const [j, height] of row.entries()) expect(height).toBeCloseTo(3 + x[i][j] - 0.5 + y[i][j] + 0.144, 12);
    }
  });

  it('stays inside the domain', () => {
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
});

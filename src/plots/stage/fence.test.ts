import { describe, expect, it } from 'vitest';
import { PATCH_COLUMNS, SLICE_POINTS } from '../grids.ts';
import { withFence } from './fence.ts';
import { pointPatch } from './taylorPatch.ts';

const line = [
  [1, 20],
  [4, 2],
] as const;
const heights = Array.from({ length: SLICE_POINTS }, (_, i) => i * i);

describe('the fence of a slice', () => {
  it('follows the surface along the line, a little below to a little above it', () => {
    const { x, y, z } = withFence(null, line, heights, 1000);
    for (const row of [0, 1]) {
      expect(x[row]).toHaveLength(PATCH_COLUMNS);
      expect([x[row][0], x[row][12], x[row][36]]).toEqual([1, 2, 4]);
      expect([y[row][0], y[row][12], y[row][36]]).toEqual([20, 14, 2]);
    }
    expect([z[0][12], z[1][12]]).toEqual([36 * 36 - 12, 36 * 36 + 28]);
    expect(z[1][36]).toBe((SLICE_POINTS - 1) ** 2 + 28);
  });

  it('leaves the patch of the inspected point as it is, and stands apart from it', () => {
    const domain = { x1: [0, 5], x2: [0, 30] } as const;
    const patch = pointPatch(domain, [1, 20], 0.3, (h1, h2) => h1 + h2, { bottom: 0, top: 9 });
    const both = withFence(patch, line, heights, 1000);
    expect(both.z.slice(1, 1 + patch.z.length)).toEqual(patch.z);
    expect(both.x.slice(1, 1 + patch.x.length)).toEqual(patch.x);
    const apart = both.z[patch.z.length + 2];
    expect(apart).toHaveLength(PATCH_COLUMNS);
    expect(apart.every(Number.isNaN)).toBe(true);
    expect(both.z.at(-3)).toEqual(withFence(null, line, heights, 1000).z[1]);
  });
});

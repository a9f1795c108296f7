/** The line of a slice on a surface: a low fence, beside what marks the inspected point. Pure. */
import { type Line, linePoints } from '../../functions/index.ts';
import { PATCH_COLUMNS } from '../grids.ts';
import { stacked } from './stacked.ts';
import type { Patch } from './stageSurfaces.ts';

/** How far the fence reaches below and above the surface, as a share of the scene's height. */
const BELOW = 0.012;
const ABOVE = 0.028;

/** A patch with a fence. `heights`: of the surface along the line, every third counts [SLICE_POINTS]; `tall`: of the scene. */
export function withFence(patch: Patch | null, line: Line, heights: ArrayLike<number>, tall: number): Patch {
  const points = linePoints(line, PATCH_COLUMNS);
  const columns = Array.from({ length: PATCH_COLUMNS }, (_, i) => i);
  const step = (heights.length - 1) / (PATCH_COLUMNS - 1);
  const twice = (of: (column: number) => number) => [columns.map(of), columns.map(of)];
  const fence: Patch = {
    x: twice((i) => points[2 * i]),
    y: twice((i) => points[2 * i + 1]),
    z: [-BELOW, ABOVE].map((share) => columns.map((i) => heights[i * step] + share * tall)),
  };
  if (!patch) return fence;
  return {
    x: stacked([patch.x, fence.x]),
    y: stacked([patch.y, fence.y]),
    z: stacked([patch.z, fence.z]),
  };
}

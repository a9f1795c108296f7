/** What of the stage has to be drawn again when its content changes. Pure. */
import { axisRanges, type StageContent, type SurfaceData, stageSurfaces } from './stageSurfaces.ts';

/** A content with its surfaces. */
export interface Drawing {
  readonly content: StageContent;
  readonly surfaces: readonly SurfaceData[];
}

export const drawingOf = (content: StageContent): Drawing => ({ content, surfaces: stageSurfaces(content) });

/** What has to be drawn again in scene `i`: `whole` in other looks or on another grid, `heights` in all other cases. */
export function changesIn(i: number, before: Drawing, after: Drawing) {
  const [old, scene] = [before.content.scenes[i], after.content.scenes[i]];
  const [oldSurface, surface] = [before.surfaces[i], after.surfaces[i]];
  const { offset, factor } = surface.frame;
  const ranges =
    oldSurface.frame.offset !== offset ||
    oldSurface.frame.factor !== factor ||
    String(axisRanges(oldSurface)) !== String(axisRanges(surface));
  const looks = oldSurface.map !== surface.map || oldSurface.opacity !== surface.opacity;
  const sides = before.content.side !== after.content.side;
  return {
    ranges,
    whole: looks || sides,
    heights: ranges || scene.values !== old.values || String(oldSurface.colors) !== String(surface.colors),
    patch: ranges || scene.patch !== old.patch,
    tiles: ranges || scene.tiles !== old.tiles,
  };
}

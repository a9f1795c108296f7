/** What of the stage has to be drawn again when its content changes. Pure. */
import { axisRanges, type StageContent, type SurfaceData, stageSurfaces } from './surfaceFigure.ts';

/** What is on screen, so that only what differs is drawn. */
export interface Drawn {
  readonly content: StageContent;
  readonly surfaces: readonly SurfaceData[];
}

export const drawnOf = (content: StageContent): Drawn => ({ content, surfaces: stageSurfaces(content) });

/** What has to be drawn again in scene `i`; with other axes all of it. */
export function changesIn(i: number, before: Drawn, after: Drawn) {
  const [old, scene] = [before.content.scenes[i], after.content.scenes[i]];
  const [oldSurface, surface] = [before.surfaces[i], after.surfaces[i]];
  const ranges = String(axisRanges(oldSurface)) !== String(axisRanges(surface));
  const looks = oldSurface.map !== surface.map || oldSurface.opacity !== surface.opacity;
  const sides = before.content.side !== after.content.side;
  return {
    ranges,
    whole: ranges || looks || sides,
    heights: scene.values !== old.values || String(oldSurface.colors) !== String(surface.colors),
    patch: ranges || scene.patch !== old.patch,
  };
}

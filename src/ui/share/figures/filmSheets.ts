/** The frames of a film of the run in focus as figures: target and learned from above, epoch by epoch. Pure but for the pictures. */
import { functionOf } from '../../../functions/index.ts';
import type { MultiIndex } from '../../../math/multiIndex.ts';
import type { Theme } from '../../../plots/colors.ts';
import { evenly } from '../../../plots/figures/film.ts';
import { mapsDrawing, type Picture } from '../../../plots/figures/maps.ts';
import { type Caption, type Sheet, sheet } from '../../../plots/figures/sheet.ts';
import { SURFACE_SIDE } from '../../../plots/grids.ts';
import type { SceneContent } from '../../../plots/stage/stageSurfaces.ts';
import { targetSurface } from '../../../plots/targets/targetSurface.ts';
import { unitIn } from '../../../plots/units.ts';
import type { RunFilm } from '../../../state/runs/lane.ts';
import type { RunState } from '../../../state/stores/runStore.ts';

const MOST_FRAMES = 64;

/** A run that has ended has gone back to its best network: where that is on the stage, it is the end of the film. */
function withBest(film: RunFilm, { finished, surface }: RunState, partial: MultiIndex): RunFilm {
  if (!finished || !surface || String(surface.partial) !== String(partial)) return film;
  return [...film, { epoch: finished.bestEpoch, values: surface.values }];
}

const scene = (name: string, values: Float64Array): SceneContent => ({
  name,
  kind: 'values',
  values,
  patch: null,
  tiles: null,
});

export interface FilmLook {
  readonly caption: (epoch: number) => Caption;
  readonly picture: Picture;
  readonly theme: Theme;
  /** Whether the stage shows the present, and not an epoch looked back at. */
  readonly live: boolean;
}

/** The frames, in the colours of the target's range throughout. `film`: in own units. Throws where nothing is trained. */
export function filmSheets(film: RunFilm, run: RunState, partial: MultiIndex, look: FilmLook): Sheet[] {
  const { plan, transform } = run;
  if (!plan || !transform) throw new Error('nothing is trained yet');
  const { caption, picture, theme, live } = look;
  const fn = functionOf(plan.config);
  const target = targetSurface(fn, partial, SURFACE_SIDE);
  const beside = fn.isUnknown ? [] : [scene('target', target)];
  const whole = live ? withBest(film, run, partial) : film;
  const frames = evenly(whole.length, MOST_FRAMES).map((i) => whole[i]);
  // Of data there is no surface: the last one learned sets the range.
  const range = fn.isUnknown ? (frames.at(-1)?.values ?? target) : target;
  const common = { domain: fn.domain, side: SURFACE_SIDE, target: range, unit: unitIn('original', transform, partial) };
  return frames.map(({ epoch, values }) => {
    const scenes = [...beside, scene('learned', values)];
    return sheet(mapsDrawing({ ...common, scenes }, picture, theme), caption(epoch), theme);
  });
}

/** How the run in focus learned, as a film: target and learned from above, epoch by epoch. */
import { functionOf } from '../../../functions/index.ts';
import type { MultiIndex } from '../../../math/multiIndex.ts';
import type { Theme } from '../../../plots/colors.ts';
import { evenly, Film } from '../../../plots/figures/film.ts';
import { mapsDrawing } from '../../../plots/figures/maps.ts';
import { type Caption, type Sheet, sheet } from '../../../plots/figures/sheet.ts';
import { SURFACE_SIDE } from '../../../plots/grids.ts';
import type { SceneContent } from '../../../plots/stage/stageSurfaces.ts';
import { targetSurface } from '../../../plots/targets/targetSurface.ts';
import { unitIn } from '../../../plots/units.ts';
import { fileNameOf } from '../../../state/runs/exportRun.ts';
import { focusedRun } from '../../../state/runs/focusedRun.ts';
import type { RunFilm } from '../../../state/runs/lane.ts';
import { configStore } from '../../../state/stores/configStore.ts';
import { useRun } from '../../../state/stores/hooks.ts';
import type { RunState } from '../../../state/stores/runStore.ts';
import { viewStore } from '../../../state/stores/viewStore.ts';
import { describePartial } from '../../describe.ts';
import { saveFile } from '../../saveFile.ts';
import { useTheme } from '../../theme.ts';
import { useTrainer } from '../../useTrainer.ts';
import { TakeRow } from '../TakeRow.tsx';
import { heatmapPicture, rasterised } from './raster.ts';
import { useExperiment } from './useExperiment.ts';

const MOST_FRAMES = 64;

const scene = (name: string, values: Float64Array): SceneContent => ({
  name,
  kind: 'values',
  values,
  patch: null,
  tiles: null,
});

/** The frames as sheets, in the colours of the target's range throughout. */
function sheets(
  { plan, transform }: RunState,
  partial: MultiIndex,
  film: RunFilm,
  caption: (epoch: number) => Caption,
  theme: Theme,
): Sheet[] {
  if (!plan || !transform) throw new Error('nothing is trained yet');
  const fn = functionOf(plan.config);
  const target = targetSurface(fn, partial, SURFACE_SIDE);
  const beside = fn.isUnknown ? [] : [scene('target', target)];
  // Of data there is no surface: the last one learned sets the range.
  const range = fn.isUnknown ? (film.at(-1)?.values ?? target) : target;
  const common = { domain: fn.domain, side: SURFACE_SIDE, target: range, unit: unitIn('original', transform, partial) };
  return film.map(({ epoch, values }) => {
    const scenes = [...beside, scene('learned', values)];
    return sheet(mapsDrawing({ ...common, scenes }, heatmapPicture, theme), caption(epoch), theme);
  });
}

async function encoded(frames: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  let film: Film | null = null;
  for (const [i, frame] of frames.entries()) {
    const canvas = await rasterised(frame, 1);
    film ??= new Film(canvas.width, canvas.height);
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    if (pixels) film.add(pixels, i === frames.length - 1);
  }
  if (!film) throw new Error('no epoch of it is kept: train it in this page');
  return film.end();
}

/** A run that has ended has gone back to its best network: where that is on the stage, it is the end of the film. */
function withBest(film: RunFilm, { finished, surface }: RunState, partial: MultiIndex): RunFilm {
  const live = viewStore.getState().pastEpoch === null;
  if (!finished || !live || !surface || String(surface.partial) !== String(partial)) return film;
  return [...film, { epoch: finished.bestEpoch, values: surface.values }];
}

export function FilmRow() {
  const trainer = useTrainer();
  const theme = useTheme();
  const experiment = useExperiment(false);
  const begun = useRun(({ history }) => history.length > 0);
  const busy = useRun(({ phase }) => phase === 'running' || phase === 'preparing');
  const save = async () => {
    const run = focusedRun();
    const { partial } = viewStore.getState();
    const kept = await trainer.film(configStore.getState().focus);
    const { config, caption } = experiment();
    const words = (epoch: number) => caption(`${describePartial(partial)}, epoch ${epoch}`, 'Original units');
    const film = withBest(kept, run, partial);
    const chosen = evenly(film.length, MOST_FRAMES).map((i) => film[i]);
    saveFile(fileNameOf(config, '-film.gif'), 'image/gif', await encoded(sheets(run, partial, chosen, words, theme)));
    return `${chosen.length} epochs`;
  };
  const idle = busy ? 'Pause the training first' : null;
  return (
    <TakeRow
      name="Film"
      help="Target and learned from above, epoch by epoch, as far as they are kept"
      lack={begun ? idle : 'Nothing is trained yet'}
      ways={[{ label: 'GIF', words: 'Film as GIF', take: save }]}
    />
  );
}

/** How the run in focus learned, as a film: target and learned from above, epoch by epoch. */
import { Film } from '../../../plots/figures/film.ts';
import type { Sheet } from '../../../plots/figures/sheet.ts';
import { fileNameOf } from '../../../state/runs/exportRun.ts';
import { focusedRun } from '../../../state/runs/focusedRun.ts';
import { configStore } from '../../../state/stores/configStore.ts';
import { useRun } from '../../../state/stores/hooks.ts';
import { viewStore } from '../../../state/stores/viewStore.ts';
import { describePartial } from '../../describe.ts';
import { saveFile } from '../../saveFile.ts';
import { useTheme } from '../../theme.ts';
import { useTrainer } from '../../useTrainer.ts';
import { TakeRow } from '../TakeRow.tsx';
import { filmSheets } from './filmSheets.ts';
import { heatmapPicture, rasterised } from './raster.ts';
import { useExperiment } from './useExperiment.ts';

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

export function FilmRow() {
  const trainer = useTrainer();
  const theme = useTheme();
  const experiment = useExperiment(false);
  const begun = useRun(({ history }) => history.length > 0);
  const busy = useRun(({ phase }) => phase === 'running' || phase === 'preparing');
  const save = async () => {
    const run = focusedRun();
    const { partial, pastEpoch } = viewStore.getState();
    const kept = await trainer.film(configStore.getState().focus);
    const { config, caption } = experiment();
    const words = (epoch: number) => caption(`${describePartial(partial)}, epoch ${epoch}`, 'Original units');
    const look = { caption: words, picture: heatmapPicture, theme, live: pastEpoch === null };
    const sheets = filmSheets(kept, run, partial, look);
    saveFile(fileNameOf(config, '-film.gif'), 'image/gif', await encoded(sheets));
    return `${sheets.length} epochs`;
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

import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../../config/versions.ts';
import type { Picture } from '../../../plots/figures/maps.ts';
import { SURFACE_SIDE } from '../../../plots/grids.ts';
import { NO_RUN, type RunState } from '../../../state/stores/runStore.ts';
import { type FilmLook, filmSheets } from './filmSheets.ts';

const SLOPE = [1, 0] as const;
const surfaceOf = (value: number) => new Float64Array(SURFACE_SIDE ** 2).fill(value);
/** Of each epoch a surface as high as its number. */
const filmOf = (epochs: number) =>
  Array.from({ length: epochs }, (_, i) => ({ epoch: i + 1, values: surfaceOf(i + 1) }));

const ENDED: RunState = {
  ...NO_RUN,
  phase: 'finished',
  plan: { config: { ...DEFAULT_CONFIG, functionId: 'branin' }, fork: null },
  transform: { inputMean: [0, 0], inputDeviation: [2, 3], outputMean: 10, outputDeviation: 5 },
  finished: {
    kind: 'finished',
    reason: 'epochCap',
    testError: 1,
    testErrorNormalised: 1,
    epochs: 9,
    bestEpoch: 7,
    seconds: 1,
  },
  surface: { epoch: 9, partial: SLOPE, side: SURFACE_SIDE, values: surfaceOf(70) },
};

/** What each frame says it is of, and what is drawn in it as learned. */
function framesOf(epochs: number, run: RunState, partial: readonly [number, number] = SLOPE, live = true) {
  const drawn: Float64Array[] = [];
  const picture: Picture = (values) => `data:${drawn.push(values)}`;
  const look: FilmLook = {
    picture,
    theme: 'light',
    live,
    caption: (epoch) => ({ title: `of epoch ${epoch}`, words: 'words', link: 'link' }),
  };
  const sheets = filmSheets(filmOf(epochs), run, partial as typeof SLOPE, look);
  return sheets.map(({ svg }, i) => [Number(/of epoch (\d+)/.exec(svg)?.[1]), drawn[2 * i + 1][0]]);
}

describe('the frames of a film', () => {
  it('say the epoch of the network that is drawn, the best one last', () => {
    expect(framesOf(3, ENDED)).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [7, 70],
    ]);
  });

  it('end with the last epoch where the run goes on, the stage looks back, or shows another partial', () => {
    const last = [3, 3];
    expect(framesOf(3, { ...ENDED, finished: null }).at(-1)).toEqual(last);
    expect(framesOf(3, ENDED, SLOPE, false).at(-1)).toEqual(last);
    expect(framesOf(3, ENDED, [0, 1]).at(-1)).toEqual(last);
  });

  it('are at most 64, the first and the best among them', () => {
    const frames = framesOf(200, ENDED);
    expect(frames).toHaveLength(64);
    expect([frames[0], frames[63]]).toEqual([
      [1, 1],
      [7, 70],
    ]);
    for (const [epoch, height] of frames.slice(0, 63)) expect(height).toBe(epoch);
  });

  it('are of what was trained', () => {
    expect(() => framesOf(3, NO_RUN)).toThrow('nothing is trained yet');
  });
});

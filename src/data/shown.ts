/** The training samples that are shown: no more than can be told apart on a surface. */
import type { RunConfig } from '../config/runConfig.ts';
import { drawnRows } from './split.ts';

export const MOST_SHOWN = 500;

/**
 * Their places among the samples. The first of a uniform draw are a uniform draw; files are often sorted, so that those of
 * data are drawn by the seed.
 */
export function shownSamples({ functionId, samples, dataSeed }: RunConfig): number[] {
  const all = Uint32Array.from({ length: samples }, (_, i) => i);
  return [...(functionId === 'data' ? drawnRows(all, MOST_SHOWN, dataSeed) : all.subarray(0, MOST_SHOWN))];
}

/** Their points, of all those of the samples. [k, 2] */
export function shownPoints(config: RunConfig, points: Float64Array): Float64Array {
  return Float64Array.from(shownSamples(config).flatMap((i) => [points[2 * i], points[2 * i + 1]]));
}

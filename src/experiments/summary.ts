/** What several runs of one cell say together: mean with its interval, median, and how many have not learned. */

import { createRandom } from '../math/random.ts';
import { bootstrapMeanInterval, bootstrapRatioInterval, mean, quantile } from '../math/statistics.ts';
import { type CellRun, isUnlearned } from './cells.ts';

export type Interval = readonly [low: number, high: number];

/** The level of all intervals. */
export const LEVEL = 0.95;
const RESAMPLES = 4000;
/** The same draws for all: an interval depends on its values alone. */
const SEED = 1;

/** Whether runs count that have stopped on the plateau, worse than a constant, or diverged. */
export type Counting = 'all' | 'learned';

export interface Summary {
  /** Test errors in the function's own units, by seed, of the runs that count. */
  readonly errors: readonly number[];
  /** NaN where no run counts, or one that counts has no test error. */
  readonly mean: number;
  readonly median: number;
  /** 95 % bootstrap interval of the mean; null where fewer than two runs count, or there is no mean. */
  readonly interval: Interval | null;
  /** Of all runs, those that have not learned the function, whether they count or not. */
  readonly unlearned: number;
  /** All runs, whether they count or not. */
  readonly runs: number;
}

/** The test errors of the runs that count. */
export function countedErrors(runs: readonly CellRun[], counting: Counting): number[] {
  const counted = counting === 'all' ? runs : runs.filter((run) => !isUnlearned(run));
  return counted.map(({ testError }) => testError);
}

/** What the runs of one cell say. */
export function summarise(runs: readonly CellRun[], counting: Counting): Summary {
  const errors = countedErrors(runs, counting);
  const usable = errors.length > 0 && errors.every(Number.isFinite);
  return {
    errors,
    mean: usable ? mean(errors) : Number.NaN,
    median: usable ? quantile(Float64Array.from(errors).sort(), 0.5) : Number.NaN,
    interval: usable && errors.length > 1 ? meanInterval(errors) : null,
    unlearned: runs.filter(isUnlearned).length,
    runs: runs.length,
  };
}

const meanInterval = (values: readonly number[]): Interval =>
  bootstrapMeanInterval(values, LEVEL, RESAMPLES, createRandom(SEED, 'bootstrap'));

export interface Ratio {
  readonly ratio: number;
  /** 95 % bootstrap interval. */
  readonly interval: Interval;
}

/** mean(a) / mean(b); null where one of them has fewer than two errors, or one that is not finite and above 0. */
export function ratioOf(a: readonly number[], b: readonly number[]): Ratio | null {
  const usable = [a, b].every(
    (errors) => errors.length > 1 && errors.every((error) => Number.isFinite(error) && error > 0),
  );
  if (!usable) return null;
  return {
    ratio: mean(a) / mean(b),
    interval: bootstrapRatioInterval(a, b, LEVEL, RESAMPLES, createRandom(SEED, 'bootstrap')),
  };
}

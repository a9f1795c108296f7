/** What several runs of one cell say together: mean with its interval, median, and how many have not learned. */

import { createRandom } from '../math/random.ts';
import { bootstrapInterval, mean, quantile } from '../math/statistics.ts';
import { type CellRun, isUnlearned } from './cells.ts';

export type Interval = readonly [low: number, high: number];

/** The level of all intervals. */
export const LEVEL = 0.95;
const RESAMPLES = 2000;
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
    interval: usable && errors.length > 1 ? intervalOf([errors], ([own]) => own) : null,
    unlearned: runs.filter(isUnlearned).length,
    runs: runs.length,
  };
}

/** 95 % bootstrap interval of a statistic of the means of several cells. */
export function intervalOf(
  errors: readonly (readonly number[])[],
  statistic: (means: readonly number[]) => number,
): Interval {
  return bootstrapInterval(errors, statistic, {
    level: LEVEL,
    resamples: RESAMPLES,
    random: createRandom(SEED, 'bootstrap'),
  });
}

export interface Estimated {
  readonly value: number;
  /** 95 % bootstrap interval. */
  readonly interval: Interval;
}

/** Whether errors of a cell can be compared: of two runs at least, all of them finite and above 0. */
const isComparable = (errors: readonly number[]): boolean =>
  errors.length > 1 && errors.every((error) => Number.isFinite(error) && error > 0);

/** A statistic of the means of several cells; null where the errors of one of them cannot be compared. */
export function estimate(
  errors: readonly (readonly number[])[],
  statistic: (means: readonly number[]) => number,
): Estimated | null {
  if (!errors.every(isComparable)) return null;
  return { value: statistic(errors.map(mean)), interval: intervalOf(errors, statistic) };
}

/** mean(a) / mean(b). */
export const ratioOf = (a: readonly number[], b: readonly number[]): Estimated | null =>
  estimate([a, b], ([over, under]) => over / under);

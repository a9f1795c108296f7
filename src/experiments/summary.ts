/** What several runs of one cell say together: mean with its interval, median, and how many have not learned. */

import { createRandom } from '../math/random.ts';
import { bootstrapInterval, mean, quantile } from '../math/statistics.ts';
import { type CellRun, cellKey, isUnlearned, type RunsOf } from './cells.ts';
import type { Cell } from './readings.ts';

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

/** Bootstrap interval of a statistic of the means of several cells. */
function intervalOf(
  errors: readonly (readonly number[])[],
  statistic: (means: readonly number[]) => number,
  level = LEVEL,
): Interval {
  return bootstrapInterval(errors, statistic, { level, resamples: RESAMPLES, random: createRandom(SEED, 'bootstrap') });
}

/** What the runs of some cells say about a number. */
export interface Estimate {
  /** NaN where a cell has no run, or one whose error cannot be compared: no number, or zero. */
  readonly value: number;
  /** Bootstrap interval; null where there is no value, or a cell with a single run. */
  readonly interval: Interval | null;
  /** Runs of the cell that has the fewest. */
  readonly runs: number;
}

/** What an estimate rests on. */
export interface Sampled {
  readonly runsOf: RunsOf;
  readonly counting: Counting;
}

const isComparable = (error: number): boolean => Number.isFinite(error) && error > 0;

/** A statistic of the mean errors of some cells. A cell that is named twice is drawn once: its runs are the same. */
export function estimate(
  cells: readonly Cell[],
  statistic: (means: readonly number[]) => number,
  { runsOf, counting }: Sampled,
  level = LEVEL,
): Estimate {
  const keys = [...new Set(cells.map(cellKey))];
  const places = cells.map((cell) => keys.indexOf(cellKey(cell)));
  const errors = keys.map((_, i) => countedErrors(runsOf(cells[places.indexOf(i)]), counting));
  return estimateOf(errors, (means) => statistic(places.map((place) => means[place])), level);
}

/** A statistic of the means of independent samples. */
export function estimateOf(
  errors: readonly (readonly number[])[],
  statistic: (means: readonly number[]) => number,
  level = LEVEL,
): Estimate {
  const runs = Math.min(...errors.map(({ length }) => length));
  if (runs < 1 || !errors.flat().every(isComparable)) return { value: Number.NaN, interval: null, runs };
  const interval = runs > 1 ? intervalOf(errors, statistic, level) : null;
  return { value: statistic(errors.map(mean)), interval, runs };
}

/** mean(over) / mean(under). */
export const quotient = ([over, under]: readonly number[]): number => over / under;

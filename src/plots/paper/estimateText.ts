/** What the runs say about a number, in words: `0.12 (0.08 to 0.2)`. */
import type { Estimate } from '../../experiments/summary.ts';
import { FEWEST_RUNS } from '../../experiments/verdict.ts';
import { formatNumber } from '../format.ts';

/** An estimate says so where it rests on too few runs, or on one that has no error to compare. */
export function estimateText({ value, interval, runs }: Estimate): string {
  if (runs === 0) return 'runs missing';
  if (Number.isNaN(value)) return 'no mean: a run has diverged';
  const few = runs < FEWEST_RUNS && interval ? `, ${runs} runs only` : '';
  return interval
    ? `${formatNumber(value)} (${formatNumber(interval[0])} to ${formatNumber(interval[1])}${few})`
    : formatNumber(value);
}

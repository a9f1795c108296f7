/** What the runs say about a number, in words: `0.12 (0.08 to 0.2)`. */
import type { Estimate, Interval } from '../../experiments/summary.ts';
import { FEWEST_RUNS } from '../../experiments/verdict.ts';
import { formatNumber } from '../format.ts';

/** `0.12 (0.08 to 0.2)`, or the number alone. */
export function withInterval(value: number, interval: Interval | null): string {
  if (!interval) return formatNumber(value);
  return `${formatNumber(value)} (${formatNumber(interval[0])} to ${formatNumber(interval[1])})`;
}

/** An estimate says so where it rests on too few runs, or on one that has no error to compare. */
export function estimateText({ value, interval, runs }: Estimate): string {
  if (runs === 0) return 'runs missing';
  if (Number.isNaN(value)) return 'no mean: a run has diverged';
  if (!interval || runs >= FEWEST_RUNS) return withInterval(value, interval);
  return `${formatNumber(value)} (${formatNumber(interval[0])} to ${formatNumber(interval[1])}, ${runs} runs only)`;
}

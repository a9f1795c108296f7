/** What came of a run, as the rows of the result panel. Pure. */
import { formatNumber, formatSeconds } from '../../plots/format.ts';
import type { EpochReport, FinishedReport } from '../../training/events.ts';
import { describeScore } from '../describe.ts';

export interface ResultRow {
  readonly label: string;
  readonly value: string;
  /** In full, on hover; empty where the value is all. */
  readonly exact: string;
}

/** The first row is the headline. */
export function resultRows(finished: FinishedReport): ResultRow[] {
  const { testError, testErrorNormalised, epochs, bestEpoch, seconds } = finished;
  const isScored = !Number.isNaN(testErrorNormalised);
  return [
    { label: 'Test error, original units', value: formatNumber(testError), exact: String(testError) },
    {
      label: `normalised (${describeScore(finished)})`,
      value: isScored ? formatNumber(testErrorNormalised) : '–',
      exact: String(testErrorNormalised),
    },
    { label: 'epochs, best', value: `${epochs}, ${bestEpoch}`, exact: '' },
    { label: 'time', value: formatSeconds(seconds), exact: `${seconds} s` },
  ];
}

/** The validation error of the best epoch so far; null before the first. */
export function bestValidation(history: readonly EpochReport[]): number | null {
  const last = history.at(-1);
  return last ? (history[last.bestEpoch - 1]?.validation ?? null) : null;
}

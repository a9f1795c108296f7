/**
 * A run as JSON lines: one an epoch, then a summary; what the command line prints and the page saves. Where several runs
 * go to one place, each line begins with the letter of its run.
 */
import type { BackendInfo } from '../engine/engine.ts';
import type { EpochReport, FinishedReport } from './events.ts';
import { type Score, testScoreOf } from './score.ts';

/** What a summary says of its normalised error where that is no good one. */
const SCORES: Partial<Record<Score, string>> = { worse: 'worse than a constant', none: 'the values are constant' };

/** `{"epoch","errors","rho","validation","seconds"}` of one epoch; numbers read back to the same bits. */
export function epochLine({ epoch, errors, rho, validation, seconds }: EpochReport, run?: string): string {
  return JSON.stringify({ run, epoch, errors, rho, validation, seconds });
}

/** The last line: `{"summary":true,"testError",...}`; `score` says what is wrong with a normalised error. */
export function summaryLine(finished: FinishedReport, { backend }: BackendInfo, run?: string): string {
  const { testError, testErrorNormalised, epochs, bestEpoch, reason, seconds } = finished;
  return JSON.stringify({
    run,
    summary: true,
    testError,
    testErrorNormalised,
    score: SCORES[testScoreOf(finished)],
    epochs,
    bestEpoch,
    reason,
    backend,
    seconds,
  });
}

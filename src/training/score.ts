/**
 * Errors against what a constant reaches: the mean of the values, and so their variance, without the noise that they
 * are trained with.
 */
import type { FinishedReport } from './events.ts';

/** How far a score may be from 1 for a network that predicts a constant: other points have another variance. */
const BAND = [0.9, 1.1] as const;

/** A network against a constant; `none` where the values are constant, so that there is nothing to compare with. */
export type Score = 'better' | 'constant' | 'worse' | 'none';

/** What a normalised error says of a network. */
export function scoreOf(normalised: number): Score {
  if (normalised > BAND[1]) return 'worse';
  return normalised > BAND[0] ? 'constant' : 'better';
}

/** What the test error of a run says of its network. */
export function testScoreOf({ testError, testErrorNormalised }: FinishedReport): Score {
  if (Number.isNaN(testError)) return 'worse';
  return Number.isNaN(testErrorNormalised) ? 'none' : scoreOf(testErrorNormalised);
}

/** From standardised errors to normalised ones: exactly 1 without noise, NaN where the values are constant. */
export function normalisation(outputDeviation: number, cleanDeviation: number): number {
  if (cleanDeviation === 0) return Number.NaN;
  const ratio = outputDeviation / cleanDeviation;
  return ratio * ratio;
}

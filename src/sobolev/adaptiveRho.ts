/**
 * The adaptive weighting factor (Algorithm 1, lines 9-13), as plain arithmetic.
 *
 * Line 10 says "the quotient of errors", the text "the inverse of this quotient ... to get the magnitudes to the same
 * level". Only E_0 / E_j does the latter: rho_j E_j = E_0.
 */

import type { AdaptiveRule } from '../config/rhoTable.ts';

export const PAPER_RULE: AdaptiveRule = { threshold: 10, cap: 1 };

/** rho_j from the batch errors E_0 and E_j. E_0 = 0 < E_j gives 0, E_0 = E_j = 0 gives 1: nothing divides by zero. */
export function adaptiveRho(rule: AdaptiveRule, valueError: number, derivativeError: number): number {
  if (derivativeError > rule.threshold * valueError) return valueError / derivativeError;
  const farBelow = rule.cap > 1 && rule.threshold * derivativeError < valueError;
  return farBelow ? Math.min(rule.cap, valueError / derivativeError) : 1;
}

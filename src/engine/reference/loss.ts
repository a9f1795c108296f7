/** Errors per order, their weighted sum and its gradient by the output (eqs. 5-6; Algorithm 1, lines 6-15), float64. */
import type { Coefficients } from '../../math/jet.ts';
import { zeroCoefficients } from '../../math/jet.ts';
import type { JetSpace } from '../../math/jetSpace.ts';
import { type EpochRule, rhoOf } from '../../sobolev/rhoRules.ts';

/** E_0..E_M of a batch: mean over the samples of the weighted squared errors of each order's coefficients. [M+1] */
export function errorsPerOrder(
  space: JetSpace,
  weights: readonly number[],
  outputs: readonly Coefficients[],
  targets: readonly ArrayLike<number>[],
): number[] {
  const errors = Array.from({ length: space.maxOrder + 1 }, () => 0);
  outputs.forEach((output, i) => {
    for (let c = 0; c < space.size; c++) {
      const residual = output[c] - targets[i][c];
      errors[space.degrees[c]] += (weights[c] * residual * residual) / outputs.length;
    }
  });
  return errors;
}

/** e_ST = sum_j rho_j E_j (eq. 6), rho_0 = 1. */
export function totalError(errors: readonly number[], rho: readonly number[]): number {
  return errors.reduce((sum, error, order) => sum + rho[order] * error, 0);
}

/**
 * d e_ST / d E_j. [M+1]. rho is held constant, so this is rho_j itself; where the gradient may flow through an adaptive
 * rho_j = scale_j E_0 / E_j, the term is scale_j E_0: nothing is left for E_j.
 */
export function errorGradient(rule: EpochRule, errors: readonly number[]): number[] {
  const gradient = rhoOf(rule, errors);
  if (!rule.adaptive || !rule.throughRho) return gradient;
  for (let order = 1; order < errors.length; order++) {
    const scale = rule.scales[order - 1];
    const isQuotient = errors[order] > 0 && gradient[order] === scale * (errors[0] / errors[order]);
    if (!isQuotient) continue;
    gradient[order] = 0;
    gradient[0] += scale;
  }
  return gradient;
}

/** Gradient of e_ST by one sample's output coefficients. [P] */
export function lossCotangent(
  space: JetSpace,
  weights: readonly number[],
  gradient: readonly number[],
  samples: number,
  output: Coefficients,
  target: ArrayLike<number>,
): Coefficients {
  const cotangent = zeroCoefficients(space);
  for (let c = 0; c < space.size; c++) {
    cotangent[c] = ((gradient[space.degrees[c]] * 2 * weights[c]) / samples) * (output[c] - target[c]);
  }
  return cotangent;
}

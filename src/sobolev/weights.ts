/**
 * How much each partial counts inside the error of its order (eqs. 6-8).
 *
 * Eq. (6) adds up all K_j = 2^j ordered partials; by Schwarz (eq. 8) the unique one (r1, r2) stands for C(j, r1) of
 * them, so unique partials with that weight give the same sum.
 */
import type { Aggregation } from '../config/runConfig.ts';
import { jetSpace } from '../math/jetSpace.ts';
import { type MultiIndex, multiplicity, type Order } from '../math/multiIndex.ts';

const AGGREGATIONS: Record<Aggregation, (index: MultiIndex) => number> = {
  sum: multiplicity,
  mean: (index) => multiplicity(index) / 2 ** (index[0] + index[1]),
  unique: () => 1,
  pure: ([r1, r2]) => (r1 === 0 || r2 === 0 ? 1 : 0),
};

/** Weight W of each squared error of a partial inside its order. [P], graded order. */
export function partialWeights(aggregation: Aggregation, maxOrder: Order): number[] {
  return jetSpace(maxOrder).indices.map(AGGREGATIONS[aggregation]);
}

/** The same weights for errors of Taylor coefficients a = d / (r1! r2!): W (r1! r2!)^2. [P], graded order. */
export function coefficientWeights(aggregation: Aggregation, maxOrder: Order): number[] {
  const { factorials } = jetSpace(maxOrder);
  return partialWeights(aggregation, maxOrder).map((weight, c) => weight * factorials[c] * factorials[c]);
}

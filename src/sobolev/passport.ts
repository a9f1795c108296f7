/**
 * What can be known of a function before training: its range, the size of its targets order by order after the
 * transform (eqs. 1-3), and so how far the errors of each order will be from that of the values.
 */
import type { RunConfig } from '../config/runConfig.ts';
import { trainingPoints, transformOf } from '../data/dataset.ts';
import { transformPartials } from '../data/transform.ts';
import { functionOf, gridPoints, partialsAtPoints, valuesAtPoints } from '../functions/index.ts';
import { jetSpace } from '../math/jetSpace.ts';
import { MAX_ORDER, ORDERS, type Order } from '../math/multiIndex.ts';
import { extent } from '../math/statistics.ts';
import { targetStatistics } from './rhoRules.ts';
import { partialWeights } from './weights.ts';

/** The targets of one order, standardised, over training points and ordered partials. */
export interface OrderPassport {
  readonly order: Order;
  readonly deviation: number;
  readonly rms: number;
  /**
   * E_j / E_0 (eq. 6) of a network that still predicts zero for everything, which is about where training begins: rho
   * acts where this is over the threshold (Algorithm 1, line 9).
   */
  readonly quotient: number;
  /** All targets are zero. */
  readonly vanishes: boolean;
}

export interface Passport {
  /** Smallest and largest finite value on a grid over the domain, own units; null where there is none. */
  readonly range: readonly [min: number, max: number] | null;
  /** Null where a training target is not finite: nothing can be trained. */
  readonly targets: {
    /** Standard deviation of the values, own units. */
    readonly deviation: number;
    /** Orders 0 to 5, whatever the order in use. [6] */
    readonly orders: readonly OrderPassport[];
  } | null;
}

/** Points a side of the grid for the range. */
const SIDE = 41;

/** Targets this small are what rounding leaves of zero. */
const ZERO = 1e-9;

/** Statistics are those of at most the first `most` training points. */
export function passportOf(config: RunConfig, most = 500): Passport {
  const fn = functionOf(config);
  const values = valuesAtPoints(fn, gridPoints(fn.domain, SIDE)).filter(Number.isFinite);
  return { range: values.length > 0 ? extent(values) : null, targets: targetsOf(config, most) };
}

function targetsOf(config: RunConfig, most: number): Passport['targets'] {
  const fn = functionOf(config);
  const points = trainingPoints(config).subarray(0, 2 * most);
  const transform = transformOf(config);
  const partials = transformPartials(transform, partialsAtPoints(fn, points, MAX_ORDER), MAX_ORDER);
  if (!partials.every(Number.isFinite)) return null;
  const statistics = targetStatistics(partials, MAX_ORDER);
  const errors = errorsOfZero(partials, partialWeights(config.aggregation, MAX_ORDER));
  // The mean of the values is zero (eq. 2), so that their mean square is their variance.
  const [variances, meanSquares] = [statistics.variance, statistics.meanSquare].map((all) => [errors[0], ...all]);
  const largest = [statistics.maxAbsValue, ...statistics.maxAbs];
  return {
    deviation: transform.outputDeviation,
    orders: ORDERS.map((order) => ({
      order,
      deviation: Math.sqrt(variances[order]),
      rms: Math.sqrt(meanSquares[order]),
      quotient: errors[order] / errors[0],
      vanishes: largest[order] <= ZERO,
    })),
  };
}

/** E_0..E_5 where every prediction is zero: weighted mean squares of the targets [n, 21]. [6] */
function errorsOfZero(partials: Float64Array, weights: readonly number[]): number[] {
  const { size, degrees } = jetSpace(MAX_ORDER);
  const errors = ORDERS.map(() => 0);
  const samples = partials.length / size;
  partials.forEach((target, i) => {
    const c = i % size;
    errors[degrees[c]] += (weights[c] * target * target) / samples;
  });
  return errors;
}

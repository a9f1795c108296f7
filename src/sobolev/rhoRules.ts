/**
 * All rules for rho_j of eq. (6), in one form that every engine computes: rho_j = scale_j f(E_0, E_j), where f is the
 * adaptive factor of Algorithm 1 or 1. `prepare` looks at the targets once, the rule of an epoch follows from it.
 */
import type { RhoRule, RunConfig, ZeroVariance } from '../config/runConfig.ts';
import { integerPower } from '../math/integerPower.ts';
import { jetSpace } from '../math/jetSpace.ts';
import { multiplicity, type Order } from '../math/multiIndex.ts';
import { type AdaptiveRule, adaptiveRho } from './adaptiveRho.ts';

/** The rule in force during one epoch. */
export interface EpochRule {
  /** Adaptive factor of every batch, or null for a rule that does not look at the errors. */
  readonly adaptive: AdaptiveRule | null;
  /** scale_1..scale_5, whatever the order in use. [5] */
  readonly scales: readonly number[];
  /** Whether the gradient flows through an adaptive rho (it should not: Algorithm 1 holds rho constant). */
  readonly throughRho: boolean;
}

/** Statistics of the standardised targets of each order 1..M over samples and ordered partials (spec: pooled). */
export interface TargetStatistics {
  readonly variance: readonly number[];
  readonly meanSquare: readonly number[];
  readonly maxAbs: readonly number[];
  readonly maxAbsValue: number;
}

/** A fixed rho never exceeds 1 / SMALLEST_VARIANCE. */
const SMALLEST_VARIANCE = 1e-3;

/** Factor of the rule of [2], as the paper states it. */
const MAX_RATIO_FACTOR = 1e4;

/** Variances below this share of the mean square count as zero: what rounding leaves of equal targets. */
const ZERO_VARIANCE = 1e-20;

/** Pooled statistics of standardised partials [n, P] in graded order. */
export function targetStatistics(partials: Float64Array, maxOrder: Order): TargetStatistics {
  const { size, blocks, indices } = jetSpace(maxOrder);
  const samples = partials.length / size;
  const variance: number[] = [];
  const meanSquare: number[] = [];
  const maxAbs: number[] = [];
  for (let order = 0; order <= maxOrder; order++) {
    const pooled = pooledMoments(order);
    variance.push(pooled.variance);
    meanSquare.push(pooled.meanSquare);
    maxAbs.push(pooled.maxAbs);
  }
  return {
    variance: variance.slice(1),
    meanSquare: meanSquare.slice(1),
    maxAbs: maxAbs.slice(1),
    maxAbsValue: maxAbs[0],
  };

  function pooledMoments(order: number) {
    const count = samples * 2 ** order;
    let [sum, squares, largest, deviations] = [0, 0, 0, 0];
    const eachTarget = (visit: (target: number, times: number) => void) => {
      for (let i = 0; i < samples; i++) {
        for (let c = blocks[order]; c < blocks[order + 1]; c++) visit(partials[i * size + c], multiplicity(indices[c]));
      }
    };
    eachTarget((target, times) => {
      sum += times * target;
      squares += times * target * target;
      largest = Math.max(largest, Math.abs(target));
    });
    const average = sum / count;
    eachTarget((target, times) => {
      deviations += times * (target - average) * (target - average);
    });
    return { variance: deviations / count, meanSquare: squares / count, maxAbs: largest };
  }
}

const ZERO_VARIANCE_POLICIES: Record<ZeroVariance, (meanSquare: number) => number> = {
  cap: () => 1 / SMALLEST_VARIANCE,
  skip: () => 0,
  one: () => 1,
  rms: (meanSquare) => inverse(meanSquare),
};

function inverse(square: number): number {
  return 1 / Math.max(square, SMALLEST_VARIANCE);
}

type Scale = (config: RunConfig, statistics: TargetStatistics, order: number, epoch: number) => number;

const one: Scale = () => 1;

const SCALES: Record<RhoRule, Scale> = {
  adaptive: one,
  adaptiveAboveOne: one,
  inverseVariance: (config, { variance, meanSquare }, order) => {
    const j = order - 1;
    const isZero = variance[j] <= ZERO_VARIANCE * meanSquare[j];
    return isZero ? ZERO_VARIANCE_POLICIES[config.zeroVariance](meanSquare[j]) : inverse(variance[j]);
  },
  inverseMeanSquare: (_, { meanSquare }, order) => inverse(meanSquare[order - 1]),
  maxRatio: (_, { maxAbs, maxAbsValue }, order) => {
    const largest = maxAbs[order - 1];
    return largest === 0 ? 0 : MAX_RATIO_FACTOR * (maxAbsValue / largest) * (maxAbsValue / largest);
  },
  decaying: (config, _, __, epoch) => config.decayStart * integerPower(config.decayFactor, epoch),
  constant: ({ constants }, _, order) => constants[order - 1],
  none: () => 0,
};

const ADAPTIVE: Record<RhoRule, ((config: RunConfig) => AdaptiveRule) | null> = {
  adaptive: ({ threshold }) => ({ threshold, cap: 1 }),
  adaptiveAboveOne: ({ threshold, rhoCap }) => ({ threshold, cap: rhoCap }),
  inverseVariance: null,
  inverseMeanSquare: null,
  maxRatio: null,
  decaying: null,
  constant: null,
  none: null,
};

/** The rule of each epoch (0 for the first), from the configuration and the statistics of the training targets. */
export function prepareRho(config: RunConfig, statistics: TargetStatistics): (epoch: number) => EpochRule {
  const adaptive = ADAPTIVE[config.rhoRule]?.(config) ?? null;
  const decays = config.decayed && config.rhoRule !== 'decaying';
  return (epoch) => ({
    adaptive,
    throughRho: config.throughRho,
    scales: [1, 2, 3, 4, 5].map((order) => {
      if (order > config.maxOrder) return 0;
      const scale = SCALES[config.rhoRule](config, statistics, order, epoch) * config.gains[order - 1];
      return decays ? scale * integerPower(config.decayFactor, epoch) : scale;
    }),
  });
}

/** rho_j of one batch from its errors E_0..E_M (eq. 6). [M+1], rho_0 = 1. */
export function rhoOf(rule: EpochRule, errors: readonly number[]): number[] {
  return errors.map((error, order) => {
    if (order === 0) return 1;
    const factor = rule.adaptive ? adaptiveRho(rule.adaptive, errors[0], error) : 1;
    return rule.scales[order - 1] * factor;
  });
}

/**
 * From a rule for rho_j of eq. (6), as RHO_RULES has them, to the weights of a batch: the rule looks at the targets once
 * per run, what is in force during an epoch follows from that, and rho_j from the errors of the batch.
 */
import { type AdaptiveRule, RHO_RULES, type TargetStatistics } from '../config/rhoTable.ts';
import type { RunConfig } from '../config/runConfig.ts';
import { integerPower } from '../math/integerPower.ts';
import { jetSpace } from '../math/jetSpace.ts';
import { multiplicity, type Order } from '../math/multiIndex.ts';
import { adaptiveRho } from './adaptiveRho.ts';

/** The rule in force during one epoch. */
export interface EpochRule {
  /** Adaptive factor of every batch, or null for a rule that does not look at the errors. */
  readonly adaptive: AdaptiveRule | null;
  /** scale_1..scale_5, whatever the order in use. [5] */
  readonly scales: readonly number[];
  /** Whether the gradient flows through an adaptive rho (it should not: Algorithm 1 holds rho constant). */
  readonly throughRho: boolean;
}

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

/** The rule of each epoch (0 for the first), from the configuration and the statistics of the training targets. */
export function prepareRho(config: RunConfig, statistics: TargetStatistics): (epoch: number) => EpochRule {
  const rule = RHO_RULES[config.rhoRule];
  const adaptive = rule.adaptive?.(config) ?? null;
  const decays = config.decayed && config.rhoRule !== 'decaying';
  return (epoch) => ({
    adaptive,
    throughRho: config.throughRho,
    scales: [1, 2, 3, 4, 5].map((order) => {
      if (order > config.maxOrder) return 0;
      const scale = rule.scale(config, statistics, order, epoch) * config.gains[order - 1];
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

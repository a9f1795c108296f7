/**
 * ONE table of the rules for rho_j of eq. (6): what each is called, why its weights are what they are, and how they are
 * computed. All have one form, so that every engine computes them: rho_j = scale_j f(E_0, E_j), where f is the adaptive
 * factor of Algorithm 1 (lines 9-13), or 1.
 */
import { integerPower } from '../math/integerPower.ts';
import type { RhoRule, RunConfig, ZeroVariance } from './runConfig.ts';

/** The adaptive factor of every batch: E_0 / E_j where E_j is over `threshold` E_0, else at most `cap`. */
export interface AdaptiveRule {
  /** rho acts where E_j is more than this many times E_0; 10 in the paper. */
  readonly threshold: number;
  /** Largest rho: 1 in the paper. Above 1, rho also rises where E_j is far below E_0. */
  readonly cap: number;
}

/** Statistics of the standardised targets of each order 1..M over samples and ordered partials (spec: pooled). */
export interface TargetStatistics {
  readonly variance: readonly number[];
  readonly meanSquare: readonly number[];
  readonly maxAbs: readonly number[];
  readonly maxAbsValue: number;
}

interface Named {
  readonly label: string;
  readonly help: string;
}

/** scale_j of an order j >= 1 in an epoch, 0 for the first. */
type Scale = (config: RunConfig, statistics: TargetStatistics, order: number, epoch: number) => number;

/** A rule whose weights follow from the targets, and what they are, in words after `ρ₂ = 0.5:`. */
interface FixedRule extends Named {
  readonly scale: Scale;
  readonly adaptive: null;
  readonly why: (order: number) => string;
}

/** A rule that looks at the errors of every batch: the reason of a weight is on which side of the threshold they are. */
interface BatchRule extends Named {
  readonly scale: Scale;
  readonly adaptive: (config: Pick<RunConfig, 'threshold' | 'rhoCap'>) => AdaptiveRule;
  readonly why: null;
}

/** Factor of the rule of [2], as the paper states it. */
const MAX_RATIO_FACTOR = 1e4;

/** Variances below this share of the mean square count as zero: what rounding leaves of equal targets. */
const NO_VARIANCE = 1e-20;

const inverse = (square: number, cap: number): number => 1 / Math.max(square, 1 / cap);

/** What a fixed rho = 1/variance is where the variance is zero. */
export const ZERO_VARIANCE: Readonly<
  Record<ZeroVariance, Named & { readonly scale: (meanSquare: number, cap: number) => number }>
> = {
  cap: { label: 'the largest', help: 'ρ = the largest fixed ρ, 1000 unless set.', scale: (_, cap) => cap },
  skip: { label: 'skip the order', help: 'ρ = 0.', scale: () => 0 },
  one: { label: 'use 1', help: 'ρ = 1.', scale: () => 1 },
  rms: { label: 'use the mean square', help: 'ρ = 1/rms², at most the largest fixed ρ.', scale: inverse },
};

export const RHO_RULES: Readonly<Record<RhoRule, FixedRule | BatchRule>> = {
  adaptive: {
    label: 'adaptive',
    help: 'Algorithm 1: E₀/Eⱼ where Eⱼ is over 10 E₀, else 1, anew every batch.',
    why: null,
    adaptive: ({ threshold }) => ({ threshold, cap: 1 }),
    scale: () => 1,
  },
  adaptiveAboveOne: {
    label: 'adaptive, above 1',
    help: 'Also raises ρ where Eⱼ is far below E₀, up to the cap.',
    why: null,
    adaptive: ({ threshold, rhoCap }) => ({ threshold, cap: rhoCap }),
    scale: () => 1,
  },
  inverseVariance: {
    label: 'fixed: 1/σ²',
    help: 'Inverse variance of the targets of each order, as in [5].',
    why: (order) => `one over the variance of the targets of order ${order}`,
    adaptive: null,
    scale: ({ zeroVariance, fixedCap }, { variance, meanSquare }, order) => {
      const j = order - 1;
      const isZero = variance[j] <= NO_VARIANCE * meanSquare[j];
      return isZero ? ZERO_VARIANCE[zeroVariance].scale(meanSquare[j], fixedCap) : inverse(variance[j], fixedCap);
    },
  },
  inverseMeanSquare: {
    label: 'fixed: 1/rms²',
    help: 'Inverse mean square of the targets of each order.',
    why: (order) => `one over the mean square of the targets of order ${order}`,
    adaptive: null,
    scale: ({ fixedCap }, { meanSquare }, order) => inverse(meanSquare[order - 1], fixedCap),
  },
  maxRatio: {
    label: 'fixed: max ratio',
    help: '10⁴ (max|y| / max|dʲ|)², as in [2].',
    why: (order) => `from the largest value and the largest derivative of order ${order}`,
    adaptive: null,
    scale: (_, { maxAbs, maxAbsValue }, order) => {
      const largest = maxAbs[order - 1];
      return largest === 0 ? 0 : MAX_RATIO_FACTOR * (maxAbsValue / largest) * (maxAbsValue / largest);
    },
  },
  decaying: {
    label: 'decaying',
    help: 'The same for all orders, smaller every epoch, as in [4].',
    why: () => 'the same for all orders, smaller every epoch',
    adaptive: null,
    scale: ({ decayStart, decayFactor }, _, __, epoch) => decayStart * integerPower(decayFactor, epoch),
  },
  constant: {
    label: 'constant',
    help: 'A number of your own for every order.',
    why: () => 'as set',
    adaptive: null,
    scale: ({ constants }, _, order) => constants[order - 1],
  },
  none: {
    label: 'none',
    help: 'Derivatives are measured but not trained: ρ = 0.',
    why: (order) => `order ${order} is measured, not trained`,
    adaptive: null,
    scale: () => 0,
  },
};

/** What one epoch's loss is made of (eq. 6): error, quotient, weight and contribution of each order, and why. Pure. */
import { RHO_RULES } from '../../config/rhoTable.ts';
import type { RunConfig } from '../../config/runConfig.ts';
import { say } from '../../text/speech.ts';
import type { EpochReport } from '../../training/events.ts';
import { formatNumber } from '../format.ts';
import type { Table } from '../table.ts';

export interface OrderShare {
  readonly order: number;
  /** E_j, mean over the batches of the epoch. */
  readonly error: number;
  /** q_j = E_j / E_0. */
  readonly quotient: number;
  readonly rho: number;
  /** rho_j E_j, of the means. */
  readonly contribution: number;
  /** Its part of e_ST. */
  readonly share: number;
}

/** The orders in the loss of an epoch, and e_ST, the sum of their contributions. */
export function explainEpoch({ errors, rho }: Pick<EpochReport, 'errors' | 'rho'>): {
  readonly orders: readonly OrderShare[];
  readonly total: number;
} {
  const contributions = errors.map((error, order) => rho[order] * error);
  const total = contributions.reduce((sum, contribution) => sum + contribution, 0);
  const orders = errors.map((error, order) => ({
    order,
    error,
    quotient: error / errors[0],
    rho: rho[order],
    contribution: contributions[order],
    share: contributions[order] / total,
  }));
  return { orders, total };
}

const SUBSCRIPTS = ['₀', '₁', '₂', '₃', '₄', '₅'] as const;

type RuleSettings = Pick<RunConfig, 'rhoRule' | 'threshold' | 'rhoCap' | 'gains' | 'decayed' | 'decayFactor'>;

/** What a weight is, with the factors that its rule is multiplied by: said one by one, each has commas of its own. */
function withFactors(weight: string, order: number, { rhoRule, gains, decayed, decayFactor }: RuleSettings): string {
  if (rhoRule === 'none') return weight;
  const gain = gains[order - 1];
  const gained = gain === 1 ? weight : say(`${weight}, times the gain c${SUBSCRIPTS[order]} = ${formatNumber(gain)}`);
  const decays = decayed && rhoRule !== 'decaying';
  return decays ? say(`${gained}, times ${formatNumber(decayFactor)} after every epoch`) : gained;
}

/** Why the weight of an order is what it is, in one sentence. */
export function explainRho({ order, quotient, rho }: OrderShare, settings: RuleSettings): string {
  const { threshold, rhoCap } = settings;
  const j = SUBSCRIPTS[order];
  const [q, weight, T] = [quotient, rho, threshold].map(formatNumber);
  const factored = (words: string) => withFactors(say(words), order, settings);
  const over = `E${j}/E₀ = ${q} is over ${T}: ${factored(`ρ${j} = E₀/E${j}`)}, in the mean of the batches ${weight}.`;
  const between = `E${j}/E₀ = ${q} is not over ${T}: ${factored(`ρ${j} = 1 in most batches`)}, ${weight} in the mean.`;
  const below = `E${j}/E₀ = ${q} is below 1/${T}: ${factored(`ρ${j} = E₀/E${j}, at most ${formatNumber(rhoCap)}`)}, in the mean of the batches ${weight}.`;
  const { why, adaptive } = RHO_RULES[settings.rhoRule];
  if (!adaptive) return `ρ${j} = ${weight}: ${factored(why(order))}.`;
  if (quotient > threshold) return over;
  return adaptive(settings).cap > 1 && quotient * threshold < 1 ? below : between;
}

/** The terms of eq. (6) as it is printed: `E₀`, `ρ₁E₁`, ... */
export function termNames(orders: readonly OrderShare[]): string[] {
  return orders.map(({ order }) => (order === 0 ? 'E₀' : `ρ${SUBSCRIPTS[order]}E${SUBSCRIPTS[order]}`));
}

/** The parts of the loss, epoch by epoch: the terms of eq. (6), and their sum. */
export function contributionsTable(history: readonly EpochReport[]): Table {
  const explained = history.map((report) => ({ epoch: report.epoch, ...explainEpoch(report) }));
  const names = termNames(explained.at(-1)?.orders ?? []);
  return {
    columns: ['epoch', ...names, 'loss'],
    rows: explained.map(({ epoch, orders, total }) => [
      epoch,
      ...orders.map(({ contribution }) => contribution),
      total,
    ]),
  };
}

/** What is stacked of each order: its part of the loss, 0 to 1, or its contribution itself. */
export type StackMeasure = 'share' | 'contribution';

/**
 * Columns of a stacked chart: positions, then for each order the sum of the measure up to it; a gap where it is not
 * finite, a share also where the loss is zero. [1 + orders]
 */
export function stackedOrders(
  history: readonly EpochReport[],
  positions: readonly number[],
  orders: number,
  measure: StackMeasure,
): [number[], ...(number | null)[][]] {
  const sums = Array.from({ length: orders }, (): (number | null)[] => []);
  for (const report of history) {
    const explained = explainEpoch(report).orders;
    let sum = 0;
    for (let order = 0; order < orders; order++) {
      sum += explained[order]?.[measure] ?? 0;
      sums[order].push(Number.isFinite(sum) ? sum : null);
    }
  }
  return [[...positions], ...sums];
}

/** What one epoch's loss is made of (eq. 6): error, quotient, weight and contribution of each order, and why. Pure. */
import type { RunConfig } from '../config/runConfig.ts';
import type { EpochReport } from '../training/events.ts';
import { formatNumber } from './format.ts';

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

/** Why the weight of an order is what it is, in one sentence. */
export function explainRho(
  { order, quotient, rho }: OrderShare,
  { rhoRule, threshold }: Pick<RunConfig, 'rhoRule' | 'threshold'>,
): string {
  const j = SUBSCRIPTS[order];
  const [q, weight, T] = [quotient, rho, threshold].map(formatNumber);
  const adaptive =
    quotient > threshold
      ? `E${j}/E₀ = ${q} is over ${T}: ρ${j} = E₀/E${j}, in the mean of the batches ${weight}.`
      : `E${j}/E₀ = ${q} is not over ${T}: ρ${j} = 1 in most batches, ${weight} in the mean.`;
  const words: Record<RunConfig['rhoRule'], string> = {
    adaptive,
    adaptiveAboveOne: adaptive,
    inverseVariance: `ρ${j} = ${weight}: one over the variance of the targets of order ${order}, all through the training.`,
    inverseMeanSquare: `ρ${j} = ${weight}: one over the mean square of the targets of order ${order}, all through the training.`,
    maxRatio: `ρ${j} = ${weight}: from the largest value and the largest derivative of order ${order}.`,
    decaying: `ρ${j} = ${weight}: the same for all orders, smaller every epoch.`,
    constant: `ρ${j} = ${weight}, as set.`,
    none: `ρ${j} = 0: order ${order} is measured, not trained.`,
  };
  return words[rhoRule];
}

/** Columns of a stacked chart: positions, then for each order the sum of the shares up to it, 0 to 1. [1 + orders] */
export function stackedShares(
  history: readonly EpochReport[],
  positions: readonly number[],
  orders: number,
): number[][] {
  const columns: number[][] = [[...positions], ...Array.from({ length: orders }, (): number[] => [])];
  for (const report of history) {
    const shares = explainEpoch(report).orders;
    let sum = 0;
    for (let order = 0; order < orders; order++) {
      sum += shares[order]?.share ?? 0;
      columns[order + 1].push(sum);
    }
  }
  return columns;
}

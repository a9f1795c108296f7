/** The lines of Algorithm 1 that a batch goes through, each with its real numbers. */

import { RHO_RULES } from '../../config/rhoTable.ts';
import type { RunConfig } from '../../config/runConfig.ts';
import type { BatchDetail } from '../../training/slowMotion.ts';
import { formatNumber } from '../format.ts';

export interface BatchLine {
  /** Its number in the paper. */
  readonly line: number;
  /** The order that the loop is at; null outside of it. */
  readonly order: number | null;
  readonly words: string;
  readonly value: string;
}

const sub = (order: number): string => '₀₁₂₃₄₅'[order];

/** Lines 9 to 13: how rho_j comes from the quotient of the errors. */
function rhoLine(order: number, { errors, rho }: BatchDetail, config: Pick<RunConfig, 'rhoRule' | 'threshold'>) {
  const quotient = errors[order] / errors[0];
  const value = `ρ${sub(order)} = ${formatNumber(rho[order])}`;
  if (config.rhoRule !== 'adaptive') {
    return { line: 10, order, words: `weight by the rule “${RHO_RULES[config.rhoRule].label}”`, value };
  }
  const isLarge = quotient > config.threshold;
  const comparison = `E${sub(order)}/E₀ = ${formatNumber(quotient)}, ${isLarge ? 'over' : 'not over'} ${formatNumber(config.threshold)}`;
  return { line: isLarge ? 10 : 12, order, words: comparison, value };
}

/** In the order in which Algorithm 1 comes to them: 6, then 8 and 10 or 12 of each order, 15, 16. */
export function batchLines(detail: BatchDetail, config: Pick<RunConfig, 'rhoRule' | 'threshold'>): BatchLine[] {
  const { errors, total, norm } = detail;
  const loop = errors
    .slice(1)
    .flatMap((error, i): BatchLine[] => [
      { line: 8, order: i + 1, words: `error of order ${i + 1}`, value: `E${sub(i + 1)} = ${formatNumber(error)}` },
      rhoLine(i + 1, detail, config),
    ]);
  const sum = errors.map((_, order) => (order === 0 ? 'E₀' : `ρ${sub(order)}E${sub(order)}`)).join(' + ');
  return [
    { line: 6, order: null, words: 'error of the values', value: `E₀ = ${formatNumber(errors[0])}` },
    ...loop,
    { line: 15, order: null, words: sum, value: `e = ${formatNumber(total)}` },
    { line: 16, order: null, words: 'gradient of e, its length', value: formatNumber(norm) },
  ];
}

/** A cosine in few characters: `.48`, `−.6`, `1`. */
export const cosineText = (cosine: number): string =>
  Number.isNaN(cosine)
    ? '–'
    : String(Number(cosine.toFixed(2)))
        .replace('0.', '.')
        .replace('-', '−');

/** What a cosine between two gradients says. */
export function agreement(cosine: number): 'agree' | 'fight' | 'neither' {
  if (cosine > 0.2) return 'agree';
  return cosine < -0.2 ? 'fight' : 'neither';
}

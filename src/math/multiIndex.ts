/**
 * Multi-indices (r1, r2) of two-variable partials, eq. (4): the one place where their order is decided.
 *
 * Graded order: by total degree r1 + r2, and inside a degree from (j, 0) to (0, j):
 * 00 | 10 01 | 20 11 02 | 30 21 12 03 | ...
 * Every array over coefficients or partials in this project is laid out in this order.
 */

/** Highest derivative order of the paper's experiments (Fig. 1). */
export const MAX_ORDER = 5;

/** Highest total order of derivatives in use: 0 is Value Training, 1..5 Sobolev Training. */
export type Order = 0 | 1 | 2 | 3 | 4 | 5;

export const ORDERS: readonly Order[] = [0, 1, 2, 3, 4, 5];

/** (r1, r2): how often to differentiate with respect to x1 and to x2. */
export type MultiIndex = readonly [r1: number, r2: number];

/** Position of (r1, r2) in the graded order. */
export function indexOf(r1: number, r2: number): number {
  const degree = r1 + r2;
  return (degree * (degree + 1)) / 2 + r2;
}

/** Number of multi-indices of total degree at most `maxOrder`: 1, 3, 6, 10, 15, 21. */
export function countUpTo(maxOrder: number): number {
  return ((maxOrder + 1) * (maxOrder + 2)) / 2;
}

/** All (r1, r2) with r1 + r2 <= maxOrder, in graded order. */
export function multiIndicesUpTo(maxOrder: number): MultiIndex[] {
  const indices: MultiIndex[] = [];
  for (let degree = 0; degree <= maxOrder; degree++) {
    for (let r2 = 0; r2 <= degree; r2++) indices.push([degree - r2, r2]);
  }
  return indices;
}

const FACTORIALS = [1, 1, 2, 6, 24, 120] as const;

/** k! for 0 <= k <= 5. */
export function factorial(k: number): number {
  const value = FACTORIALS[k];
  if (value === undefined) throw new Error(`invalid factorial argument: ${k}`);
  return value;
}

/** n over k, as an exact integer. */
export function binomial(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= k; i++) value = (value * (n - k + i)) / i;
  return value;
}

/** How many of the 2^j ordered partials of order j = r1 + r2 equal this unique one (eqs. 7-8). */
export function multiplicity([r1, r2]: MultiIndex): number {
  return binomial(r1 + r2, r1);
}

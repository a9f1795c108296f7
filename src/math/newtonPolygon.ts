/**
 * Which partials a function has at a point where it is not smooth: those below the Newton polygon of the terms that it
 * may have there, h1^g1 h2^g2 with exponents that need not be whole, are zero; all others are missing (NaN).
 */
import { type Axes, bothAxes, type Coefficients, Jet } from './jet.ts';
import type { MultiIndex } from './multiIndex.ts';

/** The exponents of a term. */
type Exponents = readonly [g1: number, g2: number];

/** The lowest power that is not whole and lacks this derivative: a little more than the one before. */
const brokenBelow = (order: number): number => (order === 0 ? 0 : order - 1 + 2 ** -30);

/** The terms that u - u(0) may have, those behind its last degree included. */
export function termsOf({ space: { indices, maxOrder }, coefficients, axes }: Jet): Exponents[] {
  const terms: Exponents[] = [];
  if (axes & 1) terms.push([maxOrder + 1, 0]);
  if (axes & 2) terms.push([0, maxOrder + 1]);
  for (let c = 1; c < coefficients.length; c++) {
    const [s1, s2] = indices[c];
    if (Number.isNaN(coefficients[c])) terms.push([brokenBelow(s1), s2], [s1, brokenBelow(s2)]);
    else if (coefficients[c] !== 0) terms.push([s1, s2]);
  }
  return terms;
}

/** Those of a power. */
export const powersOf = (terms: readonly Exponents[], exponent: number): Exponents[] =>
  terms.map(([g1, g2]) => [exponent * g1, exponent * g2]);

/** Those of a product. */
export const productsOf = (a: readonly Exponents[], b: readonly Exponents[]): Exponents[] =>
  a.flatMap(([a1, a2]) => b.map(([b1, b2]): Exponents => [a1 + b1, a2 + b2]));

/**
 * Whether with some positive weights of the two axes each term is of a higher order than h1^r1 h2^r2:
 * theta g1 + (1 - theta) g2 > theta r1 + (1 - theta) r2 for all of them and one theta between 0 and 1.
 */
function isBelow([r1, r2]: MultiIndex, terms: readonly Exponents[]): boolean {
  let [low, high] = [0, 1];
  for (const [g1, g2] of terms) {
    const ahead = g2 - r2;
    const slope = g1 - r1 - ahead;
    if (slope === 0 && ahead <= 0) return false;
    if (slope > 0) low = Math.max(low, -ahead / slope);
    if (slope < 0) high = Math.min(high, -ahead / slope);
  }
  return low < high;
}

/**
 * `smooth` plus a function of `axes` that is zero at the point and may have these terms: the partials of the sum are
 * those of `smooth` where the function's are zero, and missing elsewhere.
 */
export function withTerms(smooth: Jet, axes: Axes, terms: readonly Exponents[]): Jet {
  const { space } = smooth;
  const coefficients = smooth.coefficients.slice() as Coefficients;
  space.indices.forEach((index, c) => {
    if (c > 0 && !isBelow(index, terms)) coefficients[c] = Number.NaN;
  });
  return new Jet(space, coefficients, bothAxes(smooth.axes, axes));
}

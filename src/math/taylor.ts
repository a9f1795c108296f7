/** Taylor polynomials of a function of two variables, and of its partials, from the partials at one point (eq. 4). */
import { factorial, indexOf, MAX_ORDER, type MultiIndex } from './multiIndex.ts';

/** One term: `factor` times h1^r1 h2^r2. */
interface Term {
  readonly r1: number;
  readonly r2: number;
  readonly factor: number;
}

/**
 * The Taylor polynomial of order `order` of the partial (s1, s2), as a function of the steps h1, h2 from the point;
 * of lower order where it would need partials beyond the fifth. `partials`: all up to order 5, graded. [21]
 */
export function taylorPolynomial(
  partials: ArrayLike<number>,
  [s1, s2]: MultiIndex,
  order: number,
): (h1: number, h2: number) => number {
  const terms: Term[] = [];
  const highest = Math.min(order, MAX_ORDER - s1 - s2);
  for (let degree = 0; degree <= highest; degree++) {
    for (let r2 = 0; r2 <= degree; r2++) {
      const r1 = degree - r2;
      terms.push({ r1, r2, factor: partials[indexOf(s1 + r1, s2 + r2)] / (factorial(r1) * factorial(r2)) });
    }
  }
  return (h1, h2) => terms.reduce((sum, { r1, r2, factor }) => sum + factor * h1 ** r1 * h2 ** r2, 0);
}

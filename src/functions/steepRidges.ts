/** The functions with steep ridges or drops (Table I). */

import { cos, exp, sin } from '../math/elementary.ts';
import type { Jet } from '../math/jet.ts';
import { square, type TableFunction } from './targetFunction.ts';

/** sin(x) sin^20(i x^2 / pi) */
const michalewiczTerm = (x: Jet, i: number): Jet => sin(x).times(sin(x.pow(2).times(i / Math.PI)).pow(20));

export const STEEP_RIDGES = [
  {
    id: 'easom',
    name: 'Easom',
    category: 'ridges',
    source: 'paper',
    domain: square(-5, 5),
    tex: '-\\cos(x_1) \\cos(x_2) \\exp\\left(-(x_1 - \\pi)^2 - (x_2 - \\pi)^2\\right)',
    define: (x1, x2) => {
      const squaredDistance = x1.minus(Math.PI).pow(2).plus(x2.minus(Math.PI).pow(2));
      return cos(x1).times(cos(x2)).times(exp(squaredDistance.negate())).negate();
    },
    note: 'The textbook domain is [-100, 100]^2; the paper uses [-5, 5]^2, of which the dip is still a small part.',
  },
  {
    id: 'michalewicz',
    name: 'Michalewicz',
    category: 'ridges',
    source: 'paper',
    domain: square(0, Math.PI),
    tex: '-\\sin(x_1) \\sin^{20}\\left(\\frac{x_1^2}{\\pi}\\right) - \\sin(x_2) \\sin^{20}\\left(\\frac{2 x_2^2}{\\pi}\\right)',
    define: (x1, x2) => michalewiczTerm(x1, 1).plus(michalewiczTerm(x2, 2)).negate(),
  },
] as const satisfies readonly TableFunction[];

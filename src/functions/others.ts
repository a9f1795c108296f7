/** The other functions (Table I), each followed by its other readings. */

import { cos } from '../math/elementary.ts';
import type { Jet } from '../math/jet.ts';
import { square, type TableFunction } from './targetFunction.ts';

const BRANIN_DOMAIN = { x1: [-5, 10], x2: [0, 15] } as const;

const styblinskiTang = (x1: Jet, x2: Jet): Jet => {
  const term = (x: Jet) => x.pow(4).minus(x.pow(2).times(16)).plus(x.times(5));
  return term(x1).plus(term(x2));
};

/** (1.5 - x1 + x1 x2)^2 + (2.25 - x1 + x1 x2^2)^2 + (2.625 - x1 + last)^2 */
const beale = (x1: Jet, x2: Jet, last: Jet): Jet => {
  const square = (constant: number, product: Jet) => product.minus(x1).plus(constant).pow(2);
  return square(1.5, x1.times(x2))
    .plus(square(2.25, x1.times(x2.pow(2))))
    .plus(square(2.625, last));
};

/** (x2 - 5.1 / (4 pi^2) x1^2 + 5 / pi x1 - 6)^2 */
const branin = (x1: Jet, x2: Jet): Jet =>
  x2
    .minus(x1.pow(2).times(5.1 / (4 * Math.PI * Math.PI)))
    .plus(x1.times(5 / Math.PI))
    .minus(6)
    .pow(2);

/** 1 + (x1 + x2 + 1)^2 (19 - 14 x1 + 3 x1^2 - 14 x2 + 6 x1 x2 + 3 x2^2) */
const goldsteinPriceFirst = (x1: Jet, x2: Jet): Jet => {
  const quadratic = x1
    .times(-14)
    .plus(19)
    .plus(x1.pow(2).times(3))
    .minus(x2.times(14))
    .plus(x1.times(x2).times(6))
    .plus(x2.pow(2).times(3));
  return x1.plus(x2).plus(1).pow(2).times(quadratic).plus(1);
};

/** 30 + (2 x1 - 3 x2)^2 (18 - 32 x1 + 12 x1^2 + 48 x2 - 36 x1 x2 + 27 x2^2) */
const goldsteinPriceSecond = (x1: Jet, x2: Jet): Jet => {
  const quadratic = x1
    .times(-32)
    .plus(18)
    .plus(x1.pow(2).times(12))
    .plus(x2.times(48))
    .minus(x1.times(x2).times(36))
    .plus(x2.pow(2).times(27));
  return x1.times(2).minus(x2.times(3)).pow(2).times(quadratic).plus(30);
};

export const OTHERS = [
  {
    id: 'styblinskiTang',
    name: 'Styblinski Tang',
    category: 'others',
    source: 'paper',
    domain: square(-5, 5),
    tex: '\\frac{1}{3} \\left(x_1^4 - 16 x_1^2 + 5 x_1 + x_2^4 - 16 x_2^2 + 5 x_2\\right)',
    define: (x1, x2) => styblinskiTang(x1, x2).over(3),
    note: 'Printed with the factor 1/3, in the textbook 1/2: after the scaling of eqs. (1-3) the two are the same.',
    vanishesFrom: 5,
  },
  {
    id: 'styblinskiTang_std',
    name: 'Styblinski Tang (standard)',
    category: 'others',
    source: 'standard',
    variantOf: 'styblinskiTang',
    domain: square(-5, 5),
    tex: '\\frac{1}{2} \\left(x_1^4 - 16 x_1^2 + 5 x_1 + x_2^4 - 16 x_2^2 + 5 x_2\\right)',
    define: (x1, x2) => styblinskiTang(x1, x2).over(2),
    note: 'The textbook form with the factor 1/2, also used by reference [4]; the paper prints 1/3.',
    vanishesFrom: 5,
  },
  {
    id: 'beale',
    name: 'Beale',
    category: 'others',
    source: 'paper',
    domain: square(-4.5, 4.5),
    tex: '(1.5 - x_1 + x_1 x_2)^2 + (2.25 - x_1 + x_1 x_2^2)^2 + (2.625 - x_1 + x_2^3)^2',
    define: (x1, x2) => beale(x1, x2, x2.pow(3)),
    note: 'Printed with x2^3 in the third term, in the textbook x1 x2^3: the range is a tenth, the degree 6 and not 8.',
    vanishesFrom: 7,
  },
  {
    id: 'beale_std',
    name: 'Beale (standard)',
    category: 'others',
    source: 'standard',
    variantOf: 'beale',
    domain: square(-4.5, 4.5),
    tex: '(1.5 - x_1 + x_1 x_2)^2 + (2.25 - x_1 + x_1 x_2^2)^2 + (2.625 - x_1 + x_1 x_2^3)^2',
    define: (x1, x2) => beale(x1, x2, x1.times(x2.pow(3))),
    note: 'The textbook form with x1 x2^3 in the third term, also used by reference [4]; the paper prints x2^3.',
    vanishesFrom: 9,
  },
  {
    id: 'branin',
    name: 'Branin',
    category: 'others',
    source: 'paper',
    domain: BRANIN_DOMAIN,
    tex: '\\left(x_2 - \\frac{5.1}{4 \\pi^2} x_1^2 + \\frac{5}{\\pi} x_1 - 6\\right)^2',
    define: branin,
    note: 'Printed without the textbook term 10 (1 - 1/(8 pi)) cos(x1) + 10: a quartic with its minimum 0 on a curve.',
    vanishesFrom: 5,
  },
  {
    id: 'branin_std',
    name: 'Branin (standard)',
    category: 'others',
    source: 'standard',
    variantOf: 'branin',
    domain: BRANIN_DOMAIN,
    tex: '\\left(x_2 - \\frac{5.1}{4 \\pi^2} x_1^2 + \\frac{5}{\\pi} x_1 - 6\\right)^2 + 10 \\left(1 - \\frac{1}{8 \\pi}\\right) \\cos(x_1) + 10',
    define: (x1, x2) =>
      branin(x1, x2)
        .plus(cos(x1).times(10 * (1 - 1 / (8 * Math.PI))))
        .plus(10),
    note: 'The textbook form with its cosine, also used by reference [4]; the paper prints the square alone.',
  },
  {
    id: 'goldsteinPrice',
    name: 'Goldstein Price',
    category: 'others',
    source: 'paper',
    domain: square(-2, 2),
    tex: '\\left[1 + (x_1 + x_2 + 1)^2 (19 - 14 x_1 + 3 x_1^2 - 14 x_2 + 6 x_1 x_2 + 3 x_2^2)\\right] \\left[30 + (2 x_1 - 3 x_2)^2 (18 - 32 x_1 + 12 x_1^2 + 48 x_2 - 36 x_1 x_2 + 27 x_2^2)\\right]',
    define: (x1, x2) => goldsteinPriceFirst(x1, x2).times(goldsteinPriceSecond(x1, x2)),
    vanishesFrom: 9,
  },
] as const satisfies readonly TableFunction[];

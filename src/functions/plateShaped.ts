/** The plate-shaped functions (Table I), each followed by its other readings. */

import { sin } from '../math/elementary.ts';
import type { Jet } from '../math/jet.ts';
import { square, type TableFunction } from './targetFunction.ts';

const MCCORMICK_DOMAIN = { x1: [-1.5, 4], x2: [-3, 4] } as const;

const booth = (x1: Jet, x2: Jet, first: number, second: number): Jet =>
  x1.plus(x2.times(2)).minus(first).pow(2).plus(x1.times(2).plus(x2).minus(second).pow(2));

const mccormick = (x1: Jet, x2: Jet, squared: Jet): Jet =>
  sin(x1.plus(x2)).plus(squared.pow(2)).minus(x1.times(1.5)).plus(x2.times(2.5)).plus(1);

export const PLATE_SHAPED = [
  {
    id: 'booth',
    name: 'Booth',
    category: 'plate',
    source: 'paper',
    domain: square(-10, 10),
    tex: '(x_1 + 2 x_2 - 7)^2 + (2 x_1 + x_2 - 5)^2',
    define: (x1, x2) => booth(x1, x2, 7, 5),
    vanishesFrom: 3,
  },
  {
    id: 'booth_ref4',
    name: 'Booth (ref. [4])',
    category: 'plate',
    source: 'ref4',
    variantOf: 'booth',
    domain: square(-10, 10),
    tex: '(x_1 + 2 x_2 - 7.2)^2 + (2 x_1 + x_2 - 5.2)^2',
    define: (x1, x2) => booth(x1, x2, 7.2, 5.2),
    note: 'As in the experiments of reference [4]: 7.2 and 5.2 in place of 7 and 5.',
    vanishesFrom: 3,
  },
  {
    id: 'mccormick',
    name: 'McCormick',
    category: 'plate',
    source: 'paper',
    domain: MCCORMICK_DOMAIN,
    tex: '\\sin(x_1 + x_2) + (x_1 + x_2)^2 - 1.5 x_1 + 2.5 x_2 + 1',
    define: (x1, x2) => mccormick(x1, x2, x1.plus(x2)),
    note: 'Printed with (x1 + x2)^2, in the textbook (x1 - x2)^2: the minimum moves to the edge of the domain.',
  },
  {
    id: 'mccormick_std',
    name: 'McCormick (standard)',
    category: 'plate',
    source: 'standard',
    variantOf: 'mccormick',
    domain: MCCORMICK_DOMAIN,
    tex: '\\sin(x_1 + x_2) + (x_1 - x_2)^2 - 1.5 x_1 + 2.5 x_2 + 1',
    define: (x1, x2) => mccormick(x1, x2, x1.minus(x2)),
    note: 'The textbook form with (x1 - x2)^2; the paper prints (x1 + x2)^2.',
  },
  {
    id: 'matyas',
    name: 'Matyas',
    category: 'plate',
    source: 'paper',
    domain: square(-10, 10),
    tex: '0.26 (x_1^2 + x_2^2) - 0.48 x_1 x_2',
    define: (x1, x2) => x1.pow(2).plus(x2.pow(2)).times(0.26).minus(x1.times(x2).times(0.48)),
    vanishesFrom: 3,
  },
  {
    id: 'powersum',
    name: 'Powersum',
    category: 'plate',
    source: 'paper',
    domain: square(0, 2),
    tex: '(x_1 + x_2 - 8)^2 + (x_1^2 + x_2^2 - 18)^2',
    define: (x1, x2) =>
      x1
        .plus(x2)
        .minus(8)
        .pow(2)
        .plus(x1.pow(2).plus(x2.pow(2)).minus(18).pow(2)),
    note: 'A cut through the textbook function of four inputs: no zero in the domain, values from 116 to 388.',
    vanishesFrom: 5,
  },
] as const satisfies readonly TableFunction[];

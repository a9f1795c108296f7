/** The valley-shaped functions (Table I), each followed by its other readings. */
import { square, type TableFunction } from './targetFunction.ts';

export const VALLEY_SHAPED = [
  {
    id: 'rosenbrock',
    name: 'Rosenbrock',
    category: 'valley',
    source: 'paper',
    domain: square(-5, 10),
    tex: '100 (x_2 - x_1^2)^2 + (x_1 - 1)^2',
    define: (x1, x2) => x2.minus(x1.pow(2)).pow(2).times(100).plus(x1.minus(1).pow(2)),
    vanishesFrom: 5,
  },
  {
    id: 'rosenbrock_ref4',
    name: 'Rosenbrock (ref. [4])',
    category: 'valley',
    source: 'ref4',
    variantOf: 'rosenbrock',
    domain: square(-5, 10),
    tex: '100 (x_2 - x_1^2)^2 - (x_1 - 1.2)^2',
    define: (x1, x2) => x2.minus(x1.pow(2)).pow(2).times(100).minus(x1.minus(1.2).pow(2)),
    note: 'As in the experiments of reference [4]: -(x1 - 1.2)^2 in place of +(x1 - 1)^2.',
    vanishesFrom: 5,
  },
  {
    id: 'threeHumpCamel',
    name: '3 Hump Camel',
    category: 'valley',
    source: 'paper',
    domain: square(-5, 5),
    tex: '2 x_1^2 - 1.05 x_1^4 + \\frac{x_1^6}{6} + x_1 x_2 + x_2^2',
    define: (x1, x2) =>
      x1.pow(2).times(2).minus(x1.pow(4).times(1.05)).plus(x1.pow(6).over(6)).plus(x1.times(x2)).plus(x2.pow(2)),
    vanishesFrom: 7,
  },
  {
    id: 'sixHumpCamel',
    name: '6 Hump Camel',
    category: 'valley',
    source: 'paper',
    domain: { x1: [-3, 3], x2: [-2, 2] },
    tex: '\\left(4 - 2.1 x_1^2 + \\frac{x_1^4}{3}\\right) x_1^2 + x_1 x_2 + (-4 + 4 x_2^2) x_2^2',
    define: (x1, x2) => {
      const alongX1 = x1.pow(2).times(-2.1).plus(4).plus(x1.pow(4).over(3)).times(x1.pow(2));
      const alongX2 = x2.pow(2).times(4).minus(4).times(x2.pow(2));
      return alongX1.plus(x1.times(x2)).plus(alongX2);
    },
    vanishesFrom: 7,
  },
  {
    id: 'dixonPrice',
    name: 'Dixon Price',
    category: 'valley',
    source: 'paper',
    domain: square(-10, 10),
    tex: '(x_1 - 1)^2 + 2 (2 x_2^2 - x_1)^2',
    define: (x1, x2) => x1.minus(1).pow(2).plus(x2.pow(2).times(2).minus(x1).pow(2).times(2)),
    vanishesFrom: 5,
  },
  {
    id: 'dixonPrice_ref4',
    name: 'Dixon Price (ref. [4])',
    category: 'valley',
    source: 'ref4',
    variantOf: 'dixonPrice',
    domain: square(-10, 10),
    tex: 'x_1^2 + (2 x_2^2 - x_1)^2',
    define: (x1, x2) => x1.pow(2).plus(x2.pow(2).times(2).minus(x1).pow(2)),
    note: 'As in the experiments of reference [4], whose index i starts one lower: x1^2 and a factor 1 in place of 2.',
    vanishesFrom: 5,
  },
] as const satisfies readonly TableFunction[];

/** The bowl-shaped functions (Table I). */
import { abs } from '../math/elementary.ts';
import { square, type TableFunction } from './targetFunction.ts';

export const BOWL_SHAPED = [
  {
    id: 'sphere',
    name: 'Sphere',
    category: 'bowl',
    source: 'paper',
    domain: square(-5.12, 5.12),
    tex: 'x_1^2 + x_2^2',
    define: (x1, x2) => x1.pow(2).plus(x2.pow(2)),
    vanishesFrom: 3,
  },
  {
    id: 'sumDiffPow',
    name: 'Sum Diff. Pow.',
    category: 'bowl',
    source: 'paper',
    domain: square(-1, 1),
    tex: 'x_1^2 + |x_2|^3',
    define: (x1, x2) => x1.pow(2).plus(abs(x2).pow(3)),
    note: 'Only twice differentiable on the line x2 = 0: there the third derivative jumps from -6 to 6 and is taken as 0.',
    vanishesFrom: 4,
    nonSmooth: [{ axis: 'x2', at: 0, fromOrder: 3 }],
  },
  {
    id: 'sumSquares',
    name: 'Sum Squares',
    category: 'bowl',
    source: 'paper',
    domain: square(-10, 10),
    tex: 'x_1^2 + 2 x_2^2',
    define: (x1, x2) => x1.pow(2).plus(x2.pow(2).times(2)),
    vanishesFrom: 3,
  },
  {
    id: 'trid',
    name: 'Trid',
    category: 'bowl',
    source: 'paper',
    domain: square(-4, 4),
    tex: '(x_1 - 1)^2 + (x_2 - 1)^2 - x_1 x_2',
    define: (x1, x2) => x1.minus(1).pow(2).plus(x2.minus(1).pow(2)).minus(x1.times(x2)),
    vanishesFrom: 3,
  },
] as const satisfies readonly TableFunction[];

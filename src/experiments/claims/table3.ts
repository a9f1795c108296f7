/** What the paper says about Table III: fixed against adaptive rho. */
import type { Order } from '../../math/multiIndex.ts';
import { FIG_1_FUNCTIONS, TABLE_3_SAMPLES } from '../paper.ts';
import type { Interval } from '../summary.ts';
import type { Fig1Function } from '../table3.ts';
import type { Statement } from './claims.ts';
import { LARGER, MUCH_LARGER, type Part, ruleRatio, SMALLER } from './part.ts';

/** E_fixed / E_adaptive of every combination. */
function fixedOverAdaptive(
  functions: readonly Fig1Function[],
  samples: readonly number[],
  orders: readonly Order[],
  claimed: Interval,
): Part[] {
  return functions.flatMap((functionId) =>
    samples.flatMap((n) =>
      orders.map((maxOrder) =>
        ruleRatio({ functionId, samples: n, maxOrder }, ['inverseVariance', 'adaptive'], claimed),
      ),
    ),
  );
}

const EVERY_ORDER_ABOVE_2: readonly Order[] = [3, 4, 5];

export const TABLE_3: readonly Statement<readonly Part[]>[] = [
  {
    id: 'C8',
    source: 'Table III',
    says: 'For order 1 it makes little difference whether ρ is adaptive or fixed.',
    assertions: [fixedOverAdaptive(FIG_1_FUNCTIONS, TABLE_3_SAMPLES, [1], [0.5, 1.4])],
  },
  {
    id: 'C9',
    source: 'Table III',
    says: 'For order 2 fixed ρ is better for Branin, Matyas and sum squares.',
    assertions: [fixedOverAdaptive(['branin', 'matyas', 'sumSquares'], TABLE_3_SAMPLES, [2], SMALLER)],
  },
  {
    id: 'C10',
    source: 'Table III',
    says: 'For order 3 fixed ρ is better for Branin.',
    assertions: [fixedOverAdaptive(['branin'], TABLE_3_SAMPLES, [3], SMALLER)],
  },
  {
    id: 'C11',
    source: 'Table III',
    says: 'For orders above 2 adaptive ρ is much better for sum squares, six-hump camel and Michalewicz.',
    assertions: [
      fixedOverAdaptive(
        ['sumSquares', 'sixHumpCamel', 'michalewicz'],
        TABLE_3_SAMPLES,
        EVERY_ORDER_ABOVE_2,
        MUCH_LARGER,
      ),
    ],
  },
  {
    id: 'C12',
    source: 'Table III',
    says: 'For Matyas it depends on n: fixed ρ is better for orders 4 and 5 at n = 100, adaptive ρ at n = 1000.',
    assertions: [
      fixedOverAdaptive(['matyas'], [100], [4, 5], SMALLER),
      fixedOverAdaptive(['matyas'], [1000], [4, 5], LARGER),
    ],
  },
  {
    id: 'C13',
    source: 'Table III',
    says: 'For Branin adaptive ρ is much better for orders 4 and 5 at n ≥ 550.',
    assertions: [fixedOverAdaptive(['branin'], [550, 1000], [4, 5], MUCH_LARGER)],
  },
];

/** What the paper says about Fig. 1: test error over n for orders 0 to 5, five functions. */
import type { Order } from '../../math/multiIndex.ts';
import { FIG_1_FUNCTIONS } from '../paper.ts';
import type { Statement } from './claims.ts';
import { ABOUT_EQUAL, EVERY_N, orderRatio, type Part, pairs, SMALLER } from './part.ts';

const QUADRATICS = ['sumSquares', 'matyas'] as const;
const BENT = ['sixHumpCamel', 'branin'] as const;
const from = (first: Order, last: Order): Order[] =>
  Array.from({ length: last - first + 1 }, (_, i) => (first + i) as Order);

export const FIG_1: readonly Statement<readonly Part[]>[] = [
  {
    id: 'C1',
    source: 'Fig. 1',
    says: 'Sobolev training of every order beats value training for sum squares, Matyas, six-hump camel and Branin, at every n.',
    assertions: [
      pairs([...QUADRATICS, ...BENT], EVERY_N).flatMap(([fn, n]) =>
        from(1, 5).map((order) => orderRatio(fn, n, order, 0, SMALLER)),
      ),
    ],
  },
  {
    id: 'C2',
    source: 'Fig. 1',
    says: 'For sum squares and Matyas the error falls with each order up to 4.',
    assertions: [
      pairs(QUADRATICS, EVERY_N).flatMap(([fn, n]) =>
        from(0, 3).map((order) => orderRatio(fn, n, (order + 1) as Order, order, SMALLER)),
      ),
    ],
  },
  {
    id: 'C3',
    source: 'Fig. 1',
    says: 'For the same functions order 5 barely improves on order 4.',
    assertions: [pairs(QUADRATICS, EVERY_N).map(([fn, n]) => orderRatio(fn, n, 5, 4, ABOUT_EQUAL))],
  },
  {
    id: 'C4',
    source: 'Fig. 1',
    says: 'For six-hump camel and Branin orders above 1 barely help where there are many samples (n ≥ 550).',
    assertions: [
      pairs(BENT, [550, 775, 1000]).flatMap(([fn, n]) =>
        from(2, 5).map((order) => orderRatio(fn, n, order, 1, ABOUT_EQUAL)),
      ),
    ],
  },
  {
    id: 'C5',
    source: 'Fig. 1',
    says: 'For six-hump camel and Branin orders above 1 help a little where there are few samples (n = 100).',
    assertions: [pairs(BENT, from(2, 5)).map(([fn, order]) => orderRatio(fn, 100, order, 1, [0.3, 0.9]))],
  },
  {
    id: 'C6',
    source: 'Fig. 1',
    says: 'For Michalewicz value training and Sobolev training are very similar.',
    assertions: [pairs(EVERY_N, from(1, 5)).map(([n, order]) => orderRatio('michalewicz', n, order, 0, ABOUT_EQUAL))],
  },
  {
    id: 'C7',
    source: 'Fig. 1',
    says: 'More samples give smaller errors, with every method.',
    assertions: [
      pairs(FIG_1_FUNCTIONS, from(0, 5)).map(([functionId, maxOrder]) => ({
        what: `${functionId}, order ${maxOrder}: E(n = 1000)/E(n = 100)`,
        cells: [1000, 100].map((samples) => ({ functionId, maxOrder, samples, rhoRule: 'adaptive' as const })),
        statistic: ([over, under]) => over / under,
        claimed: [0, 1],
      })),
    ],
  },
];

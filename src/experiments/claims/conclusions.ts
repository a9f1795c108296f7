/** What the paper concludes, and what its abstract promises. */
import { FIG_1_FUNCTIONS } from '../paper.ts';
import type { Statement } from './claims.ts';
import { above, EVERY_N, NOT_SMALLER, orderRatio, pairs, ruleRatio } from './part.ts';
import { TABLE_3 } from './table3.ts';

const assertionsOf = (id: string) => TABLE_3.filter((each) => each.id === id).flatMap(({ assertions }) => assertions);

/** Seconds of order 4 against order 3, at least. */
const MUCH_DEARER = 1.5;

export const CONCLUSIONS: readonly Statement[] = [
  {
    id: 'C18',
    source: 'Conclusion',
    says: 'Beyond order 3 the error improves marginally at best, at a much higher cost.',
    assertions: [
      pairs(FIG_1_FUNCTIONS, EVERY_N).map(([fn, n]) => orderRatio(fn, n, 4, 3, NOT_SMALLER)),
      pairs(FIG_1_FUNCTIONS, EVERY_N).map(([functionId, samples]) => ({
        what: `${functionId}, n = ${samples}: seconds an epoch of order 4 over order 3`,
        seconds: {
          over: { functionId, samples, maxOrder: 4, rhoRule: 'adaptive' },
          under: { functionId, samples, maxOrder: 3, rhoRule: 'adaptive' },
        },
        claimed: above(MUCH_DEARER),
      })),
    ],
  },
  {
    id: 'C19',
    source: 'Conclusion',
    says: 'An adaptive ρ can help for orders of 3 and above, and can hurt for smaller ones.',
    assertions: [...assertionsOf('C11'), ...assertionsOf('C9')],
  },
  {
    id: 'C20',
    source: 'Conclusion',
    says: 'Weights above 1 for very small derivative errors make high orders worse.',
    assertions: [
      pairs(FIG_1_FUNCTIONS, [3, 4, 5] as const).map(([functionId, maxOrder]) =>
        ruleRatio({ functionId, samples: 550, maxOrder }, ['adaptiveAboveOne', 'adaptive'], above(1.2)),
      ),
    ],
  },
  {
    id: 'C21',
    source: 'Abstract',
    says: 'Orders above 1 give smaller test errors than order 1.',
    assertions: [
      pairs(FIG_1_FUNCTIONS, EVERY_N).map(([fn, n]) => ({
        what: 'best of orders 2 to 5',
        anyOf: ([2, 3, 4, 5] as const).map((order) => orderRatio(fn, n, order, 1, [0, 1])),
      })),
    ],
  },
];

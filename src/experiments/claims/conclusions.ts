/** What the paper concludes, and what its abstract promises. */
import { FIG_1_FUNCTIONS } from '../paper.ts';
import type { Statement } from './claims.ts';
import { above, EVERY_N, NOT_SMALLER, orderRatio, pairs, ruleRatio } from './part.ts';
import { TABLE_3 } from './table3.ts';

const partsOf = (...ids: readonly string[]) =>
  TABLE_3.filter(({ id }) => ids.includes(id)).flatMap(({ parts }) => parts);

/** Seconds of order 4 against order 3, at least. */
const MUCH_DEARER = 1.5;

export const CONCLUSIONS: readonly Statement[] = [
  {
    id: 'C18',
    source: 'Conclusion',
    says: 'Beyond order 3 the error improves marginally at best, at a much higher cost.',
    parts: pairs(FIG_1_FUNCTIONS, EVERY_N).map(([fn, n]) => orderRatio(fn, n, 4, 3, NOT_SMALLER)),
    costs: pairs(FIG_1_FUNCTIONS, EVERY_N).map(([functionId, samples]) => ({
      what: `${functionId}, n = ${samples}: seconds an epoch of order 4 over order 3`,
      over: { functionId, samples, maxOrder: 4, rhoRule: 'adaptive' },
      under: { functionId, samples, maxOrder: 3, rhoRule: 'adaptive' },
      claimed: above(MUCH_DEARER),
    })),
  },
  {
    id: 'C19',
    source: 'Conclusion',
    says: 'An adaptive ρ can help for orders of 3 and above, and can hurt for smaller ones.',
    parts: partsOf('C9', 'C11'),
  },
  {
    id: 'C20',
    source: 'Conclusion',
    says: 'Weights above 1 for very small derivative errors make high orders worse.',
    parts: pairs(FIG_1_FUNCTIONS, [3, 4, 5] as const).map(([functionId, maxOrder]) =>
      ruleRatio({ functionId, samples: 550, maxOrder }, ['adaptiveAboveOne', 'adaptive'], above(1.2)),
    ),
  },
  {
    id: 'C21',
    source: 'Abstract',
    says: 'Orders above 1 give smaller test errors than order 1.',
    parts: pairs(FIG_1_FUNCTIONS, EVERY_N).map(([functionId, samples]) => ({
      what: `${functionId}, n = ${samples}: smallest of E₂ … E₅ over E₁`,
      cells: ([1, 2, 3, 4, 5] as const).map((maxOrder) => ({
        functionId,
        samples,
        maxOrder,
        rhoRule: 'adaptive' as const,
      })),
      statistic: ([first, ...higher]) => Math.min(...higher) / first,
      claimed: [0, 1],
    })),
  },
];

/** What the paper says about Fig. 2: errors as shares of value training's, mean over the functions of a category. */
import { CATEGORIES, type Category, TABLE_I } from '../../functions/index.ts';
import type { Order } from '../../math/multiIndex.ts';
import type { Cell } from '../readings.ts';
import type { Interval } from '../summary.ts';
import type { Statement } from './claims.ts';
import { ABOUT_EQUAL, EVERY_N, errorName, type Part, pairs, SMALLER } from './part.ts';

/** The cells of a category: for each of its functions value training, then the order. */
export function categoryCells(category: Category, samples: number, maxOrder: Order): Cell[] {
  const functions = TABLE_I.filter((fn) => fn.category === category);
  return functions.flatMap(({ id }) =>
    ([0, maxOrder] as const).map((order) => ({
      functionId: id,
      samples,
      maxOrder: order,
      rhoRule: 'adaptive' as const,
    })),
  );
}

/** Mean over the functions of error / error of value training, from the mean errors of `categoryCells`. */
export function normalisedMean(means: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < means.length; i += 2) sum += means[i + 1] / means[i];
  return sum / (means.length / 2);
}

/** Normalised error of one order over that of another one. */
function categoryRatio(category: Category, n: number, over: Order, under: Order, claimed: Interval): Part {
  const cells = [...categoryCells(category, n, over), ...categoryCells(category, n, under)];
  return {
    what: `${CATEGORIES[category]}, n = ${n}: ${errorName(over)}/${errorName(under)}`,
    cells,
    statistic: (means) =>
      normalisedMean(means.slice(0, cells.length / 2)) / normalisedMean(means.slice(cells.length / 2)),
    claimed,
  };
}

/** The gain of order 3 at n = 100 against that at n = 1000. */
function gainAtSmallN(category: Category): Part {
  const cells = [100, 1000].flatMap((n) => categoryCells(category, n, 3));
  return {
    what: `${CATEGORIES[category]}: E₃/E₀ at n = 100 over that at n = 1000`,
    cells,
    statistic: (means) =>
      normalisedMean(means.slice(0, cells.length / 2)) / normalisedMean(means.slice(cells.length / 2)),
    claimed: [0, 1],
  };
}

const LEVEL: readonly Category[] = ['bowl', 'plate'];
const BENT: readonly Category[] = ['valley', 'others'];

export const FIG_2: readonly Statement[] = [
  {
    id: 'C14',
    source: 'Fig. 2',
    says: 'For bowl-shaped and plate-shaped functions the error falls with each order up to 3.',
    assertions: [
      pairs(LEVEL, EVERY_N).flatMap(([category, n]) =>
        ([1, 2, 3] as const).map((order) => categoryRatio(category, n, order, (order - 1) as Order, [0, 1])),
      ),
    ],
  },
  {
    id: 'C15',
    source: 'Fig. 2',
    says: 'For bowl-shaped and plate-shaped functions the gain is largest where there are few samples.',
    assertions: [LEVEL.map(gainAtSmallN)],
  },
  {
    id: 'C16',
    source: 'Fig. 2',
    says: 'For valley-shaped and other functions Sobolev training beats value training, with no gain beyond order 1.',
    assertions: [
      pairs(BENT, EVERY_N).map(([category, n]) => categoryRatio(category, n, 1, 0, SMALLER)),
      pairs(BENT, EVERY_N).flatMap(([category, n]) =>
        ([2, 3, 4] as const).map((order) => categoryRatio(category, n, order, 1, ABOUT_EQUAL)),
      ),
    ],
  },
  {
    id: 'C17',
    source: 'Fig. 2',
    says: 'For functions with steep ridges all orders are similar.',
    assertions: [
      pairs(EVERY_N, [1, 2, 3, 4] as const).map(([n, order]) => categoryRatio('ridges', n, order, 0, ABOUT_EQUAL)),
    ],
  },
];

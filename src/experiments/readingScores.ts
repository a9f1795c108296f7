/**
 * How well a reading reproduces the paper, on the small grid (five functions, n = 100 and 550, three seeds). Four shares,
 * by the means alone, since three runs decide little:
 * - `onAxes`: of the 60 mean errors under adaptive rho, those on the axis of their panel of Fig. 1, a factor of 2 beyond
 *   its printed ends included;
 * - `orderings`: of the ratios that Fig. 1's statements (C1 to C6) are about at these n, those in the stated range;
 * - `bySign`: of the 50 cells of Table III at these n, those in which the same rule is better;
 * - `byFactor`: of the same cells, those within a factor of 3 of the print.
 * The score of a reading is the mean of the four.
 */

import type { Order } from '../math/multiIndex.ts';
import { mean } from '../math/statistics.ts';
import type { RunsOf } from './cells.ts';
import { FIG_1 } from './claims/fig1.ts';
import { FIG_1_FUNCTIONS, SCORED_CELLS, SCORED_SAMPLES } from './paper.ts';
import { countedErrors, type Interval } from './summary.ts';
import { bothRules, directionOf, type Fig1Function, TABLE_3, withinFactor } from './table3.ts';

/** The axes of Fig. 1 as printed, in the functions' own units. */
export const AXES: Readonly<Record<Fig1Function, Interval>> = {
  sumSquares: [1e-2, 1e2],
  matyas: [1e-3, 1e1],
  sixHumpCamel: [1, 1e2],
  michalewicz: [1e-2, 1e-1],
  branin: [1, 1e2],
};
const BEYOND = 2;

/** How many of how many. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}

export interface ReadingScore {
  /** Runs of the cell that has the fewest: with one each, differences of a few hundredths say nothing. */
  readonly seeds: number;
  readonly onAxes: Share;
  readonly orderings: Share;
  readonly bySign: Share;
  readonly byFactor: Share;
  /** Mean of the four shares; NaN while a cell has no run. */
  readonly score: number;
}

const ORDERS: readonly Order[] = [0, 1, 2, 3, 4, 5];

/** The mean error of a cell; NaN where there is none, which is in no range. */
const meanOf = (errors: readonly number[]): number => (errors.length > 0 ? mean(errors) : Number.NaN);

const within = (value: number, [low, high]: Interval): boolean => value >= low && value <= high;

function share(hits: readonly boolean[]): Share {
  return { hits: hits.filter(Boolean).length, of: hits.length };
}

function onAxes(runsOf: RunsOf): Share {
  return share(
    FIG_1_FUNCTIONS.flatMap((functionId) =>
      SCORED_SAMPLES.flatMap((samples) =>
        ORDERS.map((maxOrder) => {
          const [low, high] = AXES[functionId];
          const error = meanOf(countedErrors(runsOf({ functionId, samples, maxOrder, rhoRule: 'adaptive' }), 'all'));
          return within(error, [low / BEYOND, high * BEYOND]);
        }),
      ),
    ),
  );
}

function orderings(runsOf: RunsOf): Share {
  const parts = FIG_1.flatMap((statement) => statement.parts).filter(({ cells }) =>
    cells.every(({ samples }) => SCORED_SAMPLES.includes(samples)),
  );
  return share(
    parts.map(({ cells, statistic, claimed }) =>
      within(statistic(cells.map((cell) => meanOf(countedErrors(runsOf(cell), 'all')))), claimed),
    ),
  );
}

/** The score of a reading. */
export function scoreReading(runsOf: RunsOf): ReadingScore {
  const cells = TABLE_3.filter(({ samples }) => SCORED_SAMPLES.includes(samples)).map(({ paper, ...cell }) => {
    const { fixed, adaptive } = bothRules(runsOf, cell, 'all');
    return { paper, ratio: meanOf(fixed) / meanOf(adaptive) };
  });
  const seeds = Math.min(...SCORED_CELLS.map((cell) => runsOf(cell).length));
  const decided = cells.filter(({ ratio }) => !Number.isNaN(ratio));
  const shares = {
    onAxes: onAxes(runsOf),
    orderings: orderings(runsOf),
    bySign: {
      ...share(decided.map(({ paper, ratio }) => directionOf(paper) === directionOf(ratio))),
      of: cells.length,
    },
    byFactor: { ...share(decided.map(({ paper, ratio }) => withinFactor(paper, ratio))), of: cells.length },
  };
  const all = Object.values(shares).map(({ hits, of }) => hits / of);
  return { seeds, ...shares, score: seeds > 0 ? mean(all) : Number.NaN };
}

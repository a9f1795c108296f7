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

import { mean } from '../math/statistics.ts';
import type { RunsOf } from './cells.ts';
import { FIG_1 } from './claims/fig1.ts';
import { SCORED_CELLS, SCORED_SAMPLES } from './paper.ts';
import type { Cell } from './readings.ts';
import { countedErrors, type Interval, quotient } from './summary.ts';
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

/** The mean error of a cell; NaN where there is none, which is in no range. */
const meanOf = (errors: readonly number[]): number => (errors.length > 0 ? mean(errors) : Number.NaN);

const within = (value: number, [low, high]: Interval): boolean => value >= low && value <= high;

function share(hits: readonly boolean[]): Share {
  return { hits: hits.filter(Boolean).length, of: hits.length };
}

type MeanOfCell = (cell: Cell) => number;

function onAxes(meanOfCell: MeanOfCell): Share {
  const cells = SCORED_CELLS.filter(({ rhoRule }) => rhoRule === 'adaptive');
  return share(
    cells.map((cell) => {
      const [low, high] = AXES[cell.functionId as Fig1Function];
      return within(meanOfCell(cell), [low / BEYOND, high * BEYOND]);
    }),
  );
}

function orderings(meanOfCell: MeanOfCell): Share {
  const parts = FIG_1.flatMap(({ assertions }) => assertions).flat();
  const scored = parts.filter(({ cells }) => cells.every(({ samples }) => SCORED_SAMPLES.includes(samples)));
  return share(scored.map(({ cells, statistic, claimed }) => within(statistic(cells.map(meanOfCell)), claimed)));
}

function table3Shares(meanOfCell: MeanOfCell): Pick<ReadingScore, 'bySign' | 'byFactor'> {
  const ratios = TABLE_3.filter(({ samples }) => SCORED_SAMPLES.includes(samples)).map(({ paper, ...cell }) => ({
    paper,
    ratio: quotient(bothRules(cell).map(meanOfCell)),
  }));
  const hits = (agree: (paper: number, ratio: number) => boolean) =>
    share(ratios.map(({ paper, ratio }) => !Number.isNaN(ratio) && agree(paper, ratio)));
  return {
    bySign: hits((paper, ratio) => directionOf(paper) === directionOf(ratio)),
    byFactor: hits(withinFactor),
  };
}

/** The score of a reading. */
export function scoreReading(runsOf: RunsOf): ReadingScore {
  const meanOfCell = (cell: Cell) => meanOf(countedErrors(runsOf(cell), 'all'));
  const seeds = Math.min(...SCORED_CELLS.map((cell) => runsOf(cell).length));
  const shares = { onAxes: onAxes(meanOfCell), orderings: orderings(meanOfCell), ...table3Shares(meanOfCell) };
  const score = mean(Object.values(shares).map(({ hits, of }) => hits / of));
  return { seeds, ...shares, score: seeds > 0 ? score : Number.NaN };
}

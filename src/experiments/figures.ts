/** Figs. 1 and 2 of the paper as data: panels of curves over the number of samples, one a derivative order. */
import { CATEGORIES, type Category, functionById, TABLE_I } from '../functions/index.ts';
import type { Order } from '../math/multiIndex.ts';
import { type CellRun, isUnlearned, type RunsOf } from './cells.ts';
import { categoryCells, normalisedMean } from './claims/fig2.ts';
import { FIG_1_FUNCTIONS, SAMPLES } from './paper.ts';
import type { Cell } from './readings.ts';
import { type Counting, countedErrors, estimate, type Interval, summarise } from './summary.ts';

/** One run, or the runs of one function, behind a point of a curve. */
export interface Dot {
  readonly value: number;
  readonly cell: Cell;
  /** The run itself; null where the dot stands for all runs of a cell. */
  readonly run: CellRun | null;
  readonly unlearned: boolean;
}

/** A point of a curve. */
export interface Mark {
  readonly samples: number;
  /** NaN where there is none. */
  readonly value: number;
  readonly interval: Interval | null;
  readonly dots: readonly Dot[];
  /** Runs behind it; of a category the fewest of any of its functions. */
  readonly runs: number;
  /** Of all runs, those that have not learned the function. */
  readonly unlearned: number;
}

export interface Curve {
  readonly order: Order;
  readonly marks: readonly Mark[];
}

export interface Panel {
  readonly id: string;
  readonly title: string;
  readonly curves: readonly Curve[];
}

/** Awaited between pieces of work, so that a page can do something else. */
export type BetweenWork = () => Promise<void>;

const cellOf = (functionId: Cell['functionId'], samples: number, maxOrder: Order): Cell => ({
  functionId,
  samples,
  maxOrder,
  rhoRule: 'adaptive',
});

/** The mean test error of a cell, in the function's own units, with all its runs. */
function errorMark(cell: Cell, runsOf: RunsOf, counting: Counting): Mark {
  const runs = runsOf(cell);
  const { mean, interval, unlearned } = summarise(runs, counting);
  const dots = runs.map((run) => ({ value: run.testError, cell, run, unlearned: isUnlearned(run) }));
  return { samples: cell.samples, value: mean, interval, dots, runs: runs.length, unlearned };
}

/** Mean over a category of error / error of value training; a dot is the share of one function. */
function categoryMark(category: Category, samples: number, order: Order, runsOf: RunsOf, counting: Counting): Mark {
  const cells = categoryCells(category, samples, order);
  const runs = cells.map(runsOf);
  const errors = runs.map((each) => countedErrors(each, counting));
  const found = estimate(errors, normalisedMean);
  const dots = TABLE_I.filter((fn) => fn.category === category).map(({ id }, i): Dot => {
    const share = estimate(errors.slice(2 * i, 2 * i + 2), normalisedMean);
    return { value: share?.value ?? Number.NaN, cell: cellOf(id, samples, order), run: null, unlearned: false };
  });
  return {
    samples,
    value: found?.value ?? Number.NaN,
    interval: order === 0 ? null : (found?.interval ?? null),
    dots,
    runs: Math.min(...runs.map(({ length }) => length)),
    unlearned: runs.flat().filter(isUnlearned).length,
  };
}

async function panelOf(
  id: string,
  title: string,
  highest: Order,
  mark: (order: Order, samples: number) => Mark,
  between: BetweenWork,
): Promise<Panel> {
  const curves: Curve[] = [];
  for (let order = 0; order <= highest; order++) {
    const marks: Mark[] = [];
    for (const samples of SAMPLES) {
      marks.push(mark(order as Order, samples));
      await between();
    }
    curves.push({ order: order as Order, marks });
  }
  return { id, title, curves };
}

/** Fig. 1: test error of five functions, orders 0 to 5. */
export async function fig1Panels(runsOf: RunsOf, counting: Counting, between: BetweenWork): Promise<Panel[]> {
  const panels: Panel[] = [];
  for (const id of FIG_1_FUNCTIONS) {
    const mark = (order: Order, samples: number) => errorMark(cellOf(id, samples, order), runsOf, counting);
    panels.push(await panelOf(id, functionById(id).name, 5, mark, between));
  }
  return panels;
}

/** Fig. 2: test error as a share of value training's, mean over the functions of a category, orders 0 to 4. */
export async function fig2Panels(runsOf: RunsOf, counting: Counting, between: BetweenWork): Promise<Panel[]> {
  const panels: Panel[] = [];
  for (const [category, title] of Object.entries(CATEGORIES) as [Category, string][]) {
    const mark = (order: Order, samples: number) => categoryMark(category, samples, order, runsOf, counting);
    panels.push(await panelOf(category, title, 4, mark, between));
  }
  return panels;
}

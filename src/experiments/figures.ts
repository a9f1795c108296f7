/** Figs. 1 and 2 of the paper, and sweeps of one's own, as data: panels of curves. */
import { CATEGORIES, type Category, functionById, TABLE_I } from '../functions/index.ts';
import type { Order } from '../math/multiIndex.ts';
import { type CellRun, type CellSource, isUnlearned } from './cells.ts';
import { categoryCells, normalisedMean } from './claims/fig2.ts';
import { FIG_1_FUNCTIONS, SAMPLES } from './paper.ts';
import type { Cell } from './readings.ts';
import { type Counting, estimate, type Interval, summarise } from './summary.ts';
import type { TrialId } from './trialId.ts';

/** One run, or the runs of one function, behind a point of a curve. */
export interface Dot {
  readonly value: number;
  readonly name: string;
  /** The run itself; null where the dot stands for several. */
  readonly run: CellRun | null;
  readonly unlearned: boolean;
  /** A run of the visitor's own beside those that were shipped. */
  readonly mine: boolean;
}

/** Runs that differ in nothing but their seed. */
export interface RunGroup {
  readonly name: string;
  /** The id of the run with seed 1, whether there is one or not. */
  readonly base: TrialId;
  /** What the figure divides the errors by. */
  readonly unit: number;
  readonly runs: readonly CellRun[];
}

/** A point of a curve. */
export interface Mark {
  /** Where it is on the horizontal axis, and what that is called. */
  readonly x: number;
  readonly label: string;
  /** NaN where there is none. */
  readonly value: number;
  readonly interval: Interval | null;
  readonly dots: readonly Dot[];
  readonly groups: readonly RunGroup[];
  /** Runs behind it; of a category the fewest of any of its functions. */
  readonly runs: number;
  /** Of all runs, those that have not learned the function. */
  readonly unlearned: number;
}

export interface Curve {
  /** Colour and dash, as those of an order. */
  readonly style: Order;
  /** In pieces that are said one by one: a setting and its value, or a single piece. */
  readonly name: readonly string[];
  readonly marks: readonly Mark[];
}

export interface Panel {
  readonly id: string;
  readonly title: string;
  /** Of the horizontal axis, in full and in short. */
  readonly xTitle: string;
  readonly xName: string;
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

const atSamples = (samples: number) => ({ x: samples, label: String(samples) });

/** The mean test error of runs, in the function's own units. */
export function errorMark(place: Pick<Mark, 'x' | 'label'>, group: RunGroup, counting: Counting): Mark {
  const { mean, interval, unlearned, runs } = summarise(group.runs, counting);
  const dots = group.runs.map((run) => ({
    value: run.testError,
    name: `seed ${run.seed}`,
    run,
    unlearned: isUnlearned(run),
    mine: false,
  }));
  return { ...place, value: mean, interval, dots, groups: [group], runs, unlearned };
}

/** `branin, order 3, fixed ρ`. */
export function cellName({ functionId, maxOrder, rhoRule }: Cell): string {
  const rule = rhoRule === 'inverseVariance' ? 'fixed ρ' : 'adaptive ρ';
  return maxOrder === 0 ? `${functionId}, order 0` : `${functionId}, order ${maxOrder}, ${rule}`;
}

/** The runs of a cell in the function’s own units. */
export const groupOf = (cell: Cell, { runsOf, baseOf }: CellSource): RunGroup => ({
  name: cellName(cell),
  base: baseOf(cell),
  unit: 1,
  runs: runsOf(cell),
});

/** Mean over a category of error / error of value training; a dot is the share of one function. */
function categoryMark(category: Category, samples: number, order: Order, source: CellSource, counting: Counting): Mark {
  const { runsOf } = source;
  const cells = categoryCells(category, samples, order);
  const runs = cells.map(runsOf);
  const sampled = { runsOf, counting };
  const { value, interval } = estimate(cells, normalisedMean, sampled);
  const dots = TABLE_I.filter((fn) => fn.category === category).map(({ id }, i): Dot => {
    const share = estimate(cells.slice(2 * i, 2 * i + 2), normalisedMean, sampled);
    return { value: share.value, name: id, run: null, unlearned: false, mine: false };
  });
  return {
    ...atSamples(samples),
    value,
    interval,
    dots,
    groups: cells.flatMap((cell, i) =>
      i % 2 === 1 ? [{ ...groupOf(cell, source), unit: summarise(runs[i - 1], counting).mean }] : [],
    ),
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
    curves.push({ style: order as Order, name: [order === 0 ? 'order 0: value training' : `order ${order}`], marks });
  }
  return { id, title, xTitle: 'samples n', xName: 'n', curves };
}

/** Fig. 1: test error of five functions, orders 0 to 5. */
export async function fig1Panels(source: CellSource, counting: Counting, between: BetweenWork): Promise<Panel[]> {
  const panels: Panel[] = [];
  for (const id of FIG_1_FUNCTIONS) {
    const mark = (order: Order, samples: number) => {
      const cell = cellOf(id, samples, order);
      return errorMark(atSamples(samples), groupOf(cell, source), counting);
    };
    panels.push(await panelOf(id, functionById(id).name, 5, mark, between));
  }
  return panels;
}

/** Fig. 2: test error as a share of value training's, mean over the functions of a category, orders 0 to 4. */
export async function fig2Panels(source: CellSource, counting: Counting, between: BetweenWork): Promise<Panel[]> {
  const panels: Panel[] = [];
  for (const [category, title] of Object.entries(CATEGORIES) as [Category, string][]) {
    const mark = (order: Order, samples: number) => categoryMark(category, samples, order, source, counting);
    panels.push(await panelOf(category, title, 4, mark, between));
  }
  return panels;
}

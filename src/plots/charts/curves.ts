/**
 * The curves of a run as columns for the charts: the error of each order with the validation error, and the weight of
 * each order. Pure. Zero and non-finite values are gaps: the axes are logarithmic.
 */

import { countUpTo, ORDERS, type Order } from '../../math/multiIndex.ts';
import { say } from '../../text/speech.ts';
import type { EpochReport } from '../../training/events.ts';
import { ORDER_DASHES, orderColor, runColor, type Theme } from '../colors.ts';
import { type Table, tableOf } from '../table.ts';
import { INK } from './ink.ts';

/** One curve of a chart. */
export interface Curve {
  readonly label: string;
  readonly help: string;
  readonly color: (theme: Theme) => string;
  readonly dash: readonly number[];
  readonly width: number;
  /** The number of its run. */
  readonly run: number;
  /** Its value in one epoch. */
  readonly value: (report: EpochReport) => number | undefined;
}

const SUBSCRIPTS = ['₀', '₁', '₂', '₃', '₄', '₅'] as const;

function orderCurve(letter: string, order: Order, help: string, run: number, value: Curve['value']): Curve {
  return {
    run,
    label: `${letter}${SUBSCRIPTS[order]}`,
    help,
    color: (theme) => orderColor(order, theme),
    dash: ORDER_DASHES[order],
    width: order === 0 ? 2 : 1.6,
    value,
  };
}

/** E_0..E_M and the validation error, in standardised units (eqs. 5-7). */
export function lossCurves(maxOrder: Order, run = 0): Curve[] {
  const errors = ORDERS.filter((order) => order <= maxOrder).map((order) =>
    orderCurve('E', order, `training error of order ${order}`, run, ({ errors }) => errors[order]),
  );
  const validation: Curve = {
    run,
    label: VALIDATION,
    help: VALIDATION_ERROR.help,
    color: (theme) => INK[theme].learned,
    dash: [],
    width: 2.4,
    value: (report) => report.validation,
  };
  return [...errors, validation];
}

/** rho_1..rho_M of eq. (6). */
export function rhoCurves(maxOrder: Order, run = 0): Curve[] {
  return ORDERS.filter((order) => order >= 1 && order <= maxOrder).map((order) =>
    orderCurve('ρ', order, `weight of order ${order}`, run, ({ rho }) => rho[order]),
  );
}

/** q_j = E_j / E_0 of the orders in the loss, from 1 on. */
export function quotientCurves(maxOrder: Order, run = 0): Curve[] {
  return ORDERS.filter((order) => order >= 1 && order <= maxOrder).map((order) =>
    orderCurve('q', order, `E${SUBSCRIPTS[order]}/E₀`, run, ({ errors }) => errors[order] / errors[0]),
  );
}

/** A quantity that runs are compared by. */
export interface Quantity {
  readonly name: string;
  readonly help: string;
  readonly value: Curve['value'];
}

/** E_0..E_5 and rho_1..rho_5, up to the highest order of the runs. */
export function quantities(maxOrder: Order): Quantity[] {
  const named = (curves: readonly Curve[]) => curves.map(({ label, help, value }) => ({ name: label, help, value }));
  return named([...lossCurves(maxOrder), ...rhoCurves(maxOrder)]).filter(({ name }) => name !== VALIDATION);
}

/** One quantity of several runs, each in its colour. */
export function comparisonCurves(names: readonly string[], { name, help, value }: Quantity): Curve[] {
  return names.map((label, run) => ({
    run,
    label,
    help: `run ${label}: ${help || name}`,
    color: (theme) => runColor(run, theme),
    dash: [[], [8, 3], [3, 3], [8, 3, 2, 3]][run] ?? [],
    width: 2,
    value,
  }));
}

const VALIDATION = 'validation';

/** The error on the validation points. */
export const VALIDATION_ERROR: Quantity = {
  name: VALIDATION,
  help: 'error of the values on the validation points',
  value: ({ validation }) => validation,
};

/** A run as the charts see it. */
export interface ChartRun {
  readonly history: readonly EpochReport[];
  /** Training samples n. */
  readonly samples: number;
}

/** What the curves are drawn over. `targets`: numbers of the training targets that the network has seen. */
export type ChartAxis = 'epochs' | 'seconds' | 'targets';

const POSITIONS: Record<ChartAxis, (run: ChartRun) => number[]> = {
  epochs: ({ history }) => history.map(({ epoch }) => epoch),
  seconds: ({ history }) => history.map(({ seconds }) => seconds),
  targets: ({ history, samples }) => {
    let seen = 0;
    return history.map(({ errors }) => {
      seen += samples * countUpTo(errors.length - 1);
      return seen;
    });
  },
};

/** Where each epoch of a run stands on the x axis. [epochs], ascending */
export function positionsOf(run: ChartRun, axis: ChartAxis): number[] {
  return POSITIONS[axis](run);
}

/** The report that stands at `x`, or the last one before it; the first where there is none before. */
export function reportAt(run: ChartRun, axis: ChartAxis, x: number): EpochReport | undefined {
  const positions = positionsOf(run, axis);
  const index = positions.findLastIndex((position) => position <= x);
  return run.history[Math.max(0, index)];
}

/** The report to be read: that under the cursor, else that of the epoch looked back at, else the last. */
export function reportShown(
  run: ChartRun,
  axis: ChartAxis,
  cursor: number | null,
  pastEpoch: number | null,
): EpochReport | undefined {
  if (cursor !== null) return reportAt(run, axis, cursor);
  return (pastEpoch === null ? undefined : run.history[pastEpoch - 1]) ?? run.history.at(-1);
}

/** Places of the x axis with a line. */
export interface Marks {
  readonly best: { readonly x: number; readonly label: string } | null;
  readonly chosen: number | null;
}

/** Where the best epoch of a run and the one looked back at stand. `bestEpoch`: 0 where there is none. */
export function marksOf(run: ChartRun, axis: ChartAxis, bestEpoch: number, pastEpoch: number | null): Marks {
  const positions = positionsOf(run, axis);
  const best = positions[bestEpoch - 1];
  return {
    best: best === undefined ? null : { x: best, label: `${say('best')} ${bestEpoch}` },
    chosen: pastEpoch === null ? null : (positions[pastEpoch - 1] ?? null),
  };
}

type Column = (number | null)[];

/** Ascending positions of several runs, joined: each place once, and which of the places each epoch of a run has. */
function join(positions: readonly (readonly number[])[]): { readonly all: number[]; readonly places: number[][] } {
  const all: number[] = [];
  const places: number[][] = positions.map(() => []);
  for (;;) {
    let x = Number.POSITIVE_INFINITY;
    for (let run = 0; run < positions.length; run++) {
      const next = places[run].length;
      if (next < positions[run].length) x = Math.min(x, positions[run][next]);
    }
    if (x === Number.POSITIVE_INFINITY) return { all, places };
    for (let run = 0; run < positions.length; run++) {
      const [own, found] = [positions[run], places[run]];
      while (found.length < own.length && own[found.length] === x) found.push(all.length);
    }
    all.push(x);
  }
}

/** Columns for the chart: the positions of all runs, then a column per curve with gaps where its run has none. */
export const curveColumns = (runs: readonly ChartRun[], curves: readonly Curve[], axis: ChartAxis) =>
  columnsOf(runs, curves, axis, positive);

/** The same numbers as a table: also those that a logarithmic axis cannot show. */
export function curvesTable(runs: readonly ChartRun[], curves: readonly Curve[], axis: ChartAxis): Table {
  const columns = columnsOf(runs, curves, axis, (value) => value ?? null);
  return tableOf([axis, ...curves.map(({ label }) => label)], columns);
}

function columnsOf(
  runs: readonly ChartRun[],
  curves: readonly Curve[],
  axis: ChartAxis,
  shown: (value: number | undefined) => number | null,
): [number[], ...Column[]] {
  const used = new Set(curves.map(({ run }) => run));
  const { all, places } = join(runs.map((run, number) => (used.has(number) ? positionsOf(run, axis) : [])));
  const columns = curves.map(({ run, value }) => {
    const column: Column = all.map(() => null);
    const { history } = runs[run] ?? { history: [] };
    for (let i = 0; i < history.length; i++) column[places[run][i]] = shown(value(history[i]));
    return column;
  });
  return [all, ...columns];
}

/** Where a column ends: its last value, and the place of that; null where it has none. */
export function endOf(
  column: ArrayLike<number | null | undefined>,
): { readonly index: number; readonly value: number } | null {
  for (let index = column.length - 1; index >= 0; index--) {
    const value = column[index];
    if (value != null) return { index, value };
  }
  return null;
}

function positive(value: number | undefined): number | null {
  return value !== undefined && value > 0 && Number.isFinite(value) ? value : null;
}

/** Moves labels apart until neighbours are `gap` apart, inside [low, high], keeping their order; ascending result. */
export function spreadLabels(positions: readonly number[], gap: number, low: number, high: number): number[] {
  const order = positions.map((_, i) => i).sort((a, b) => positions[a] - positions[b]);
  const spread = [...positions];
  let edge = low;
  for (const i of order) {
    spread[i] = Math.max(spread[i], edge);
    edge = spread[i] + gap;
  }
  edge = high;
  for (const i of order.toReversed()) {
    spread[i] = Math.min(spread[i], edge);
    edge = spread[i] - gap;
  }
  return spread;
}

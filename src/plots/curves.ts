/**
 * The curves of a run as columns for the charts: the error of each order with the validation error, and the weight of
 * each order. Pure. Zero and non-finite values are gaps: the axes are logarithmic.
 */
import { ORDERS, type Order } from '../math/multiIndex.ts';
import type { EpochReport } from '../training/events.ts';
import { ORDER_DASHES, orderColor, type Theme } from './colors.ts';

/** One curve of a chart. */
export interface Curve {
  readonly label: string;
  readonly help: string;
  readonly color: (theme: Theme) => string;
  readonly dash: readonly number[];
  readonly width: number;
  /** Its value in one epoch. */
  readonly value: (report: EpochReport) => number | undefined;
}

const SUBSCRIPTS = ['₀', '₁', '₂', '₃', '₄', '₅'] as const;

const VALIDATION_COLOR: Record<Theme, string> = { light: '#7a5bc7', dark: '#b39df0' };

function orderCurve(letter: string, order: Order, help: string, value: Curve['value']): Curve {
  return {
    label: `${letter}${SUBSCRIPTS[order]}`,
    help,
    color: (theme) => orderColor(order, theme),
    dash: ORDER_DASHES[order],
    width: order === 0 ? 2 : 1.6,
    value,
  };
}

/** E_0..E_M and the validation error, in standardised units (eqs. 5-7). */
export function lossCurves(maxOrder: Order): Curve[] {
  const errors = ORDERS.filter((order) => order <= maxOrder).map((order) =>
    orderCurve('E', order, `training error of order ${order}`, ({ errors }) => errors[order]),
  );
  const validation: Curve = {
    label: 'validation',
    help: 'error of the values on the validation points',
    color: (theme) => VALIDATION_COLOR[theme],
    dash: [],
    width: 2.4,
    value: (report) => report.validation,
  };
  return [...errors, validation];
}

/** rho_1..rho_M of eq. (6). */
export function rhoCurves(maxOrder: Order): Curve[] {
  return ORDERS.filter((order) => order >= 1 && order <= maxOrder).map((order) =>
    orderCurve('ρ', order, `weight of order ${order}`, ({ rho }) => rho[order]),
  );
}

/** Columns for the chart: epochs, then a column per curve. [1 + curves][epochs] */
export function curveColumns(
  history: readonly EpochReport[],
  curves: readonly Curve[],
): [number[], ...(number | null)[][]] {
  const columns = curves.map(({ value }) => history.map((report) => positive(value(report))));
  return [history.map(({ epoch }) => epoch), ...columns];
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

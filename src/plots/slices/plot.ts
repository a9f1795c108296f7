/** A slice as it is plotted: in the units shown, in the frame of its heights, over its own axis. Pure. */
import type { Transform } from '../../data/transform.ts';
import type { Line, Point } from '../../functions/index.ts';
import type { MultiIndex, Order } from '../../math/multiIndex.ts';
import type { SlicePlot } from '../charts/sliceChart.ts';
import { drawn, type Frame, frameOf } from '../frame.ts';
import { SLICE_POINTS } from '../grids.ts';
import { type Table, tableOf } from '../table.ts';
import { toUnits, type Units, unitIn } from '../units.ts';
import { type Cut, positionOn } from './cut.ts';
import { type NearPoint, sliceRange } from './slice.ts';

/** What is known along a line, in the function's own units; null where it is not known. [SLICE_POINTS] each */
export interface Along {
  readonly target: ArrayLike<number>;
  /** What sets the heights where that is not the target: values of any number. */
  readonly scale?: ArrayLike<number>;
  /** Of each run. */
  readonly learned: readonly (ArrayLike<number> | null)[];
  readonly taylor: { readonly target: ArrayLike<number> | null; readonly learned: ArrayLike<number> | null };
  readonly near: readonly NearPoint[];
}

export interface SliceSettings {
  readonly cut: Cut;
  readonly line: Line;
  readonly partial: MultiIndex;
  readonly units: Units;
  readonly transform: Transform;
  /** The inspected point; null for none. */
  readonly point: Point | null;
  /** The highest order in the loss. */
  readonly order: Order;
}

export interface Slice {
  readonly plot: SlicePlot;
  /** The curves in the units shown, NaN where they are not known: target, networks, both Taylor polynomials. */
  readonly values: readonly (readonly number[])[];
  /** In which the plot is drawn. */
  readonly frame: Frame;
}

const SHARES = Array.from({ length: SLICE_POINTS }, (_, i) => i / (SLICE_POINTS - 1));

export function sliceOf(along: Along, { cut, line, partial, units, transform, point, order }: SliceSettings): Slice {
  const convert = toUnits(units, transform, partial);
  const inUnits = (values: ArrayLike<number> | null): number[] =>
    values ? Array.from(values, convert) : SHARES.map(() => Number.NaN);
  const target = inUnits(along.target);
  const learned = along.learned.map(inUnits);
  const values = [target, ...learned, inUnits(along.taylor.target), inUnits(along.taylor.learned)];
  const [low, high] = sliceRange(
    along.scale ? Array.from(along.scale, convert) : target,
    learned,
    unitIn(units, transform, partial),
  );
  const frame = frameOf([low, high]);
  const height = (value: number) => drawn(frame, value);
  const x = (share: number) => positionOn(cut, line, share);
  const dots = along.near.map(({ share, beside, value, tile }) => ({
    x: x(share),
    y: height(convert(value)),
    beside,
    tile: tile.map(([at, of]) => [x(at), height(convert(of))] as const),
  }));
  const columns = values.map((curve) => curve.map((value) => (Number.isFinite(value) ? height(value) : null)));
  const marked = point && { x1: point[0], x2: point[1], between: 0 }[cut];
  const plot: SlicePlot = {
    columns: [SHARES.map(x), ...columns],
    heights: [height(low), height(high)],
    dots,
    order,
    point: marked,
  };
  return { plot, values, frame };
}

/** What the positions of a table are. */
const POSITIONS: Readonly<Record<Cut, string>> = { x1: 'x1', x2: 'x2', between: 'share of the way' };

/** A row a position, a column a curve, in the units shown. `labels`: of the curves. */
export function sliceTable(
  { plot, values }: Pick<Slice, 'plot' | 'values'>,
  cut: Cut,
  labels: readonly string[],
): Table {
  const curves = values.map((curve) => curve.map((value) => (Number.isFinite(value) ? value : null)));
  return tableOf([POSITIONS[cut], ...labels], [plot.columns[0], ...curves]);
}

/** Which of the positions of a plot is nearest to a place of its axis. */
export function nearestPosition(positions: readonly number[], x: number): number {
  const distances = positions.map((position) => Math.abs(position - x));
  return distances.indexOf(Math.min(...distances));
}

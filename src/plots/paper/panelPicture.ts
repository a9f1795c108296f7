/**
 * A panel of the paper's figures as a picture: where its lines, bands, points and ticks are, in pixels. As in the paper,
 * errors are logarithmic and samples linear.
 */
import type { Curve, Dot, Mark, Panel } from '../../experiments/figures.ts';
import type { Order } from '../../math/multiIndex.ts';
import { decades, power, powers } from '../charts/logAxis.ts';

export interface Tick {
  readonly at: number;
  readonly label: string;
}

export interface DrawnDot {
  readonly x: number;
  readonly y: number;
  readonly dot: Dot;
}

export interface DrawnMark {
  readonly x: number;
  readonly y: number;
  /** Why there is nothing to draw at its height: it stands on the horizontal axis; null where there is a mean. */
  readonly lack: string | null;
  readonly mark: Mark;
}

export interface DrawnCurve {
  readonly style: Order;
  readonly name: readonly string[];
  /** SVG paths; empty where there is nothing to draw. */
  readonly line: string;
  readonly band: string;
  readonly marks: readonly DrawnMark[];
  readonly dots: readonly DrawnDot[];
}

export interface PanelPicture {
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly curves: readonly DrawnCurve[];
}

/** The inside of the axes, in pixels. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels by which the curves of different orders stand apart, so that no point hides another one or takes its clicks. */
export const APART = 5.5;

/** Space at both ends of the horizontal axis, as a share of what is between. */
const MARGIN = 0.07;

const drawable = (value: number): boolean => Number.isFinite(value) && value > 0;

/** Everything that is drawn on the vertical axis. */
function valuesOf({ curves }: Panel, withDots: boolean): number[] {
  return curves
    .flatMap(({ marks }) => marks)
    .flatMap(({ value, interval, dots }) => [
      value,
      ...(interval ?? []),
      ...dots.filter((dot) => withDots || dot.mine).map((dot) => dot.value),
    ])
    .filter(drawable);
}

const point = ([x, y]: readonly [number, number]): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

const path = (points: readonly (readonly [number, number])[]): string =>
  points.length > 1 ? `M${points.map(point).join('L')}` : '';

/** The picture of a panel; `withDots`: also every run, not only the visitor's own. */
export function drawPanel(panel: Panel, frame: Frame, withDots: boolean): PanelPicture {
  const places = panel.curves[0].marks;
  const [left, right] = [places[0].x, places[places.length - 1].x];
  const margin = MARGIN * (right - left || 1);
  const [first, last] = [left - margin, right + margin];
  const values = valuesOf(panel, withDots);
  const [low, high] = values.length > 0 ? decades(Math.min(...values), Math.max(...values)) : decades(null, null);
  const x = (place: number) => frame.left + (frame.width * (place - first)) / (last - first);
  const y = (value: number) => frame.top + (frame.height * Math.log(high / value)) / Math.log(high / low);
  const bottom = frame.top + frame.height;
  const shift = (curve: number) => APART * (curve - (panel.curves.length - 1) / 2);
  return {
    xTicks: places.map(({ x: place, label }) => ({ at: x(place), label })),
    yTicks: powers(low, high, 5).map((value) => ({ at: y(value), label: power(value) })),
    curves: panel.curves.map((curve, i) => drawCurve(curve, (place) => x(place) + shift(i), y, bottom, withDots)),
  };
}

function lackOf({ value, groups, runs }: Mark): string | null {
  if (drawable(value)) return null;
  if (runs === 0) return groups.some((group) => group.runs.length > 0) ? 'runs missing' : 'no runs yet';
  return 'no mean: a run has diverged';
}

function drawCurve(
  { style, name, marks }: Curve,
  x: (place: number) => number,
  y: (value: number) => number,
  bottom: number,
  withDots: boolean,
): DrawnCurve {
  const seen = marks.filter(({ value }) => drawable(value));
  const banded = seen.flatMap(({ x: place, interval }) =>
    interval && drawable(interval[0]) ? [{ at: x(place), low: y(interval[0]), high: y(interval[1]) }] : [],
  );
  const upper = banded.map(({ at, high }) => [at, high] as const);
  const lower = banded.map(({ at, low }) => [at, low] as const).reverse();
  const dots = marks.flatMap((mark) => mark.dots.map((dot) => ({ dot, place: mark.x })));
  return {
    style,
    name,
    line: path(seen.map(({ x: place, value }) => [x(place), y(value)])),
    band: banded.length > 1 ? `${path([...upper, ...lower])}Z` : '',
    marks: marks.map((mark) => {
      const lack = lackOf(mark);
      return { x: x(mark.x), y: lack ? bottom : y(mark.value), lack, mark };
    }),
    dots: dots
      .filter(({ dot }) => (withDots || dot.mine) && drawable(dot.value))
      .map(({ dot, place }) => ({ x: x(place), y: y(dot.value), dot })),
  };
}

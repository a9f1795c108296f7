/**
 * A panel of the paper's figures as a picture: where its lines, bands, points and ticks are, in pixels. Both axes as in
 * the paper: samples linear, errors logarithmic.
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
  readonly mark: Mark;
}

export interface DrawnCurve {
  readonly order: Order;
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

/** Space at both ends of the axis of samples, in its own units. */
const MARGIN = 60;

const drawable = (value: number): boolean => Number.isFinite(value) && value > 0;

/** Everything that is drawn on the vertical axis. */
function valuesOf({ curves }: Panel, withDots: boolean): number[] {
  return curves
    .flatMap(({ marks }) => marks)
    .flatMap(({ value, interval, dots }) => [
      value,
      ...(interval ?? []),
      ...(withDots ? dots.map((dot) => dot.value) : []),
    ])
    .filter(drawable);
}

const point = ([x, y]: readonly [number, number]): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

const path = (points: readonly (readonly [number, number])[]): string =>
  points.length > 1 ? `M${points.map(point).join('L')}` : '';

/** The picture of a panel; `withDots`: also every run. */
export function drawPanel(panel: Panel, frame: Frame, withDots: boolean): PanelPicture {
  const samples = panel.curves[0].marks.map((mark) => mark.samples);
  const [first, last] = [samples[0] - MARGIN, samples[samples.length - 1] + MARGIN];
  const values = valuesOf(panel, withDots);
  const [low, high] = values.length > 0 ? decades(Math.min(...values), Math.max(...values)) : decades(null, null);
  const x = (n: number) => frame.left + (frame.width * (n - first)) / (last - first);
  const y = (value: number) => frame.top + (frame.height * Math.log(high / value)) / Math.log(high / low);
  const shift = (order: number) => APART * (order - (panel.curves.length - 1) / 2);
  return {
    xTicks: samples.map((n) => ({ at: x(n), label: String(n) })),
    yTicks: powers(low, high, 5).map((value) => ({ at: y(value), label: power(value) })),
    curves: panel.curves.map((curve) => drawCurve(curve, (n) => x(n) + shift(curve.order), y, withDots)),
  };
}

function drawCurve(
  { order, marks }: Curve,
  x: (n: number) => number,
  y: (value: number) => number,
  withDots: boolean,
): DrawnCurve {
  const seen = marks.filter(({ value }) => drawable(value));
  const banded = seen.flatMap(({ samples, interval }) =>
    interval && drawable(interval[0]) ? [{ at: x(samples), low: y(interval[0]), high: y(interval[1]) }] : [],
  );
  const upper = banded.map(({ at, high }) => [at, high] as const);
  const lower = banded.map(({ at, low }) => [at, low] as const).reverse();
  const dots = withDots ? marks.flatMap((mark) => mark.dots.map((dot) => ({ dot, samples: mark.samples }))) : [];
  return {
    order,
    line: path(seen.map(({ samples, value }) => [x(samples), y(value)])),
    band: banded.length > 1 ? `${path([...upper, ...lower])}Z` : '',
    marks: seen.map((mark) => ({ x: x(mark.samples), y: y(mark.value), mark })),
    dots: dots
      .filter(({ dot }) => drawable(dot.value))
      .map(({ dot, samples }) => ({ x: x(samples), y: y(dot.value), dot })),
  };
}

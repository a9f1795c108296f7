/** Curves over one axis as an SVG, from the same columns as the charts of the page. */

import { say } from '../../text/speech.ts';
import { cornersOf } from '../charts/curvePaths.ts';
import { INK } from '../charts/ink.ts';
import type { Theme } from '../colors.ts';
import { AXIS_ROOM, type Axis, drawAxes, type Frame, linearAxis, logAxis, placeIn } from './axes.ts';
import type { Drawing } from './sheet.ts';
import { element, type Place, path, text } from './svg.ts';

/** How a curve looks. */
export interface FigureCurve {
  readonly label: string;
  readonly color: (theme: Theme) => string;
  readonly dash: readonly number[];
  readonly width: number;
}

/** Positions, then a column a curve; null where there is nothing. */
export type Columns = readonly [readonly number[], ...(readonly (number | null)[])[]];

export interface Lines {
  readonly curves: readonly FigureCurve[];
  readonly columns: Columns;
  readonly x: Axis;
  readonly y: Axis;
  /** Places of the x axis with a line and a word. */
  readonly marks: readonly { readonly x: number; readonly label: string }[];
  /** What else is drawn, given where (x, y) stands. */
  readonly more?: (place: (x: number, y: number) => Place) => string;
}

const WIDTH = 640;
const HEIGHT = 380;
const LEGEND_LINE = 18;
const SWATCH = 26;
const GAP = 16;
/** No character of a legend is wider. */
const CHARACTER = 7;
/** Corners of a curve are no closer, in pixels. */
const COLUMN = 0.5;

/** The axes of curves with a logarithmic height, over the positions that they have. */
export function curveAxes(
  columns: Columns,
  titles: readonly [x: string, y: string],
): { readonly x: Axis; readonly y: Axis } {
  const [positions, ...values] = columns;
  const [first, last] = [positions[0] ?? 0, positions.at(-1) ?? 1];
  const known = values.flat().filter((value): value is number => value !== null);
  const range = known.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, 0]);
  return {
    x: linearAxis(titles[0], [first, Math.max(last, first + 1e-3)], 8),
    y: known.length > 0 ? logAxis(titles[1], range[0], range[1]) : logAxis(titles[1], 1e-3, 1),
  };
}

const strokeOf = ({ color, dash, width }: FigureCurve, theme: Theme) => ({
  stroke: color(theme),
  'stroke-width': width,
  'stroke-dasharray': dash.join(' ') || null,
});

/** The legend in lines, beginning at x = `left`. */
function legend(curves: readonly FigureCurve[], left: number, theme: Theme): { content: string; height: number } {
  let [x, y] = [left, 0];
  const entries = curves.map((curve) => {
    const label = say(curve.label);
    const length = SWATCH + 6 + CHARACTER * label.length;
    if (x > left && x + length > WIDTH) [x, y] = [left, y + LEGEND_LINE];
    const line = path([
      [x, y + 8],
      [x + SWATCH, y + 8],
    ]);
    const entry =
      element('path', { d: line, ...strokeOf(curve, theme) }) + text(label, { x: x + SWATCH + 6, y: y + 12 });
    x += length + GAP;
    return entry;
  });
  return { content: entries.join(''), height: y + LEGEND_LINE + 8 };
}

/** The frame of a figure with these curves: below their legend. */
export function linesFrame(curves: readonly FigureCurve[]): Frame {
  const { height } = legend(curves, AXIS_ROOM.left, 'light');
  return {
    left: AXIS_ROOM.left,
    top: height,
    width: WIDTH - AXIS_ROOM.left - GAP,
    height: HEIGHT - height - AXIS_ROOM.below,
  };
}

function curvePath(columns: Columns, curve: number, place: (x: number, y: number) => Place): string {
  const [positions, ...values] = columns;
  const own = values[curve] ?? [];
  const corners = cornersOf(own, (i) => Math.floor(place(positions[i], 1)[0] / COLUMN));
  return path(corners.map((i) => place(positions[i], own[i] as number)));
}

/** A dashed line across the frame, and its word. */
function markLine(left: number, label: string, frame: Frame, theme: Theme): string {
  const line = path([
    [left, frame.top],
    [left, frame.top + frame.height],
  ]);
  const { mark } = INK[theme];
  const dashed = element('path', { d: line, stroke: mark, 'stroke-dasharray': '3 3' });
  return dashed + text(label, beside(left, frame, mark));
}

export function linesDrawing({ curves, columns, x, y, marks, more }: Lines, theme: Theme): Drawing {
  const frame = linesFrame(curves);
  const place = placeIn(frame, x, y);
  const drawn = curves.map((curve, i) =>
    element('path', {
      d: curvePath(columns, i, place),
      fill: 'none',
      ...strokeOf(curve, theme),
      'stroke-linejoin': 'round',
      'data-curve': curve.label,
    }),
  );
  const marked = marks.map(({ x: at, label }) => markLine(place(at, 1)[0], label, frame, theme));
  const inside = [...marked, ...drawn, more?.(place) ?? ''];
  const content = [
    element('clipPath', { id: 'inside' }, element('rect', placed(frame))),
    legend(curves, frame.left, theme).content,
    drawAxes(frame, x, y, theme, true),
    element('g', { 'clip-path': 'url(#inside)' }, ...inside),
  ];
  return { width: WIDTH, height: HEIGHT, content: content.join('') };
}

/** A word beside a line at `left`, on the side where there is room. */
function beside(left: number, frame: Frame, fill: string) {
  const right = left > frame.left + frame.width / 2;
  return { x: left + (right ? -4 : 4), y: frame.top + 12, fill, 'text-anchor': right ? 'end' : 'start' };
}

const placed = ({ left, top, width, height }: Frame) => ({ x: left, y: top, width, height });

/** Frame, ticks and words of the axes of a figure, and where a pair of numbers stands in it. Pure. */

import { INK } from '../charts/ink.ts';
import { decades, power, powers } from '../charts/logAxis.ts';
import type { Theme } from '../colors.ts';
import { formatNumber, roundUp } from '../format.ts';
import type { Range } from '../ranges.ts';
import { element, type Place, path, text } from './svg.ts';

/** The inside of the axes, in pixels. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Tick {
  readonly value: number;
  readonly label: string;
}

/** One axis: where a value stands, as a share of the way from its low end, and what is written at it. */
export interface Axis {
  readonly title: string;
  readonly share: (value: number) => number;
  readonly ticks: readonly Tick[];
}

/** Numbers of a range in steps of 1, 2, 5, 10, at most `most` steps. */
export function linearTicks([low, high]: Range, most: number): number[] {
  const step = roundUp((high - low) / most);
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** As numbers are written elsewhere, but with all digits that tell it from its neighbours. */
const tickLabel = (value: number): string =>
  Number(value.toPrecision(3)) === value ? formatNumber(value) : String(value).replace('-', '−');

export function linearAxis(title: string, range: Range, most: number): Axis {
  const [low, high] = range;
  return {
    title,
    share: (value) => (value - low) / (high - low),
    ticks: linearTicks(range, most).map((value) => ({ value, label: tickLabel(value) })),
  };
}

/** Whole decades around a range of positive numbers. */
export function logAxis(title: string, lowest: number, highest: number): Axis {
  const [low, high] = decades(lowest, highest);
  return {
    title,
    share: (value) => Math.log(value / low) / Math.log(high / low),
    ticks: powers(low, high).map((value) => ({ value, label: power(value) })),
  };
}

/** Where (x, y) stands, in pixels. */
export function placeIn({ left, top, width, height }: Frame, x: Axis, y: Axis): (atX: number, atY: number) => Place {
  return (atX, atY) => [left + width * x.share(atX), top + height * (1 - y.share(atY))];
}

/** Room for the words of the axes: left of the frame, and below it. */
export const AXIS_ROOM = { left: 56, below: 38 } as const;

export function drawAxes(frame: Frame, x: Axis, y: Axis, theme: Theme, lines: boolean): string {
  const { left, top, width, height } = frame;
  const { grid, mark } = INK[theme];
  const bottom = top + height;
  const across = y.ticks.map(({ value, label }) => {
    const at = top + height * (1 - y.share(value));
    const line = path([
      [left - (lines ? 0 : 4), at],
      [lines ? left + width : left, at],
    ]);
    return (
      element('path', { d: line, stroke: lines ? grid : mark }) +
      text(label, { x: left - 6, y: at + 4, 'text-anchor': 'end' })
    );
  });
  const along = x.ticks.map(({ value, label }) => {
    const at = left + width * x.share(value);
    const line = path([
      [at, bottom],
      [at, bottom + 4],
    ]);
    return element('path', { d: line, stroke: mark }) + text(label, { x: at, y: bottom + 16, 'text-anchor': 'middle' });
  });
  const middle = `${left - AXIS_ROOM.left + 11} ${top + height / 2}`;
  return [
    ...across,
    ...along,
    element('rect', { x: left, y: top, width, height, fill: 'none', stroke: mark, 'stroke-opacity': 0.6 }),
    text(x.title, { x: left + width / 2, y: bottom + 32, 'text-anchor': 'middle' }),
    text(y.title, { transform: `translate(${middle}) rotate(-90)`, 'text-anchor': 'middle' }),
  ].join('');
}

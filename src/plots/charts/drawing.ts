/** Where a hand-drawn curve is: places from left to right, heights on a logarithmic axis, in pixels. */
import { power, powers } from './logAxis.ts';

export interface DrawingFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly places: number;
  readonly low: number;
  readonly high: number;
}

export const drawingFrame = (
  { width, height }: { readonly width: number; readonly height: number },
  places: number,
  [low, high]: readonly [low: number, high: number],
): DrawingFrame => ({ left: 36, right: width - 8, top: 10, bottom: height - 22, places, low, high });

const between = ({ left, right, places }: DrawingFrame): number => (right - left) / places;

/** The point of a value at a place, counted from 0. */
export function heightAt(
  frame: DrawingFrame,
  place: number,
  value: number,
): { readonly x: number; readonly y: number } {
  const { left, top, bottom, low, high } = frame;
  const share = Math.log(value / low) / Math.log(high / low);
  return { x: left + between(frame) * (place + 0.5), y: bottom - share * (bottom - top) };
}

/** The place nearest to a horizontal position. */
export function placeAt(frame: DrawingFrame, x: number): number {
  const place = Math.floor((x - frame.left) / between(frame));
  return Math.min(Math.max(place, 0), frame.places - 1);
}

/** The value at a vertical position, within the axis. */
export function valueAt({ top, bottom, low, high }: DrawingFrame, y: number): number {
  const share = Math.min(1, Math.max(0, (bottom - y) / (bottom - top)));
  return low * (high / low) ** share;
}

/** The path through the values that there are. */
export function polyline(frame: DrawingFrame, values: readonly (number | null)[]): string {
  const points = values.flatMap((value, place) =>
    value === null || !(value > 0) ? [] : [heightAt(frame, place, value)],
  );
  return points.length > 1 ? `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}` : '';
}

/** Powers of ten. */
export const ticksOf = (frame: DrawingFrame): { readonly at: number; readonly label: string }[] =>
  powers(frame.low, frame.high, 5).map((value) => ({ at: heightAt(frame, 0, value).y, label: power(value) }));

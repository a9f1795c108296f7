/** A slider's position 0..1000 for a number between min and max on a logarithmic scale, in readable steps. */

export const SLIDER_END = 1000;

export function sliderPosition(value: number, min: number, max: number): number {
  return Math.round((SLIDER_END * Math.log(value / min)) / Math.log(max / min));
}

/** The number at a position, rounded to two significant digits and to whole steps of 5 from 20 on. */
export function sliderValue(position: number, min: number, max: number): number {
  const exact = min * (max / min) ** (position / SLIDER_END);
  const two = Number(exact.toPrecision(2));
  const rounded = two >= 20 && two < 100 ? 5 * Math.round(two / 5) : Math.round(two);
  return Math.min(max, Math.max(min, rounded));
}

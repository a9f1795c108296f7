/** Ranges of the stage: the same for target and learned, and fixed while the network learns, so that nothing jumps. */

export type Range = readonly [low: number, high: number];

/** Smallest and largest finite value; [0, 0] where there is none. */
export function extent(values: ArrayLike<number>): Range {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : [0, 0];
}

export function largestSize(values: ArrayLike<number>): number {
  const [low, high] = extent(values);
  return Math.max(Math.abs(low), Math.abs(high));
}

/** Below this share of its size a range counts as constant. */
const CONSTANT = 1e-9;

/** Colour range of target and learned: that of the target, or `unit` to both sides where the target is constant. */
export function valueRange(target: ArrayLike<number>, unit: number): Range {
  const [low, high] = extent(target);
  const isConstant = high - low <= CONSTANT * Math.max(Math.abs(low), Math.abs(high), unit);
  return isConstant ? [low - unit, high + unit] : [low, high];
}

/** The range with a share of its length added at both ends. */
export function padded([low, high]: Range, share: number): Range {
  const pad = share * (high - low);
  return [low - pad, high + pad];
}

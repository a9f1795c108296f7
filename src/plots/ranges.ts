/** Ranges of the stage: the same for target and learned, and fixed while the network learns, so that nothing jumps. */
import { isConstant } from '../math/statistics.ts';

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

/** Below this share of what a partial would be if it mattered, it is what rounding leaves of zero. */
const ZERO = 1e-9;

/** Whether a partial is what rounding leaves of zero; `unit`: what it would be if it mattered. */
export function isZero(partial: ArrayLike<number>, unit: number): boolean {
  return largestSize(partial) <= ZERO * unit;
}

/**
 * Colour range of target and learned: that of the target, or `unit` to both sides where the target is constant. `unit`:
 * a change of the values that would matter.
 */
export function valueRange(target: ArrayLike<number>, unit: number): Range {
  const [low, high] = extent(target);
  const flat = isConstant([low, high]) || high - low <= ZERO * unit;
  return flat ? [low - unit, high + unit] : [low, high];
}

/** The range with a share of its length added at both ends. */
export function padded([low, high]: Range, share: number): Range {
  const pad = share * (high - low);
  return [low - pad, high + pad];
}

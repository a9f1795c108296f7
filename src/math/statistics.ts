/** Descriptive statistics of plain numbers, float64, and the bootstrap interval of a mean (Figs. 1-2). */
import type { Random } from './random.ts';

/** Plain or typed array. */
export type Numbers = ArrayLike<number>;

function requireSome(values: Numbers): void {
  if (values.length === 0) throw new Error('invalid values: none');
}

/** Arithmetic mean. Throws `invalid values: none`. */
export function mean(values: Numbers): number {
  requireSome(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

/** Population variance (ddof 0), in two passes. Throws `invalid values: none`. */
export function variance(values: Numbers): number {
  const centre = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] - centre) * (values[i] - centre);
  return sum / values.length;
}

/** A power of two near the size of x; 1 for zero and whatever is not finite. */
function powerOfTwoNear(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return 1;
  let power = 1;
  while (x / power >= 2) power *= 2;
  while (x / power < 1) power /= 2;
  return power;
}

/**
 * Mean and population standard deviation (ddof 0) of numbers of any size: computed on a scale, a power of two and so
 * exact, on which sums and squares neither overflow nor vanish. Throws `invalid values: none`.
 */
export function moments(values: Numbers): { readonly mean: number; readonly deviation: number } {
  const [low, high] = extent(values);
  const scale = powerOfTwoNear(Math.max(-low, high));
  const scaled = Float64Array.from(values, (value) => value / scale);
  return { mean: scale * mean(scaled), deviation: scale * Math.sqrt(variance(scaled)) };
}

/** Population standard deviation (ddof 0) of numbers of any size. Throws `invalid values: none`. */
export function standardDeviation(values: Numbers): number {
  return moments(values).deviation;
}

/** Smallest and largest value. Throws `invalid values: none`. */
export function extent(values: Numbers): [min: number, max: number] {
  requireSome(values);
  let min = values[0];
  let max = values[0];
  for (let i = 1; i < values.length; i++) {
    min = Math.min(min, values[i]);
    max = Math.max(max, values[i]);
  }
  return [min, max];
}

/** What rounding alone may move values by, to both sides, in units of the last place of the largest. */
const ROUNDING = 8;

/**
 * Whether values between these ends vary by no more than their own rounding. The range is asked, since that is exact:
 * the deviation of many equal values is what the sum in their mean has lost.
 */
export function isConstant([low, high]: readonly [min: number, max: number]): boolean {
  return (high - low) / 2 <= ROUNDING * Number.EPSILON * Math.max(-low, high);
}

/** Of values above 0. Throws `invalid values: none`. */
export function geometricMean(values: Numbers): number {
  requireSome(values);
  return Math.exp(mean(Float64Array.from(values, Math.log)));
}

/** The value below which the given fraction of ascending values lies, linear in between. */
export function quantile(ascending: Numbers, fraction: number): number {
  requireSome(ascending);
  const position = Math.min(Math.max(fraction, 0), 1) * (ascending.length - 1);
  const below = Math.floor(position);
  const above = Math.ceil(position);
  return ascending[below] + (position - below) * (ascending[above] - ascending[below]);
}

/** The mean of as many values, drawn with replacement. */
function resampledMean(values: Numbers, random: Random): number {
  let sum = 0;
  for (let draw = 0; draw < values.length; draw++) sum += values[random.integer(values.length)];
  return sum / values.length;
}

/**
 * Percentile bootstrap interval of a statistic of the means of independent samples: the middle `level` (say 0.95) of
 * its values for `resamples` draws of every sample with replacement. Throws `invalid level: 1`, `invalid values: none`,
 * `invalid resamples: 0`.
 */
export function bootstrapInterval(
  samples: readonly Numbers[],
  statistic: (means: readonly number[]) => number,
  { level, resamples, random }: { readonly level: number; readonly resamples: number; readonly random: Random },
): [low: number, high: number] {
  samples.forEach(requireSome);
  if (!(level > 0 && level < 1)) throw new Error(`invalid level: ${level}`);
  if (!Number.isInteger(resamples) || resamples < 1) throw new Error(`invalid resamples: ${resamples}`);
  const draws = Float64Array.from({ length: resamples }, () =>
    statistic(samples.map((values) => resampledMean(values, random))),
  ).sort();
  return [quantile(draws, (1 - level) / 2), quantile(draws, (1 + level) / 2)];
}

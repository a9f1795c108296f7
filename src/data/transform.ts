/**
 * The data transform (eqs. 1-3), fitted on the training set only.
 *
 * Inputs and output are scaled to zero mean and unit variance, derivatives by the chain rule that follows:
 * d~_{r1,r2} = s1^r1 s2^r2 / s_y d_{r1,r2}. Eq. (3) as printed says this with alpha, gamma read as the deviations
 * themselves (as sklearn's `scale_`); read as the factors of eqs. (1-2) it would contradict them.
 */
import { integerPower } from '../math/integerPower.ts';
import { type MultiIndex, multiIndicesUpTo, type Order } from '../math/multiIndex.ts';
import { extent, isConstant, moments } from '../math/statistics.ts';

/** Affine maps to zero mean and unit variance: standardised = (raw - mean) / deviation. */
export interface Transform {
  readonly inputMean: readonly [x1: number, x2: number];
  readonly inputDeviation: readonly [x1: number, x2: number];
  readonly outputMean: number;
  readonly outputDeviation: number;
}

/** Mean and standard deviation of values; deviation 0 where they vary by no more than their own rounding. */
export function spread(values: Float64Array): { readonly mean: number; readonly deviation: number } {
  const { mean, deviation } = moments(values);
  return isConstant(extent(values)) ? { mean: values[0], deviation: 0 } : { mean, deviation };
}

/** Share of a constant that counts as 1: large enough that its rounding is nothing to float32. */
const CONSTANT_SHARE = 2 ** -26;

/** What is constant is left unscaled, unless it is so large that its rounding would show. */
function scaleOf(values: Float64Array): { readonly mean: number; readonly deviation: number } {
  const { mean, deviation } = spread(values);
  return { mean, deviation: deviation || Math.max(1, CONSTANT_SHARE * Math.abs(mean)) };
}

/** Fits eqs. (1-2). points [n, 2], values [n], raw units; population deviation (ddof 0). */
export function fitTransform(points: Float64Array, values: Float64Array): Transform {
  const x1 = scaleOf(points.filter((_, i) => i % 2 === 0));
  const x2 = scaleOf(points.filter((_, i) => i % 2 === 1));
  const y = scaleOf(values);
  return {
    inputMean: [x1.mean, x2.mean],
    inputDeviation: [x1.deviation, x2.deviation],
    outputMean: y.mean,
    outputDeviation: y.deviation,
  };
}

/** Eq. (1): raw points [n, 2] -> standardised points [n, 2]. */
export function transformPoints({ inputMean, inputDeviation }: Transform, points: Float64Array): Float64Array {
  return points.map((x, i) => (x - inputMean[i % 2]) / inputDeviation[i % 2]);
}

/** Eq. (2): raw values [n] -> standardised values [n]. */
export function transformValues({ outputMean, outputDeviation }: Transform, values: Float64Array): Float64Array {
  return values.map((y) => (y - outputMean) / outputDeviation);
}

/** The factor of eq. (3): standardised partial = factor * raw partial (for 00 up to the shift of eq. 2). */
export function partialFactor({ inputDeviation: [s1, s2], outputDeviation }: Transform, [r1, r2]: MultiIndex): number {
  return (integerPower(s1, r1) * integerPower(s2, r2)) / outputDeviation;
}

/** Eqs. (2-3): raw partials [n, P] in graded order -> standardised partials [n, P]. */
export function transformPartials(transform: Transform, partials: Float64Array, maxOrder: Order): Float64Array {
  const indices = multiIndicesUpTo(maxOrder);
  const factors = indices.map((index) => partialFactor(transform, index));
  return partials.map((d, i) => {
    const c = i % indices.length;
    return c === 0 ? (d - transform.outputMean) * factors[0] : d * factors[c];
  });
}

/** Inverse of eqs. (2-3) for one partial: standardised -> raw. */
export function invertPartial(transform: Transform, index: MultiIndex, standardised: number): number {
  const raw = standardised / partialFactor(transform, index);
  return index[0] + index[1] === 0 ? raw + transform.outputMean : raw;
}

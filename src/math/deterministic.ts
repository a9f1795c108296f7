/**
 * Elementary functions of one number with the same bits on every JavaScript engine.
 *
 * ECMAScript leaves the last bits of Math.sin, Math.exp, ... and of `**` to the engine, and two versions of one engine
 * do differ there (in up to a tenth of all arguments). These use +, -, *, / and Math.sqrt only, which IEEE 754 fixes.
 *
 * Method: reduction of the argument with the constant split into parts (Cody and Waite, "Software Manual for the
 * Elementary Functions", 1980), then the Taylor series, cut where the next term is below 1e-18 of the result.
 * Errors: sin, cos, exp, log below 1 ulp; the others, built from these, a few ulp.
 */
import { type QuarterTurns, reduceLargeAngle } from './quarterTurns.ts';

/** ln 2 in two parts: the first has 40 bits, so that its product with an exponent is exact. */
export const LN2_HIGH = 0.6931471805592082;
export const LN2_LOW = 7.371002565167799e-13;

/** pi / 2 in three parts: the first two have 33 bits, so that their products with k < 2^20 are exact. */
const HALF_PI_HIGH = 1.5707963267341256;
const HALF_PI_MIDDLE = 6.077100506303966e-11;
const HALF_PI_LOW = 2.0222662487959506e-21;

/** Arguments of sin and cos from here on are reduced in whole numbers: k would be too large for the three parts. */
const LARGE_ANGLE = 1e6;

/** Terms of 1 / n! for n = first, first + step, ..., up to last <= 18, where n! is still an exact float64. */
function inverseFactorials(first: number, last: number, step: number): number[] {
  const terms: number[] = [];
  for (let n = 1, factorial = 1; n <= last; n++, factorial *= n) {
    if (n >= first && (n - first) % step === 0) terms.push(1 / factorial);
  }
  return terms;
}

const alternating = (terms: number[]): number[] => terms.map((term, i) => (i % 2 === 0 ? term : -term));

/** (exp(r) - 1 - r) / r^2 = 1/2! + r/3! + ... */
const EXP_SERIES = inverseFactorials(2, 15, 1);
/** (r - sin r) / r^3 = 1/3! - z/5! + ... in z = r^2 */
const SIN_SERIES = alternating(inverseFactorials(3, 17, 2));
/** (cos r - 1 + r^2 / 2) / r^4 = 1/4! - z/6! + ... in z = r^2 */
const COS_SERIES = alternating(inverseFactorials(4, 18, 2));
/** (log((1 + s) / (1 - s)) - 2 s) / (s z) = 2/3 + 2/5 z + ... in z = s^2 */
const LOG_SERIES = Array.from({ length: 11 }, (_, i) => 2 / (2 * i + 3));
/** atan(t) / t = 1 - z/3 + z^2/5 - ... in z = t^2 */
const ATAN_SERIES = alternating(Array.from({ length: 14 }, (_, i) => 1 / (2 * i + 1)));

/** c_0 + c_1 x + c_2 x^2 + ... by Horner's rule. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + coefficients[i];
  return sum;
}

const word = new DataView(new ArrayBuffer(8));

/** 2^k for -1022 <= k <= 1023. */
function powerOfTwo(k: number): number {
  word.setUint32(0, (k + 1023) << 20);
  word.setUint32(4, 0);
  return word.getFloat64(0);
}

/** e^(x + tail) 2^scale for a far smaller tail, by exp(x) = 2^k exp(r) with |r| <= ln(2) / 2. */
export function expOfSum(x: number, tail: number, scale = 0): number {
  if (x > 711) return Number.POSITIVE_INFINITY;
  if (x < -746) return 0;
  const k = Math.round(x * Math.LOG2E);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW - tail;
  const r = high - low;
  const y = 1 + (high + (r * r * polynomial(EXP_SERIES, r) - low));
  const half = (k + scale) >> 1;
  return y * powerOfTwo(half) * powerOfTwo(k + scale - half);
}

/** e^x. */
export function exp(x: number): number {
  return expOfSum(x, 0);
}

/** e^x - 1 without the cancellation near 0. */
function expMinusOne(x: number): number {
  return Math.abs(x) < 0.35 ? x + x * x * polynomial(EXP_SERIES, x) : exp(x) - 1;
}

/** x = 2^exponent mantissa with sqrt(1/2) < mantissa <= sqrt(2), for a finite x > 0. */
export function splitBinary(x: number): { mantissa: number; exponent: number } {
  if (x < powerOfTwo(-1022)) {
    const { mantissa, exponent } = splitBinary(x * powerOfTwo(54));
    return { mantissa, exponent: exponent - 54 };
  }
  word.setFloat64(0, x);
  const k = (word.getUint32(0) >>> 20) - 1023;
  const mantissa = x * powerOfTwo(-(k >> 1)) * powerOfTwo((k >> 1) - k);
  return mantissa > Math.SQRT2 ? { mantissa: mantissa / 2, exponent: k + 1 } : { mantissa, exponent: k };
}

/** Natural logarithm, by log(2^k (1 + f)) = k ln 2 + log(1 + f) with sqrt(1/2) < 1 + f <= sqrt(2). NaN for x < 0. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const { mantissa, exponent: k } = splitBinary(x);
  const f = mantissa - 1;
  const s = f / (2 + f);
  const z = s * s;
  const halfSquare = 0.5 * f * f;
  return k * LN2_HIGH - (halfSquare - (s * (halfSquare + z * polynomial(LOG_SERIES, z)) + k * LN2_LOW) - f);
}

/** sin of r + tail for |r| <= pi / 4. */
function sinNearZero(r: number, tail: number): number {
  const z = r * r;
  return r - (r * z * polynomial(SIN_SERIES, z) - tail * (1 - 0.5 * z));
}

/** cos of r + tail for |r| <= pi / 4. */
function cosNearZero(r: number, tail: number): number {
  const z = r * r;
  const head = 1 - 0.5 * z;
  return head + (1 - head - 0.5 * z + (z * z * polynomial(COS_SERIES, z) - r * tail));
}

/** x = k pi / 2 + r + tail with |r| <= pi / 4, for |x| < LARGE_ANGLE. */
function reduceAngle(x: number): QuarterTurns {
  const k = Math.round(x / (Math.PI / 2));
  const first = x - k * HALF_PI_HIGH;
  const step = k * HALF_PI_MIDDLE;
  const second = first - step;
  const kept = first - second;
  const lost = first - (second + kept) + (kept - step);
  const correction = k * HALF_PI_LOW - lost;
  const r = second - correction;
  return { quadrant: k & 3, r, tail: second - r - correction };
}

/** sin(x + quarterTurns pi / 2). */
function sinShifted(x: number, quarterTurns: 0 | 1): number {
  const { quadrant, r, tail } = Math.abs(x) < LARGE_ANGLE ? reduceAngle(x) : reduceLargeAngle(x);
  const shifted = (quadrant + quarterTurns) & 3;
  const value = shifted & 1 ? cosNearZero(r, tail) : sinNearZero(r, tail);
  return shifted & 2 ? -value : value;
}

/** Sine of x radians. */
export function sin(x: number): number {
  return sinShifted(x, 0);
}

/** Cosine of x radians. */
export function cos(x: number): number {
  return sinShifted(x, 1);
}

/** Tangent of x radians. */
export function tan(x: number): number {
  return sin(x) / cos(x);
}

/** exp(x) / 2, also where exp(x) itself overflows. */
const halfOfExp = (x: number): number => expOfSum(x, 0, -1);

/** Hyperbolic sine, odd by construction: (e + e / (1 + e)) / 2 with e = exp|x| - 1. */
export function sinh(x: number): number {
  const e = expMinusOne(Math.abs(x));
  if (e === Number.POSITIVE_INFINITY) return Math.sign(x) * halfOfExp(Math.abs(x));
  return (Math.sign(x) * (e + e / (1 + e))) / 2;
}

/** Hyperbolic cosine. */
export function cosh(x: number): number {
  const e = exp(Math.abs(x));
  return e === Number.POSITIVE_INFINITY ? halfOfExp(Math.abs(x)) : (e + 1 / e) / 2;
}

/** Hyperbolic tangent, odd by construction: -e / (e + 2) with e = exp(-2|x|) - 1. */
export function tanh(x: number): number {
  const e = expMinusOne(-2 * Math.abs(x));
  return (-Math.sign(x) * e) / (e + 2);
}

/** 1 / (1 + exp(-x)); where that exponential overflows, the 1 is nothing beside it. */
export function sigmoid(x: number): number {
  const e = exp(-x);
  return e === Number.POSITIVE_INFINITY ? exp(x) : 1 / (1 + e);
}

/** Arc tangent: reciprocal for |x| > 1, then two halvings atan(t) = 2 atan(t / (1 + sqrt(1 + t^2))) and the series. */
export function atan(x: number): number {
  if (Math.abs(x) > 1) return (Math.sign(x) * Math.PI) / 2 - atan(1 / x);
  let t = x;
  for (let halving = 0; halving < 2; halving++) t /= 1 + Math.sqrt(1 + t * t);
  return 4 * t * polynomial(ATAN_SERIES, t * t);
}

/** Arc sine; NaN outside [-1, 1]. */
export function asin(x: number): number {
  return atan(x / Math.sqrt((1 - x) * (1 + x)));
}

/** Arc cosine; NaN outside [-1, 1]. */
export function acos(x: number): number {
  return 2 * atan(Math.sqrt((1 - x) / (1 + x)));
}

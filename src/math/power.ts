/**
 * x^p of one number with the same bits on every JavaScript engine, to 1 ulp for every exponent.
 *
 * exp(p log x) in float64 loses as many ulp as p log x is large. Here the logarithm is a sum of two float64s with about
 * 100 bits (T. J. Dekker, "A floating-point technique for extending the available precision", 1971), and so is p log x.
 */
import { exp, expOfSum, LN2_HIGH, LN2_LOW, log, splitBinary } from './deterministic.ts';

/** An unevaluated sum, of which `low` is far smaller. */
interface Pair {
  readonly high: number;
  readonly low: number;
}

/** a + b, exact. */
function sumOf(a: number, b: number): Pair {
  const high = a + b;
  const part = high - a;
  return { high, low: a - (high - part) + (b - part) };
}

/** 2^27 + 1 */
const SPLITTER = 134217729;

/** The upper 26 bits of x. */
function upperHalf(x: number): number {
  const scaled = SPLITTER * x;
  return scaled - (scaled - x);
}

/** a b, exact where nothing over- or underflows. */
function productOf(a: number, b: number): Pair {
  const high = a * b;
  const [a1, b1] = [upperHalf(a), upperHalf(b)];
  const [a2, b2] = [a - a1, b - b1];
  return { high, low: a1 * b1 - high + a1 * b2 + a2 * b1 + a2 * b2 };
}

/** Sum and product of pairs, to about 100 bits. */
function add(a: Pair, b: Pair): Pair {
  const sum = sumOf(a.high, b.high);
  return sumOf(sum.high, sum.low + a.low + b.low);
}
function multiply(a: Pair, b: Pair): Pair {
  const product = productOf(a.high, b.high);
  return sumOf(product.high, product.low + (a.high * b.low + a.low * b.high));
}

/** 2 / 3 */
const TWO_THIRDS: Pair = { high: 2 / 3, low: 2 / 3 / 2 ** 54 };
/** 2/5 + 2/7 z + ... */
const LOG_TAIL = Array.from({ length: 11 }, (_, i) => 2 / (2 * i + 5));

/** log(m) = 2 s + 2/3 s^3 + ... in s = (m - 1) / (m + 1), for sqrt(1/2) < m < sqrt(2): only two terms need two parts. */
function logNearOne(m: number): Pair {
  const divisor = sumOf(m, 1);
  const high = (m - 1) / divisor.high;
  const product = productOf(high, divisor.high);
  const low = (m - 1 - product.high - product.low - high * divisor.low) / divisor.high;
  const s = sumOf(high, low);
  const z = multiply(s, s);
  const tail = LOG_TAIL.reduceRight((sum, coefficient) => sum * z.high + coefficient, 0);
  const series = add({ high: 2, low: 0 }, multiply(z, add(TWO_THIRDS, multiply(z, { high: tail, low: 0 }))));
  return multiply(s, series);
}

/** log x for x > 0. */
function preciseLog(x: number): Pair {
  const { mantissa, exponent } = splitBinary(x);
  return add({ high: exponent * LN2_HIGH, low: exponent * LN2_LOW }, logNearOne(mantissa));
}

/** Beyond this exp over- or underflows anyway. */
const FAR = 800;

/** x^p = exp(p log x) for x >= 0; NaN for x < 0. */
export function power(x: number, p: number): number {
  const rough = p * log(x);
  if (!(Math.abs(rough) < FAR)) return exp(rough);
  const { high, low } = multiply(preciseLog(x), { high: p, low: 0 });
  return expOfSum(high, low);
}

const SMALLEST_NORMAL = 2.2250738585072014e-308;

/** x^p for a whole p by repeated squaring: for negative x too. Where its reciprocal is no normal number, by `power`. */
export function wholePower(x: number, p: number): number {
  if (p === 0) return 1;
  if (p === 1) return x;
  if (p < 0) {
    const reciprocal = wholePower(x, -p);
    if (x === 0 || isNormal(reciprocal)) return 1 / reciprocal;
    return (x < 0 && p % 2 !== 0 ? -1 : 1) * power(Math.abs(x), p);
  }
  const half = wholePower(x, Math.floor(p / 2));
  return p % 2 === 0 ? half * half : half * half * x;
}

/** Neither 0 nor infinite, with all its bits. */
export const isNormal = (x: number): boolean => Math.abs(x) >= SMALLEST_NORMAL && Number.isFinite(x);

/**
 * Elementary functions on jets, each from the differential equation it solves.
 *
 * If grad y = w grad u for series y, u, w, then Euler's identity (sum of r_k times the k-th partial counts the degree)
 * gives every coefficient of y from lower ones:   |c| y_c = sum_{0 < s <= c} |s| u_s w_{c-s}.
 * The recurrences are those of A. Griewank and A. Walther, "Evaluating Derivatives", chapter 13, in two variables.
 * Outside a function's domain coefficients are NaN or infinite; a partial that does not exist, or cannot be told, is
 * NaN (missing.ts, newtonPolygon.ts).
 */
import * as real from './deterministic.ts';
import { bothAxes, type Coefficients, Jet, productCoefficient, zeroCoefficients } from './jet.ts';
import { productWithMissing } from './missing.ts';
import { powersOf, productsOf, termsOf, withTerms } from './newtonPolygon.ts';
import { isNormal, power as realPower, wholePower } from './power.ts';
import { beside, sideOf } from './sides.ts';

/** Coefficient c >= 1 of y where grad y = w grad u; needs w below the degree of c only. */
function integralCoefficient(u: Jet, w: Coefficients, c: number): number {
  const { degrees, productsOf } = u.space;
  let sum = 0;
  for (const { left, right } of productsOf[c]) {
    if (left > 0) sum += degrees[left] * u.coefficients[left] * w[right];
  }
  if (Number.isNaN(sum)) sum = productWithMissing(u.space, u.coefficients, w, c, (left) => degrees[left]);
  return sum / degrees[c];
}

/** The same where w is never zero but by rounding, so that y lacks each partial that u lacks. */
const lossyCoefficient = (u: Jet, w: Coefficients, c: number): number =>
  Number.isNaN(u.coefficients[c]) ? Number.NaN : integralCoefficient(u, w, c);

/** The jet y with y' = w u' and the given value. */
function integrate(u: Jet, w: Jet, value: number): Jet {
  const y = zeroCoefficients(u.space);
  y[0] = value;
  for (let c = 1; c < y.length; c++) y[c] = lossyCoefficient(u, w.coefficients, c);
  return new Jet(u.space, y, u.axes);
}

/** The jet y with y' = (p + q y + r y^2) u' and the given value. */
function riccati(u: Jet, value: number, [p, q, r]: readonly [p: number, q: number, r: number]): Jet {
  const y = zeroCoefficients(u.space);
  const w = zeroCoefficients(u.space);
  for (let c = 0; c < y.length; c++) {
    y[c] = c === 0 ? value : lossyCoefficient(u, w, c);
    w[c] = (c === 0 ? p : 0) + q * y[c] + r * productCoefficient(u.space, y, y, c);
  }
  return new Jet(u.space, y, u.axes);
}

/** The jets s and c with s' = c u', c' = sign s u' and the given values. */
function sineLikePair(u: Jet, sine: number, cosine: number, sign: 1 | -1): { sine: Jet; cosine: Jet } {
  const s = zeroCoefficients(u.space);
  const c = zeroCoefficients(u.space);
  s[0] = sine;
  c[0] = cosine;
  for (let i = 1; i < s.length; i++) {
    s[i] = integralCoefficient(u, c, i);
    c[i] = sign * integralCoefficient(u, s, i);
  }
  return { sine: new Jet(u.space, s, u.axes), cosine: new Jet(u.space, c, u.axes) };
}

const circular = (u: Jet) => sineLikePair(u, real.sin(u.value), real.cos(u.value), -1);
const hyperbolic = (u: Jet) => sineLikePair(u, real.sinh(u.value), real.cosh(u.value), 1);

/** y' = y u', with the given value. */
function expWithValue(u: Jet, value: number): Jet {
  const y = zeroCoefficients(u.space);
  y[0] = value;
  for (let c = 1; c < y.length; c++) y[c] = lossyCoefficient(u, y, c);
  return new Jet(u.space, y, u.axes);
}

/** y' = y u' */
export const exp = (u: Jet): Jet => expWithValue(u, real.exp(u.value));

/** y' = u' / u */
export const log = (u: Jet): Jet => integrate(u, u.pow(-1), real.log(u.value));

/** s' = c u', c' = -s u' */
export const sin = (u: Jet): Jet => circular(u).sine;
export const cos = (u: Jet): Jet => circular(u).cosine;

/** s' = c u', c' = s u' */
export const sinh = (u: Jet): Jet => hyperbolic(u).sine;
export const cosh = (u: Jet): Jet => hyperbolic(u).cosine;

/** y' = (1 + y^2) u' */
export const tan = (u: Jet): Jet => riccati(u, real.tan(u.value), [1, 0, 1]);

/** y' = (1 - y^2) u' */
export const tanh = (u: Jet): Jet => riccati(u, real.tanh(u.value), [1, 0, -1]);

/** y' = (y - y^2) u' */
export const sigmoid = (u: Jet): Jet => riccati(u, real.sigmoid(u.value), [0, 1, -1]);

/** y' = u' / (1 + u^2) */
export const atan = (u: Jet): Jet => integrate(u, u.pow(2).plus(1).pow(-1), real.atan(u.value));

/** 1 / sqrt(1 - u^2) */
const inverseCosine = (u: Jet): Jet => sqrt(u.negate().plus(1).times(u.plus(1))).pow(-1);

/** y' = u' / sqrt(1 - u^2) */
export const asin = (u: Jet): Jet =>
  Math.abs(u.value) === 1 ? atEnd(u, real.asin(u.value)) : integrate(u, inverseCosine(u), real.asin(u.value));

/** y' = -u' / sqrt(1 - u^2) */
export const acos = (u: Jet): Jet =>
  Math.abs(u.value) === 1 ? atEnd(u, real.acos(u.value)) : integrate(u, inverseCosine(u).negate(), real.acos(u.value));

/** asin and acos where |u| = 1: a constant and an odd series of sqrt(1 - |u|). */
const atEnd = (u: Jet, value: number): Jet => powerOfZero(u.times(-u.value).plus(1), 0.5, value);

/** u y' = p y u', so that u_0 |c| y_c = sum_{0 < s <= c} (p |s| - |c-s|) u_s y_{c-s}; needs u_0 != 0. */
function powerOfNonzero(u: Jet, exponent: number, value: number): Jet {
  const { degrees, productsOf } = u.space;
  const y = zeroCoefficients(u.space);
  const weight = (left: number, right: number) => exponent * degrees[left] - degrees[right];
  y[0] = value;
  for (let c = 1; c < y.length; c++) {
    let sum = 0;
    for (const { left, right } of productsOf[c]) {
      if (left > 0) sum += weight(left, right) * u.coefficients[left] * y[right];
    }
    if (Number.isNaN(sum)) sum = productWithMissing(u.space, u.coefficients, y, c, weight);
    y[c] = sum / (degrees[c] * u.value);
  }
  return new Jet(u.space, y, u.axes);
}

/** `value` and a broken power of u, whose value is zero; no number where u is negative on this side. */
function powerOfZero(u: Jet, exponent: number, value: number): Jet {
  if (sideOf(u) < 0) return Jet.constant(u.space, Number.NaN);
  return withTerms(Jet.constant(u.space, value), u.axes, powersOf(termsOf(u), exponent));
}

/** u^exponent for an exponent that is not whole and u >= 0. */
const brokenPower = (u: Jet, exponent: number, value: number): Jet =>
  u.value === 0 && exponent > 0 ? powerOfZero(u, exponent, value) : powerOfNonzero(u, exponent, value);

/** u^(1/2) for u >= 0. */
export const sqrt = (u: Jet): Jet => brokenPower(u, 0.5, Math.sqrt(u.value));

/** u^exponent: a whole exponent for every u, any other for u >= 0 only. */
export function power(u: Jet, exponent: number): Jet {
  if (!Number.isSafeInteger(exponent)) return brokenPower(u, exponent, realPower(u.value, exponent));
  if (exponent >= 0 || u.value === 0 || isNormal(wholePower(u.value, -exponent))) return u.pow(exponent);
  return powerOfNonzero(u, exponent, wholePower(u.value, exponent));
}

/** u^v for u >= 0: exp(v log u). At u = 0 it is u^p u^(v - p) with p the value of v; of the second factor is 1 + ... log u. */
export function powerOf(u: Jet, v: Jet): Jet {
  const value = realPower(u.value, v.value);
  if (u.value !== 0 || !(v.value > 0)) return expWithValue(v.times(log(u)), value);
  if (sideOf(u) < 0) return Jet.constant(u.space, Number.NaN);
  const terms = productsOf(powersOf(termsOf(u), v.value), termsOf(v));
  return withTerms(power(u, v.value), bothAxes(u.axes, v.axes), terms);
}

/** |u|; on the kink by its side. */
export function abs(u: Jet): Jet {
  const side = sideOf(u);
  return Number.isNaN(side) ? beside(Jet.constant(u.space, Math.abs(u.value)), u) : u.times(side);
}

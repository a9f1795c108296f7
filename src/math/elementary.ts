/**
 * Elementary functions on jets, each from the differential equation it solves.
 *
 * If grad y = w grad u for series y, u, w, then Euler's identity (sum of r_k times the k-th partial counts the degree)
 * gives every coefficient of y from lower ones:   |c| y_c = sum_{0 < s <= c} |s| u_s w_{c-s}.
 * The recurrences are those of A. Griewank and A. Walther, "Evaluating Derivatives", chapter 13, in two variables.
 * Outside a function's domain, or where it has no derivative, coefficients are NaN or infinite.
 */
import * as real from './deterministic.ts';
import { type Coefficients, Jet, productCoefficient, zeroCoefficients } from './jet.ts';

/** Coefficient c >= 1 of y where grad y = w grad u; needs w below the degree of c only. */
function integralCoefficient(u: Jet, w: Coefficients, c: number): number {
  const { degrees, productsOf } = u.space;
  let sum = 0;
  for (const { left, right } of productsOf[c]) {
    if (left > 0) sum += degrees[left] * u.coefficients[left] * w[right];
  }
  return sum / degrees[c];
}

/** The jet y with y' = w u' and the given value. */
function integrate(u: Jet, w: Jet, value: number): Jet {
  const y = zeroCoefficients(u.space);
  y[0] = value;
  for (let c = 1; c < y.length; c++) y[c] = integralCoefficient(u, w.coefficients, c);
  return new Jet(u.space, y);
}

/** The jet y with y' = (p + q y + r y^2) u' and the given value. */
function riccati(u: Jet, value: number, [p, q, r]: readonly [p: number, q: number, r: number]): Jet {
  const y = zeroCoefficients(u.space);
  const w = zeroCoefficients(u.space);
  for (let c = 0; c < y.length; c++) {
    y[c] = c === 0 ? value : integralCoefficient(u, w, c);
    w[c] = (c === 0 ? p : 0) + q * y[c] + r * productCoefficient(u.space, y, y, c);
  }
  return new Jet(u.space, y);
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
  return { sine: new Jet(u.space, s), cosine: new Jet(u.space, c) };
}

const circular = (u: Jet) => sineLikePair(u, real.sin(u.value), real.cos(u.value), -1);
const hyperbolic = (u: Jet) => sineLikePair(u, real.sinh(u.value), real.cosh(u.value), 1);

/** y' = y u' */
export function exp(u: Jet): Jet {
  const y = zeroCoefficients(u.space);
  y[0] = real.exp(u.value);
  for (let c = 1; c < y.length; c++) y[c] = integralCoefficient(u, y, c);
  return new Jet(u.space, y);
}

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
export const asin = (u: Jet): Jet => integrate(u, inverseCosine(u), real.asin(u.value));

/** y' = -u' / sqrt(1 - u^2) */
export const acos = (u: Jet): Jet => integrate(u, inverseCosine(u).negate(), real.acos(u.value));

/** u y' = p y u', so that u_0 |c| y_c = sum_{0 < s <= c} (p |s| - |c-s|) u_s y_{c-s}; needs u_0 != 0. */
function realPower(u: Jet, exponent: number, value: number): Jet {
  const { degrees, productsOf } = u.space;
  const y = zeroCoefficients(u.space);
  y[0] = value;
  for (let c = 1; c < y.length; c++) {
    let sum = 0;
    for (const { left, right } of productsOf[c]) {
      if (left > 0) sum += (exponent * degrees[left] - degrees[right]) * u.coefficients[left] * y[right];
    }
    y[c] = sum / (degrees[c] * u.value);
  }
  return new Jet(u.space, y);
}

/** u^(1/2) for u > 0. */
export const sqrt = (u: Jet): Jet => realPower(u, 0.5, Math.sqrt(u.value));

/** u^exponent: a whole exponent for every u, any other for u > 0 only. */
export function power(u: Jet, exponent: number): Jet {
  return Number.isSafeInteger(exponent) ? u.pow(exponent) : realPower(u, exponent, real.power(u.value, exponent));
}

/** |u| by its sign, where sign(0) = 0: on the kink all derivatives are 0. */
export const abs = (u: Jet): Jet => u.times(Math.sign(u.value));

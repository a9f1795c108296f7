/**
 * tanh of four lanes in float32, without a library, so that the plain build gives the same bits everywhere:
 * z P(z^2) / Q(z^2) on |z| <= 9, where tanh already rounds to 1. Minimax fit of degrees 4 and 4 (weighted least
 * squares with Lawson's iteration), relative error 2e-8 before rounding and below 4e-7 for every z; odd, so that the
 * sign of zero is kept; NaN stays NaN.
 */
import { madd, mul, splat } from './lanes';

const SATURATED: f32 = 9;

@inline
function numerator(s: v128): v128 {
  let p = madd(s, splat(1.337544446240333e-8), splat(2.062401045619207e-5));
  p = madd(s, p, splat(0.0034964932910713834));
  p = madd(s, p, splat(0.1338178735538392));
  return madd(s, p, splat(1));
}

@inline
function denominator(s: v128): v128 {
  let q = madd(s, splat(7.785041542538249e-7), splat(3.2871163441087944e-4));
  q = madd(s, q, splat(0.025880424364052187));
  q = madd(s, q, splat(0.46715103151397314));
  return madd(s, q, splat(1));
}

/**
 * Both polynomials round, so that the quotient could pass 1 by a bit: clamped. `pmin` and `pmax` are one instruction
 * where `min` and `max` are half a dozen, and keep a NaN that is their first operand.
 */
@inline
export function tanh4(z: v128): v128 {
  const x = f32x4.pmax(f32x4.pmin(z, splat(SATURATED)), splat(-SATURATED));
  const s = mul(x, x);
  const t = f32x4.div(mul(x, numerator(s)), denominator(s));
  return f32x4.pmax(f32x4.pmin(t, splat(1)), splat(-1));
}

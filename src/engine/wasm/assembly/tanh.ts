/**
 * tanh of four lanes in float32, without a library, so that the plain build gives the same bits everywhere.
 * |z| < 0.625: odd polynomial z + z^3 P(z^2) (minimax, relative error 5e-9 before rounding);
 * beyond: (1 - e) / (1 + e) with e = exp(-2|z|) = 2^k p(r). Relative error below 4e-7 for every z; NaN stays NaN.
 */
import { add, madd, mul, nmadd, splat, sub } from './lanes';

/** tanh rounds to 1 in float32 long before. */
const SATURATED: f32 = 20;
const SMALL: f32 = 0.625;
/** 1.5 * 2^23: adding it rounds to an integer, which then stands in the low bits. */
const ROUNDER: f32 = 12582912;
/** ln 2 in two parts, the first exact in 12 bits, so that k LN2_HIGH is exact. */
const LN2_HIGH: f32 = 0.693359375;
const LN2_LOW: f32 = -2.12194440054690583e-4;
const LOG2_E: f32 = 1.44269504088896341;

/** exp(x) for -40 <= x <= 0: p(r) = 1 + r + r^2 Q(r), |r| <= ln 2 / 2, minimax, relative error 1e-7. */
@inline
function exp4(x: v128): v128 {
  const rounder = splat(ROUNDER);
  const shifted = add(mul(x, splat(LOG2_E)), rounder);
  const k = sub(shifted, rounder);
  const r = nmadd(k, splat(LN2_LOW), nmadd(k, splat(LN2_HIGH), x));
  let p = madd(r, splat(0.00831247776417154), splat(0.04189055005350511));
  p = madd(r, p, splat(0.1666711631274074));
  p = madd(r, p, splat(0.4999922882494226));
  p = madd(mul(r, r), p, add(r, splat(1)));
  return i32x4.add(p, i32x4.shl(shifted, 23));
}

@inline
function tanhSmall(z: v128): v128 {
  const s = mul(z, z);
  let p = madd(s, splat(-0.005704987126), splat(0.020639087354));
  p = madd(s, p, splat(-0.053739715116));
  p = madd(s, p, splat(0.133314421985));
  p = madd(s, p, splat(-0.33333281942));
  return madd(mul(s, z), p, z);
}

@inline
export function tanh4(z: v128): v128 {
  const one = splat(1);
  const magnitude = f32x4.abs(z);
  const e = exp4(mul(f32x4.min(magnitude, splat(SATURATED)), splat(-2)));
  const large = f32x4.div(sub(one, e), add(one, e));
  const value = v128.bitselect(tanhSmall(z), large, f32x4.lt(magnitude, splat(SMALL)));
  return v128.bitselect(z, value, i32x4.splat(0x80000000));
}

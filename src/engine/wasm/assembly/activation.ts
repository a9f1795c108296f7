/**
 * The Taylor series of an activation at one point, four lanes at a time: s_k = sigma^(k)(z) / k! for k = 0..6, without
 * a library, so that the plain build gives the same bits everywhere. The numbers of the activations are those of
 * ACTIVATION_NUMBERS (kernels/wasm/activationJet.ts).
 */
import { add, FLOAT, madd, mul, nmadd, read, splat, VECTOR, write, zero } from './lanes';

const SIGMOID: i32 = 0;
const SOFTPLUS: i32 = 1;
const SIN: i32 = 2;
const SWISH: i32 = 3;

const LAST: i32 = 6;

/** e^-|z|, by 2^n e^r with |r| <= log(2) / 2 (Cephes, S. L. Moshier, `expf`); 0 from |z| = 87 on. */
@inline
function expBelow4(z: v128): v128 {
  const x = f32x4.pmax(f32x4.neg(f32x4.abs(z)), splat(-87));
  const n = f32x4.nearest(mul(x, splat(1.44269504088896341)));
  const r = nmadd(n, splat(-2.12194440e-4), nmadd(n, splat(0.693359375), x));
  let p = madd(r, splat(1.9875691500e-4), splat(1.3981999507e-3));
  p = madd(r, p, splat(8.3334519073e-3));
  p = madd(r, p, splat(4.1665795894e-2));
  p = madd(r, p, splat(1.6666665459e-1));
  p = madd(r, p, splat(5.0000001201e-1));
  const y = add(madd(mul(r, r), p, r), splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return v128.andnot(mul(y, power), f32x4.eq(x, splat(-87)));
}

/** log(1 + e) for 0 <= e <= 1: 2 artanh(e / (2 + e)). */
@inline
function logOnePlus4(e: v128): v128 {
  const r = f32x4.div(e, add(e, splat(2)));
  const s = mul(r, r);
  let p = madd(s, splat(1.0 / 13.0), splat(1.0 / 11.0));
  p = madd(s, p, splat(1.0 / 9.0));
  p = madd(s, p, splat(1.0 / 7.0));
  p = madd(s, p, splat(1.0 / 5.0));
  p = madd(s, p, splat(1.0 / 3.0));
  p = madd(s, p, splat(1));
  return mul(mul(r, splat(2)), p);
}

@inline
function softplus4(z: v128): v128 {
  return add(f32x4.pmax(z, zero()), logOnePlus4(expBelow4(z)));
}

/**
 * From sigma' = sigma (1 - sigma): (k+1) s_{k+1} = s_k (1 - s_0) - sum_{i<k} s_i s_{k-i}. Both s_0 and 1 - s_0 come from
 * e^-|z|, so that they keep their digits where they are small.
 */
@inline
function sigmoidSeries<T>(z: v128, s: usize, stride: usize): void {
  const e = expBelow4(z);
  const large = f32x4.div(splat(1), add(splat(1), e));
  const small = mul(e, large);
  const isPositive = f32x4.ge(z, zero());
  const rest = v128.bitselect(small, large, isPositive);
  write<T>(s, v128.bitselect(large, small, isPositive));
  for (let k = 0; k < LAST; k++) {
    let sum = mul(read<T>(s + k * stride), rest);
    for (let i = 0; i < k; i++) sum = nmadd(read<T>(s + i * stride), read<T>(s + (k - i) * stride), sum);
    write<T>(s + (k + 1) * stride, mul(sum, splat(<f32>1 / <f32>(k + 1))));
  }
}

/**
 * sin and cos by quarters of a turn, and polynomials on what is left (Cephes, S. L. Moshier, `sinf`, `cosf`). Where |z|
 * is too large for float32 to resolve a turn, what is left is clamped: the values stay within 1.
 */
@inline
function sinSeries<T>(z: v128, s: usize, stride: usize): void {
  const n = f32x4.nearest(mul(z, splat(0.636619772367581343)));
  const near = nmadd(n, splat(4.83751296997070312e-4), nmadd(n, splat(1.5703125), z));
  const left = nmadd(n, splat(7.54978995489188216e-8), near);
  const r = f32x4.pmax(f32x4.pmin(left, splat(0.8)), splat(-0.8));
  const q = mul(r, r);
  const odd = madd(q, madd(q, splat(-1.9515295891e-4), splat(8.3321608736e-3)), splat(-1.6666654611e-1));
  const even = madd(q, madd(q, splat(2.443315711809948e-5), splat(-1.388731625493765e-3)), splat(4.166664568298827e-2));
  const sine = madd(mul(q, r), odd, r);
  const cosine = madd(mul(q, q), even, madd(q, splat(-0.5), splat(1)));
  const quarter = i32x4.trunc_sat_f32x4_s(n);
  const isOdd = i32x4.eq(v128.and(quarter, i32x4.splat(1)), i32x4.splat(1));
  const signOfSine = i32x4.shl(v128.and(quarter, i32x4.splat(2)), 30);
  const signOfCosine = i32x4.shl(v128.and(i32x4.add(quarter, i32x4.splat(1)), i32x4.splat(2)), 30);
  const value = v128.xor(v128.bitselect(cosine, sine, isOdd), signOfSine);
  const slope = v128.xor(v128.bitselect(sine, cosine, isOdd), signOfCosine);
  write<T>(s, value);
  write<T>(s + stride, slope);
  write<T>(s + 2 * stride, mul(value, splat(-1.0 / 2.0)));
  write<T>(s + 3 * stride, mul(slope, splat(-1.0 / 6.0)));
  write<T>(s + 4 * stride, mul(value, splat(1.0 / 24.0)));
  write<T>(s + 5 * stride, mul(slope, splat(1.0 / 120.0)));
  write<T>(s + 6 * stride, mul(value, splat(-1.0 / 720.0)));
}

@inline
function reluSeries<T>(z: v128, s: usize, stride: usize): void {
  write<T>(s, f32x4.pmax(z, zero()));
  write<T>(s + stride, v128.and(f32x4.gt(z, zero()), splat(1)));
  for (let k = 2; k <= LAST; k++) write<T>(s + k * stride, zero());
}

@inline
function series<T>(activation: i32, z: v128, s: usize, stride: usize): void {
  if (activation == SIN) return sinSeries<T>(z, s, stride);
  if (activation > SWISH) return reluSeries<T>(z, s, stride);
  sigmoidSeries<T>(z, s, stride);
  if (activation == SIGMOID) return;
  if (activation == SOFTPLUS) {
    for (let k = LAST; k > 0; k--) {
      write<T>(s + k * stride, mul(read<T>(s + (k - 1) * stride), splat(<f32>1 / <f32>k)));
    }
    write<T>(s, softplus4(z));
    return;
  }
  for (let k = LAST; k > 0; k--) {
    write<T>(s + k * stride, madd(z, read<T>(s + k * stride), read<T>(s + (k - 1) * stride)));
  }
  write<T>(s, mul(z, read<T>(s)));
}

/** The series at each z [width], to s [7, width]. */
export function activationSeries(activation: i32, z: usize, s: usize, width: i32): void {
  const stride = <usize>width * FLOAT;
  let h: usize = 0;
  for (; h + VECTOR <= stride; h += VECTOR) series<v128>(activation, read<v128>(z + h), s + h, stride);
  for (; h < stride; h += FLOAT) series<f32>(activation, read<f32>(z + h), s + h, stride);
}

/**
 * Four float32 lanes: the vocabulary of all kernels. `T` is v128 for four neighbouring floats, f32 for a single one
 * (what is left of a row that is no multiple of four): the same code then computes one float in all four lanes.
 */

export const FLOAT: usize = 4;
export const VECTOR: usize = 16;

@inline
export function read<T>(pointer: usize): v128 {
  return sizeof<T>() == VECTOR ? v128.load(pointer) : v128.load32_splat(pointer);
}

@inline
export function write<T>(pointer: usize, value: v128): void {
  if (sizeof<T>() == VECTOR) v128.store(pointer, value);
  else v128.store32_lane(pointer, value, 0);
}

@inline
export function splat(value: f32): v128 {
  return f32x4.splat(value);
}

@inline
export function zero(): v128 {
  return f32x4.splat(0);
}

@inline
export function add(a: v128, b: v128): v128 {
  return f32x4.add(a, b);
}

@inline
export function sub(a: v128, b: v128): v128 {
  return f32x4.sub(a, b);
}

@inline
export function mul(a: v128, b: v128): v128 {
  return f32x4.mul(a, b);
}

/** a b + c; rounded once in the relaxed build where the processor can, twice and everywhere alike in the plain one. */
@inline
export function madd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/** c - a b, rounded as madd. */
@inline
export function nmadd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_nmadd(a, b, c);
  return f32x4.sub(c, f32x4.mul(a, b));
}

/** Sum of the four lanes, pairwise. */
@inline
export function sumOfLanes(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}

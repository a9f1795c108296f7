/** The first hidden layer before its activation, and the gradient of its weights. */
import { add, FLOAT, madd, read, VECTOR, write, zero } from './lanes';

@inline
function affineLanes<T>(w: usize, z: usize, stride: usize, size: i32, x1: v128, x2: v128): void {
  const w1 = read<T>(w);
  const w2 = read<T>(w + stride);
  write<T>(z, madd(x2, w2, madd(x1, w1, read<T>(w + 2 * stride))));
  if (size == 1) return;
  write<T>(z + stride, w1);
  write<T>(z + 2 * stride, w2);
  for (let c = 3; c < size; c++) write<T>(z + c * stride, zero());
}

/** z = W x + b: w [3, width] = w1, w2, b; points [count, 2]; preactivations [count, size, width]. */
export function affineLayer(w: usize, points: usize, z: usize, count: i32, width: i32, size: i32): void {
  const stride = <usize>width * FLOAT;
  for (let i = 0; i < count; i++, points += 2 * FLOAT, z += size * stride) {
    const x1 = v128.load32_splat(points);
    const x2 = v128.load32_splat(points, FLOAT);
    let h: usize = 0;
    for (; h + VECTOR <= stride; h += VECTOR) affineLanes<v128>(w + h, z + h, stride, size, x1, x2);
    for (; h < stride; h += FLOAT) affineLanes<f32>(w + h, z + h, stride, size, x1, x2);
  }
}

@inline
function gradientLanes<T>(adjoint: usize, gradient: usize, stride: usize, size: i32, x1: v128, x2: v128): void {
  const zbar = read<T>(adjoint);
  const step1 = size == 1 ? zero() : read<T>(adjoint + stride);
  const step2 = size == 1 ? zero() : read<T>(adjoint + 2 * stride);
  write<T>(gradient, madd(x1, zbar, add(step1, read<T>(gradient))));
  write<T>(gradient + stride, madd(x2, zbar, add(step2, read<T>(gradient + stride))));
  write<T>(gradient + 2 * stride, add(zbar, read<T>(gradient + 2 * stride)));
}

/** gradient [3, width] += that of w1, w2, b from the adjoint [count, size, width] of z, for neurons [from, to). */
export function affineLayerGradient(
  points: usize,
  adjoint: usize,
  gradient: usize,
  count: i32,
  width: i32,
  size: i32,
  from: i32,
  to: i32,
): void {
  const stride = <usize>width * FLOAT;
  const end = <usize>to * FLOAT;
  for (let i = 0; i < count; i++, points += 2 * FLOAT, adjoint += size * stride) {
    const x1 = v128.load32_splat(points);
    const x2 = v128.load32_splat(points, FLOAT);
    let h = <usize>from * FLOAT;
    for (; h + VECTOR <= end; h += VECTOR) gradientLanes<v128>(adjoint + h, gradient + h, stride, size, x1, x2);
    for (; h < end; h += FLOAT) gradientLanes<f32>(adjoint + h, gradient + h, stride, size, x1, x2);
  }
}

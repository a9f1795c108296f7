/** The output layer y = a w + b with one output, its adjoint and its gradient (b acts on coefficient 00 only). */
import { add, FLOAT, madd, mul, read, sumOfLanes, VECTOR, write, zero } from './lanes';

/** output [rows] = activations [rows, width] times w [width], + b (behind w) on every `period`-th row. */
export function outputLayer(w: usize, activations: usize, output: usize, rows: i32, width: i32, period: i32): void {
  const stride = <usize>width * FLOAT;
  const bias = load<f32>(w + stride);
  for (let row = 0; row < rows; row++, activations += stride, output += FLOAT) {
    store<f32>(output, dot(activations, w, width) + (row % period == 0 ? bias : 0));
  }
}

@inline
function dot(a: usize, b: usize, size: i32): f32 {
  const end = a + <usize>size * FLOAT;
  let sum0 = zero();
  let sum1 = zero();
  let sum2 = zero();
  let sum3 = zero();
  for (; a + 4 * VECTOR <= end; a += 4 * VECTOR, b += 4 * VECTOR) {
    sum0 = madd(v128.load(a), v128.load(b), sum0);
    sum1 = madd(v128.load(a, 1 * VECTOR), v128.load(b, 1 * VECTOR), sum1);
    sum2 = madd(v128.load(a, 2 * VECTOR), v128.load(b, 2 * VECTOR), sum2);
    sum3 = madd(v128.load(a, 3 * VECTOR), v128.load(b, 3 * VECTOR), sum3);
  }
  for (; a + VECTOR <= end; a += VECTOR, b += VECTOR) sum0 = madd(v128.load(a), v128.load(b), sum0);
  let sum = sumOfLanes(add(add(sum0, sum1), add(sum2, sum3)));
  for (; a < end; a += FLOAT, b += FLOAT) sum += load<f32>(a) * load<f32>(b);
  return sum;
}

/** adjoint [count * period, width] = cotangent [count * period] w [width] */
export function outputLayerBackward(
  w: usize,
  cotangent: usize,
  adjoint: usize,
  count: i32,
  width: i32,
  period: i32,
): void {
  const stride = <usize>width * FLOAT;
  const rows = count * period;
  for (let row = 0; row < rows; row++, cotangent += FLOAT) {
    const factor = v128.load32_splat(cotangent);
    const end = adjoint + stride;
    let from = w;
    for (; adjoint + VECTOR <= end; adjoint += VECTOR, from += VECTOR) {
      write<v128>(adjoint, mul(factor, read<v128>(from)));
    }
    for (; adjoint < end; adjoint += FLOAT, from += FLOAT) write<f32>(adjoint, mul(factor, read<f32>(from)));
  }
}

/** gradient [width], [1] += (activations^T cotangent, sum of every `period`-th cotangent), of neurons [from, to). */
export function outputLayerGradient(
  activations: usize,
  cotangent: usize,
  gradient: usize,
  rows: i32,
  width: i32,
  period: i32,
  from: i32,
  to: i32,
): void {
  const stride = <usize>width * FLOAT;
  const own = gradient + <usize>from * FLOAT;
  const end = gradient + <usize>to * FLOAT;
  activations += <usize>from * FLOAT;
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    addFourRows(activations + <usize>row * stride, cotangent + <usize>row * FLOAT, own, end, stride);
  }
  for (; row < rows; row++) {
    addOneRow(activations + <usize>row * stride, cotangent + <usize>row * FLOAT, own, end);
  }
  if (to == width) addBias(cotangent, gradient + stride, rows, period);
}

/** The bias is that of the last neurons' share. */
@inline
function addBias(cotangent: usize, bias: usize, rows: i32, period: i32): void {
  let sum: f32 = 0;
  for (let row = 0; row < rows; row += period) sum += load<f32>(cotangent + <usize>row * FLOAT);
  store<f32>(bias, load<f32>(bias) + sum);
}

@inline
function addFourRows(activations: usize, cotangent: usize, gradient: usize, end: usize, stride: usize): void {
  for (; gradient + VECTOR <= end; gradient += VECTOR, activations += VECTOR) {
    addFour<v128>(activations, cotangent, gradient, stride);
  }
  for (; gradient < end; gradient += FLOAT, activations += FLOAT) {
    addFour<f32>(activations, cotangent, gradient, stride);
  }
}

@inline
function addFour<T>(activations: usize, cotangent: usize, gradient: usize, stride: usize): void {
  let sum = read<T>(gradient);
  sum = madd(v128.load32_splat(cotangent), read<T>(activations), sum);
  sum = madd(v128.load32_splat(cotangent, 1 * FLOAT), read<T>(activations + stride), sum);
  sum = madd(v128.load32_splat(cotangent, 2 * FLOAT), read<T>(activations + 2 * stride), sum);
  sum = madd(v128.load32_splat(cotangent, 3 * FLOAT), read<T>(activations + 3 * stride), sum);
  write<T>(gradient, sum);
}

@inline
function addOneRow(activations: usize, cotangent: usize, gradient: usize, end: usize): void {
  const factor = v128.load32_splat(cotangent);
  for (; gradient + VECTOR <= end; gradient += VECTOR, activations += VECTOR) {
    write<v128>(gradient, madd(factor, read<v128>(activations), read<v128>(gradient)));
  }
  for (; gradient < end; gradient += FLOAT, activations += FLOAT) {
    write<f32>(gradient, madd(factor, read<f32>(activations), read<f32>(gradient)));
  }
}

/**
 * gradient += (a^T zbar, sum_i zbar_i00) over samples and coefficients. The bias is the weight of an input whose jet is
 * the constant 1: with that jet as the last row of a^T, W and b are one matrix product, laid out as they are in theta.
 */
import type { GpuKernel } from './kernel.ts';
import { FIRST_ROW, matrixProduct, PRODUCT_THREADS, productWorkgroups } from './matrixProduct.ts';

export const denseLayerGradient: GpuKernel<'denseLayerGradient'> = {
  access: { source: 'read', adjoint: 'read', gradient: 'read_write' },
  sizes: ['parameters', 'row', 'count', 'capacity', 'offset', 'inputs', 'outputs'],
  threads: PRODUCT_THREADS,
  workgroups: ({ inputs, outputs }) => productWorkgroups(8, inputs + 1, outputs),
  body: () =>
    matrixProduct({
      q: 8,
      leftAlong: 'rows',
      rightAlong: 'columns',
      access: `${FIRST_ROW}
fn shape() -> vec3u { return vec3u(numbers.inputs + 1u, numbers.outputs, numbers.count * numbers.coefficients); }
fn left(member: u32, row: u32, k: u32) -> f32 {
  if (row == numbers.inputs) { return select(0.0, 1.0, k % numbers.coefficients == 0u); }
  return sourceBuffer[(firstRowOf(member) + k) * numbers.inputs + row];
}
fn right(member: u32, k: u32, column: u32) -> f32 {
  return adjointBuffer[(firstRowOf(member) + k) * numbers.outputs + column];
}
fn store(member: u32, row: u32, column: u32, value: f32) {
  gradientBuffer[member * numbers.parameters + numbers.offset + row * numbers.outputs + column] += value;
}`,
    }),
};

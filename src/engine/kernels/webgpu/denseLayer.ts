/** z = a W for every coefficient, + b on coefficient 00: one matrix product over the rows of all coefficients. */
import type { GpuKernel } from './kernel.ts';
import { FIRST_ROW, matrixProduct, PRODUCT_THREADS, productWorkgroups } from './matrixProduct.ts';

export const denseLayer: GpuKernel<'denseLayer'> = {
  access: { theta: 'read', source: 'read', activations: 'read_write' },
  sizes: ['parameters', 'row', 'count', 'capacity', 'offset', 'inputs', 'outputs'],
  threads: PRODUCT_THREADS,
  workgroups: ({ count, outputs }, { size }) => productWorkgroups(16, count * size, outputs),
  body: () =>
    matrixProduct({
      q: 16,
      leftAlong: 'depth',
      rightAlong: 'columns',
      access: `${FIRST_ROW}
fn shape() -> vec3u { return vec3u(numbers.count * numbers.coefficients, numbers.outputs, numbers.inputs); }
fn left(member: u32, row: u32, k: u32) -> f32 {
  return sourceBuffer[(firstRowOf(member) + row) * numbers.inputs + k];
}
fn right(member: u32, k: u32, column: u32) -> f32 {
  return thetaBuffer[member * numbers.parameters + numbers.offset + k * numbers.outputs + column];
}
fn store(member: u32, row: u32, column: u32, value: f32) {
  var z = value;
  if (row % numbers.coefficients == 0u) { z += right(member, numbers.inputs, column); }
  activationsBuffer[(firstRowOf(member) + row) * numbers.outputs + column] = z;
}`,
    }),
};

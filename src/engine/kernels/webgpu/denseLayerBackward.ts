/** The adjoint of a dense layer's input: abar = zbar W^T for every coefficient. */
import type { GpuKernel } from './kernel.ts';
import { FIRST_ROW, matrixProduct, PRODUCT_THREADS, productWorkgroups } from './matrixProduct.ts';

export const denseLayerBackward: GpuKernel<'denseLayerBackward'> = {
  access: { theta: 'read', adjoint: 'read', target: 'read_write' },
  sizes: ['parameters', 'row', 'count', 'capacity', 'offset', 'inputs', 'outputs'],
  threads: PRODUCT_THREADS,
  workgroups: ({ count, inputs }, { size }) => productWorkgroups(16, count * size, inputs),
  body: () =>
    matrixProduct({
      q: 16,
      leftAlong: 'depth',
      rightAlong: 'depth',
      access: `${FIRST_ROW}
fn shape() -> vec3u { return vec3u(numbers.count * numbers.coefficients, numbers.inputs, numbers.outputs); }
fn left(member: u32, row: u32, k: u32) -> f32 {
  return adjointBuffer[(firstRowOf(member) + row) * numbers.outputs + k];
}
fn right(member: u32, k: u32, column: u32) -> f32 {
  return thetaBuffer[member * numbers.parameters + numbers.offset + column * numbers.outputs + k];
}
fn store(member: u32, row: u32, column: u32, value: f32) {
  targetBuffer[(firstRowOf(member) + row) * numbers.inputs + column] = value;
}`,
    }),
};

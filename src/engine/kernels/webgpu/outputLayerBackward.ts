/** The adjoint of the output neuron's input: adjoint_ch = cotangent_c w_h. A thread per coefficient and neuron. */
import type { GpuKernel } from './kernel.ts';

const THREADS = 256;

export const outputLayerBackward: GpuKernel<'outputLayerBackward'> = {
  access: { theta: 'read', cotangent: 'read', adjoint: 'read_write' },
  sizes: ['parameters', 'row', 'count', 'capacity', 'offset', 'inputs'],
  threads: THREADS,
  workgroups: ({ count, inputs }, { size }) => Math.ceil((count * size * inputs) / THREADS),
  body: () => `
fn run(group: u32, member: u32, lane: u32) {
  let row = (group * ${THREADS}u + lane) / numbers.inputs;
  let neuron = (group * ${THREADS}u + lane) % numbers.inputs;
  if (row >= numbers.count * numbers.coefficients) { return; }
  let position = (member * numbers.capacity + numbers.row) * numbers.coefficients + row;
  let weight = thetaBuffer[member * numbers.parameters + numbers.offset + neuron];
  adjointBuffer[position * numbers.inputs + neuron] = cotangentBuffer[position] * weight;
}`,
};

/**
 * Jets of the first hidden layer in closed form, a thread per sample and neuron:
 * t_ij = C(i+j, i) tau_{i+j}(z) w1^i w2^j, z = w1 x1 + w2 x2 + b.
 */
import { multiplicity } from '../../../math/multiIndex.ts';
import type { GpuKernel } from './kernel.ts';
import { monomial, perCoefficient, TANH, tanhDerivatives } from './wgsl.ts';

const THREADS = 64;

export const firstLayer: GpuKernel<'firstLayer'> = {
  access: { theta: 'read', points: 'read', activations: 'read_write' },
  sizes: ['parameters', 'row', 'count', 'capacity', 'offset', 'outputs', 'first', 'total'],
  threads: THREADS,
  workgroups: ({ count, outputs }) => Math.ceil((count * outputs) / THREADS),
  body: (space) => `
${TANH}
fn run(group: u32, member: u32, lane: u32) {
  let width = numbers.outputs;
  let sample = (group * ${THREADS}u + lane) / width;
  let neuron = (group * ${THREADS}u + lane) % width;
  if (sample >= numbers.count) { return; }
  let point = 2u * (member * numbers.total + numbers.first + sample);
  let weight = member * numbers.parameters + numbers.offset + neuron;
  let w1 = thetaBuffer[weight];
  let w2 = thetaBuffer[weight + width];
  let z = w1 * pointsBuffer[point] + w2 * pointsBuffer[point + 1u] + thetaBuffer[weight + 2u * width];
  let t = accurateTanh(z);
  ${tanhDerivatives(space.maxOrder)}
  let jet = (member * numbers.capacity + numbers.row + sample) * ${space.size}u * width + neuron;
${perCoefficient(space, (c) => {
  const power = monomial(multiplicity(space.indices[c]), ...space.indices[c]);
  return `  activationsBuffer[jet + ${c}u * width] = tau${space.degrees[c]} * ${power};`;
})}
}`,
};

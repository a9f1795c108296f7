/**
 * From the adjoint of t = tanh z to that of z, in place: delta t = u delta z as series with u = 1 - t t, hence
 * zbar_b = sum_{c >= b} u_{c-b} tbar_c. A thread per sample and neuron.
 */
import type { GpuKernel } from './kernel.ts';
import { tanhSlopeCoefficient } from './tanhJet.ts';
import { perCoefficient } from './wgsl.ts';

const THREADS = 64;

export const tanhJetBackward: GpuKernel<'tanhJetBackward'> = {
  access: { activations: 'read', adjoint: 'read_write' },
  sizes: ['row', 'count', 'capacity', 'width'],
  threads: THREADS,
  workgroups: ({ count, width }) => Math.ceil((count * width) / THREADS),
  body: (space) => `
fn run(group: u32, member: u32, lane: u32) {
  let width = numbers.width;
  let sample = (group * ${THREADS}u + lane) / width;
  let neuron = (group * ${THREADS}u + lane) % width;
  if (sample >= numbers.count) { return; }
  let jet = (member * numbers.capacity + numbers.row + sample) * ${space.size}u * width + neuron;
${perCoefficient(space, (c) => `  let t${c} = activationsBuffer[jet + ${c}u * width];`)}
${perCoefficient(space, (c) => `  let tbar${c} = adjointBuffer[jet + ${c}u * width];`)}
${perCoefficient(space, (c) => tanhSlopeCoefficient(space, c))}
${perCoefficient(space, (b) => {
  const terms = space.products.filter(({ left }) => left === b).map((term) => `u${term.right} * tbar${term.target}`);
  return `  adjointBuffer[jet + ${b}u * width] = ${terms.join(' + ')};`;
})}
}`,
};

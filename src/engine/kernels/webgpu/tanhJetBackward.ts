/**
 * From the adjoint of t = tanh z to that of z, in place: delta t = u delta z as series with u = 1 - t t, hence
 * zbar_b = sum_{c >= b} u_{c-b} tbar_c. A thread per sample and neuron.
 */
import type { GpuKernel } from './kernel.ts';
import { NEURON_THREADS, neuronWorkgroups, perNeuron } from './neurons.ts';
import { tanhSlopeCoefficient } from './tanhJet.ts';
import { perCoefficient } from './wgsl.ts';

export const tanhJetBackward: GpuKernel<'tanhJetBackward'> = {
  access: { activations: 'read', adjoint: 'read_write' },
  sizes: ['row', 'count', 'capacity', 'width'],
  threads: NEURON_THREADS,
  workgroups: ({ count, width }) => neuronWorkgroups(count, width),
  body: (space) =>
    perNeuron(
      space,
      'width',
      `
${perCoefficient(space, (c) => `  let t${c} = activationsBuffer[jet + ${c}u * width];`)}
${perCoefficient(space, (c) => `  let tbar${c} = adjointBuffer[jet + ${c}u * width];`)}
${perCoefficient(space, (c) => tanhSlopeCoefficient(space, c))}
${perCoefficient(space, (b) => {
  const terms = space.products.filter(({ left }) => left === b).map((term) => `u${term.right} * tbar${term.target}`);
  return `  adjointBuffer[jet + ${b}u * width] = ${terms.join(' + ')};`;
})}`,
    ),
};

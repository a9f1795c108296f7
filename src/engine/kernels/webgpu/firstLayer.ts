/**
 * Jets of the first hidden layer in closed form, a thread per sample and neuron:
 * t_ij = C(i+j, i) tau_{i+j}(z) w1^i w2^j, z = w1 x1 + w2 x2 + b.
 */
import { multiplicity } from '../../../math/multiIndex.ts';
import type { GpuKernel } from './kernel.ts';
import { AFFINE_MAP, NEURON_THREADS, neuronWorkgroups, perNeuron } from './neurons.ts';
import { monomial, perCoefficient, TANH, tanhDerivatives } from './wgsl.ts';

export const firstLayer: GpuKernel<'firstLayer'> = {
  access: { theta: 'read', points: 'read', activations: 'read_write' },
  sizes: ['parameters', 'row', 'count', 'capacity', 'offset', 'outputs', 'first', 'total'],
  threads: NEURON_THREADS,
  workgroups: ({ count, outputs }) => neuronWorkgroups(count, outputs),
  body: (space) =>
    TANH +
    perNeuron(
      space,
      'outputs',
      `${AFFINE_MAP}
  let t = accurateTanh(z);
  ${tanhDerivatives(space.maxOrder)}
${perCoefficient(space, (c) => {
  const power = monomial(multiplicity(space.indices[c]), ...space.indices[c]);
  return `  activationsBuffer[jet + ${c}u * width] = tau${space.degrees[c]} * ${power};`;
})}`,
    ),
};

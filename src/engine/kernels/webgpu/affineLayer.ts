/** The first hidden layer before its activation, a thread per sample and neuron; and the gradient of its weights. */
import type { GpuKernel } from './kernel.ts';
import { AFFINE_MAP, firstLayerSums, NEURON_THREADS, neuronWorkgroups, perNeuron, sumWorkgroups } from './neurons.ts';
import { perCoefficient, SUM_THREADS } from './wgsl.ts';

export const affineLayer: GpuKernel<'affineLayer'> = {
  access: { theta: 'read', points: 'read', preactivations: 'read_write' },
  sizes: ['parameters', 'row', 'count', 'capacity', 'offset', 'outputs', 'first', 'total'],
  threads: NEURON_THREADS,
  workgroups: ({ count, outputs }) => neuronWorkgroups(count, outputs),
  body: (space) =>
    perNeuron(
      space,
      'outputs',
      `${AFFINE_MAP}
${perCoefficient(space, (c) => `  preactivationsBuffer[jet + ${c}u * width] = ${['z', 'w1', 'w2'][c] ?? '0.0'};`)}`,
    ),
};

export const affineLayerGradient: GpuKernel<'affineLayerGradient'> = {
  access: { points: 'read', adjoint: 'read', gradient: 'read_write' },
  sizes: ['parameters', 'row', 'count', 'capacity', 'offset', 'outputs', 'first', 'total'],
  threads: SUM_THREADS,
  workgroups: ({ outputs }) => sumWorkgroups(outputs),
  body: (space) =>
    firstLayerSums(
      space,
      '',
      `
    let zbar = adjointBuffer[jet];
    sum += zbar * vec3f(pointsBuffer[point], pointsBuffer[point + 1u], 1.0);
    ${space.maxOrder > 0 ? 'sum += vec3f(adjointBuffer[jet + width], adjointBuffer[jet + 2u * width], 0.0);' : ''}`,
    ),
};

/**
 * t = tanh z as a series, in place, a thread per sample and neuron with the whole jet in registers. From t' = u z',
 * u = 1 - t t:   i > 0: i t_ij = sum p z_pq u_{i-p,j-q};   i = 0: j t_0j = sum q z_0q u_{0,j-q};   by total degree.
 */
import type { JetSpace } from '../../../math/jetSpace.ts';
import type { GpuKernel } from './kernel.ts';
import { NEURON_THREADS, neuronWorkgroups, perNeuron } from './neurons.ts';
import { float, perCoefficient, TANH } from './wgsl.ts';

/** Statement that defines coefficient `c` > 0 of t from z and from u of lower degree. */
function tanhCoefficient({ indices, productsOf }: JetSpace, c: number): string {
  const axis = indices[c][0] > 0 ? 0 : 1;
  const terms = productsOf[c]
    .filter(({ left }) => indices[left][axis] > 0)
    .map(({ left, right }) => `${float(indices[left][axis] / indices[c][axis])} * z${left} * u${right}`);
  return `  let t${c} = ${terms.join(' + ')};`;
}

/** Statement that defines coefficient `c` of u = 1 - t t; each product of two different coefficients is taken once. */
export function tanhSlopeCoefficient({ productsOf }: JetSpace, c: number): string {
  if (c === 0) return '  let u0 = (1.0 - t0) * (1.0 + t0);';
  const terms = productsOf[c]
    .filter(({ left, right }) => left <= right)
    .map(({ left, right }) => `${left < right ? '2.0 * ' : ''}t${left} * t${right}`);
  return `  let u${c} = -(${terms.join(' + ')});`;
}

export const tanhJet: GpuKernel<'tanhJet'> = {
  access: { activations: 'read_write' },
  sizes: ['row', 'count', 'capacity', 'width'],
  threads: NEURON_THREADS,
  workgroups: ({ count, width }) => neuronWorkgroups(count, width),
  body: (space) =>
    TANH +
    perNeuron(
      space,
      'width',
      `
${perCoefficient(space, (c) => `  let z${c} = activationsBuffer[jet + ${c}u * width];`)}
${perCoefficient(space, (c) => {
  const t = c === 0 ? '  let t0 = accurateTanh(z0);' : tanhCoefficient(space, c);
  return space.degrees[c] < space.maxOrder ? `${t}\n${tanhSlopeCoefficient(space, c)}` : t;
})}
${perCoefficient(space, (c) => `  activationsBuffer[jet + ${c}u * width] = t${c};`)}`,
    ),
};

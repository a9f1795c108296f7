/**
 * gradient += gradient of the first layer from the adjoint of its t, with m = i + j:
 * zbar = sum_ij C tbar_ij (m+1) tau_{m+1} w1^i w2^j; W1 gets x_k zbar plus C tbar_ij tau_m d(w1^i w2^j)/dw_k.
 */
import type { JetSpace } from '../../../math/jetSpace.ts';
import { multiplicity } from '../../../math/multiIndex.ts';
import type { GpuKernel } from './kernel.ts';
import { firstLayerSums, sumWorkgroups } from './neurons.ts';
import { monomial, perCoefficient, SUM_THREADS, tanhDerivatives } from './wgsl.ts';

/** What coefficient `c` adds to zbar and to the adjoints of w1 and w2. */
function contribution(space: JetSpace, c: number): string {
  const [i, j] = space.indices[c];
  const m = space.degrees[c];
  const binomial = multiplicity([i, j]);
  const lines = [
    `    let tbar${c} = adjointBuffer[jet + ${c}u * width];`,
    `    zbar += tbar${c} * tau${m + 1} * ${monomial(binomial * (m + 1), i, j)};`,
  ];
  if (i > 0) lines.push(`    w1bar += tbar${c} * tau${m} * ${monomial(binomial * i, i - 1, j)};`);
  if (j > 0) lines.push(`    w2bar += tbar${c} * tau${m} * ${monomial(binomial * j, i, j - 1)};`);
  return lines.join('\n');
}

export const firstLayerGradient: GpuKernel<'firstLayerGradient'> = {
  access: { theta: 'read', points: 'read', activations: 'read', adjoint: 'read', gradient: 'read_write' },
  sizes: ['parameters', 'row', 'count', 'capacity', 'offset', 'outputs', 'first', 'total'],
  threads: SUM_THREADS,
  workgroups: ({ outputs }) => sumWorkgroups(outputs),
  body: (space) =>
    firstLayerSums(
      space,
      `
  let weight = member * numbers.parameters + numbers.offset + neuron;
  let w1 = thetaBuffer[weight];
  let w2 = thetaBuffer[weight + width];`,
      `
    let t = activationsBuffer[jet];
    ${tanhDerivatives(space.maxOrder + 1)}
    var zbar = 0.0;
    var w1bar = 0.0;
    var w2bar = 0.0;
${perCoefficient(space, (c) => contribution(space, c))}
    sum += vec3f(w1bar + pointsBuffer[point] * zbar, w2bar + pointsBuffer[point + 1u] * zbar, zbar);`,
    ),
};

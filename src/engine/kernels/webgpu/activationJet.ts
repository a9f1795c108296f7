/**
 * Any activation of a jet and its adjoint, a thread per sample and neuron: sigma(z) is the sum of s_k (z - z_00)^k with
 * s_k = sigma^(k)(z_00) / k!, by Horner's rule on truncated series; backwards zbar_b = sum_{c >= b} u_{c-b} tbar_c with
 * u = sigma'(z), whose series has the terms (k+1) s_{k+1}.
 */
import type { ActivationName } from '../../../math/activations.ts';
import type { JetSpace } from '../../../math/jetSpace.ts';
import { activationSeries } from './activationSeries.ts';
import type { GpuKernel } from './kernel.ts';
import { NEURON_THREADS, neuronWorkgroups, perNeuron } from './neurons.ts';
import { float, perCoefficient } from './wgsl.ts';

/** Statements for the sum of term(k) (z - z_00)^k; `names` are those of its coefficients. */
function compose(
  { maxOrder, size, degrees, productsOf }: JetSpace,
  term: (k: number) => string,
): { lines: string[]; names: string[] } {
  const lines: string[] = [];
  let names = [term(maxOrder)];
  for (let step = 1; step <= maxOrder; step++) {
    const next = [term(maxOrder - step)];
    for (let c = 1; c < size && degrees[c] <= step; c++) {
      const terms = productsOf[c].filter(({ left, right }) => left > 0 && right < names.length);
      lines.push(`  let r${step}x${c} = ${terms.map(({ left, right }) => `z${left} * ${names[right]}`).join(' + ')};`);
      next.push(`r${step}x${c}`);
    }
    names = next;
  }
  return { lines, names };
}

/** Both kernels: the jet of this thread, z, and s0..s6, then their own statements. */
function withSeries(space: JetSpace, activation: string, own: string): string {
  const { functions, statements } = activationSeries(activation);
  const begin = perCoefficient(space, (c) => `  let z${c} = preactivationsBuffer[jet + ${c}u * width];`);
  return functions + perNeuron(space, 'width', [begin, statements, own].join('\n'));
}

const shape = {
  sizes: ['row', 'count', 'capacity', 'width'],
  threads: NEURON_THREADS,
  workgroups: ({ count, width }: { count: number; width: number }) => neuronWorkgroups(count, width),
  variant: ({ activation }: { activation: ActivationName }) => activation,
} as const;

export const activationJet: GpuKernel<'activationJet'> = {
  ...shape,
  access: { preactivations: 'read', activations: 'read_write' },
  body: (space, variant) => {
    const { lines, names } = compose(space, (k) => `s${k}`);
    return withSeries(
      space,
      variant,
      `
${lines.join('\n')}
${perCoefficient(space, (c) => `  activationsBuffer[jet + ${c}u * width] = ${names[c]};`)}`,
    );
  },
};

export const activationJetBackward: GpuKernel<'activationJetBackward'> = {
  ...shape,
  access: { preactivations: 'read', adjoint: 'read_write' },
  body: (space, variant) => {
    const { lines, names } = compose(space, (k) => `(${float(k + 1)} * s${k + 1})`);
    return withSeries(
      space,
      variant,
      `
${lines.join('\n')}
${perCoefficient(space, (c) => `  let tbar${c} = adjointBuffer[jet + ${c}u * width];`)}
${perCoefficient(space, (b) => {
  const terms = space.products
    .filter(({ left }) => left === b)
    .map((term) => `${names[term.right]} * tbar${term.target}`);
  return `  adjointBuffer[jet + ${b}u * width] = ${terms.join(' + ')};`;
})}`,
    );
  },
};

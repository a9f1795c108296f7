/**
 * Any activation of a jet and its adjoint, a thread per sample and neuron: sigma(z) is the sum of s_k (z - z_00)^k with
 * s_k = sigma^(k)(z_00) / k!, by Horner's rule on truncated series; backwards zbar_b = sum_{c >= b} u_{c-b} tbar_c with
 * u = sigma'(z), whose series has the terms (k+1) s_{k+1}.
 */
import type { ActivationName } from '../../../math/activations.ts';
import type { JetSpace } from '../../../math/jetSpace.ts';
import { activationSeries } from './activationSeries.ts';
import type { GpuKernel } from './kernel.ts';
import { float, perCoefficient } from './wgsl.ts';

const THREADS = 64;

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

/** The start of both kernels: the jet of this thread, z, and s0..s6. */
const begin = (space: JetSpace, { functions, statements }: ReturnType<typeof activationSeries>) => `
${functions}
fn run(group: u32, member: u32, lane: u32) {
  let width = numbers.width;
  let sample = (group * ${THREADS}u + lane) / width;
  let neuron = (group * ${THREADS}u + lane) % width;
  if (sample >= numbers.count) { return; }
  let jet = (member * numbers.capacity + numbers.row + sample) * ${space.size}u * width + neuron;
${perCoefficient(space, (c) => `  let z${c} = preactivationsBuffer[jet + ${c}u * width];`)}
${statements}`;

const shape = {
  sizes: ['row', 'count', 'capacity', 'width'],
  threads: THREADS,
  workgroups: ({ count, width }: { count: number; width: number }) => Math.ceil((count * width) / THREADS),
  variant: ({ activation }: { activation: ActivationName }) => activation,
} as const;

export const activationJet: GpuKernel<'activationJet'> = {
  ...shape,
  access: { preactivations: 'read', activations: 'read_write' },
  body: (space, variant) => {
    const { lines, names } = compose(space, (k) => `s${k}`);
    return `${begin(space, activationSeries(variant))}
${lines.join('\n')}
${perCoefficient(space, (c) => `  activationsBuffer[jet + ${c}u * width] = ${names[c]};`)}
}`;
  },
};

export const activationJetBackward: GpuKernel<'activationJetBackward'> = {
  ...shape,
  access: { preactivations: 'read', adjoint: 'read_write' },
  body: (space, variant) => {
    const { lines, names } = compose(space, (k) => `(${float(k + 1)} * s${k + 1})`);
    return `${begin(space, activationSeries(variant))}
${lines.join('\n')}
${perCoefficient(space, (c) => `  let tbar${c} = adjointBuffer[jet + ${c}u * width];`)}
${perCoefficient(space, (b) => {
  const terms = space.products
    .filter(({ left }) => left === b)
    .map((term) => `${names[term.right]} * tbar${term.target}`);
  return `  adjointBuffer[jet + ${b}u * width] = ${terms.join(' + ')};`;
})}
}`;
  },
};

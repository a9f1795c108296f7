/**
 * Writes any activation of a jet, and its adjoint, for one order as straight-line AssemblyScript: sigma(z) is the sum
 * of s_k (z - z_00)^k by Horner's rule on truncated series, with the s_k of assembly/activation.ts; backwards
 * zbar_b = sum_{c >= b} u_{c-b} tbar_c with u = sigma'(z), whose series has the terms (k+1) s_{k+1}.
 */
import { jetSpace } from '../../math/jetSpace.ts';
import type { Order } from '../../math/multiIndex.ts';
import { accumulate, coefficient, define, lanesOverRow, scaled, sumOfProducts } from './assemblyText.ts';

/** AssemblyScript text of `activationJet<order>` and `activationJetBackward<order>`. */
export function activationJetSource(order: Order): string {
  return `${forward(order)}\n${backward(order)}`;
}

/** Statements for the sum of term(k) (z - z_00)^k, and the names of its coefficients; z1.. are defined. */
function compose(order: Order, term: (k: number) => string): { lines: string[]; names: string[] } {
  const { size, degrees, productsOf } = jetSpace(order);
  const lines: string[] = [];
  let names = ['sum0'];
  lines.push(define('sum0', term(order)));
  for (let step = 1; step <= order; step++) {
    const next = [`step${step}_0`];
    lines.push(define(`step${step}_0`, term(order - step)));
    for (let c = 1; c < size && degrees[c]! <= step; c++) {
      const terms = productsOf[c]!.filter(({ left, right }) => left > 0 && right < names.length);
      let sum: string | undefined;
      for (const { left, right } of terms) sum = accumulate(sum, `z${left}`, names[right]!);
      lines.push(define(`step${step}_${c}`, sum!));
      next.push(`step${step}_${c}`);
    }
    names = next;
  }
  return { lines, names };
}

const loadSteps = (size: number): string[] =>
  Array.from({ length: size - 1 }, (_, i) => define(`z${i + 1}`, `read<T>(${coefficient('jet', i + 1)})`));

/** Entry k of the series, `factor` times. */
const entry = (k: number, factor: number): string => scaled(`read<T>(${coefficient('series', k)})`, factor);

function forward(order: Order): string {
  const { size } = jetSpace(order);
  const { lines, names } = compose(order, (k) => entry(k, 1));
  const stores = names.map((name, c) => `write<T>(${coefficient('target', c)}, ${name});`);
  return `
@inline
function activationJetLanes${order}<T>(jet: usize, target: usize, series: usize, stride: usize): void {
${[...loadSteps(size), ...lines, ...stores].join('\n')}
}

/** t = sigma(z): z, t [count, ${size}, width]; scratch [7, width]. */
export function activationJet${order}(
activation: i32, z: usize, t: usize, scratch: usize, count: i32, width: i32
): void {
const stride = <usize>width * FLOAT;
for (let i = 0; i < count; i++, z += ${size} * stride, t += ${size} * stride) {
activationSeries(activation, z, scratch, width);
${lanesOverRow(`activationJetLanes${order}`, ['z', 't', 'scratch'], ['stride'])}
}
}`;
}

function backward(order: Order): string {
  const { size, products } = jetSpace(order);
  const { lines, names } = compose(order, (k) => entry(k + 1, k + 1));
  const loads = Array.from({ length: size }, (_, c) => define(`tbar${c}`, `read<T>(${coefficient('adjoint', c)})`));
  const stores = Array.from({ length: size }, (_, b) => {
    const terms = products
      .filter(({ right }) => right === b)
      .map(({ left, target }) => [names[left]!, `tbar${target}`] as const);
    return `write<T>(${coefficient('adjoint', b)}, ${sumOfProducts(terms)});`;
  });
  return `
@inline
function activationJetBackwardLanes${order}<T>(jet: usize, adjoint: usize, series: usize, stride: usize): void {
${[...loadSteps(size), ...lines, ...loads, ...stores].join('\n')}
}

/** Adjoint of t to adjoint of z, in place: z, adjoint [count, ${size}, width]; scratch [7, width]. */
export function activationJetBackward${order}(
activation: i32, z: usize, adjoint: usize, scratch: usize, count: i32, width: i32
): void {
const stride = <usize>width * FLOAT;
for (let i = 0; i < count; i++, z += ${size} * stride, adjoint += ${size} * stride) {
activationSeries(activation, z, scratch, width);
${lanesOverRow(`activationJetBackwardLanes${order}`, ['z', 'adjoint', 'scratch'], ['stride'])}
}
}`;
}

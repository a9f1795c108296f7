/**
 * Writes the tanh of a jet and its adjoint for one order as straight-line AssemblyScript (spec section 4), from the
 * jet space: t = tanh z by  i t_ij = sum p z_pq u_{i-p,j-q}  (or the same along the second input),  u = 1 - t t,
 * and backwards  zbar_b = sum_{c >= b} u_{c-b} tbar_c.
 */
import { jetSpace } from '../../math/jetSpace.ts';
import { indexOf, type Order } from '../../math/multiIndex.ts';
import { accumulate, coefficient, define, lanesOverRow, scaled, sumOfProducts } from './assemblyText.ts';

/** AssemblyScript text of `tanhJet<order>` and `tanhJetBackward<order>`. */
export function tanhJetSource(order: Order): string {
  return `${forward(order)}\n${backward(order)}`;
}

function forward(order: Order): string {
  const { size, degrees } = jetSpace(order);
  const lines: string[] = [];
  for (let c = 0; c < size; c++) {
    lines.push(define(`z${c}`, `read<T>(${coefficient('jet', c)})`));
    lines.push(c === 0 ? define('t0', 'tanh4(z0)') : tanhCoefficient(order, c));
    lines.push(`write<T>(${coefficient('jet', c)}, t${c});`);
    if (c === size - 1 || degrees[c + 1] === degrees[c]) continue;
    for (let k = 0; k <= c; k++) if (degrees[k] === degrees[c]) lines.push(derivativeCoefficient(order, k));
  }
  return `
@inline
function tanhJetLanes${order}<T>(jet: usize, stride: usize): void {
${lines.join('\n')}
}

/** t = tanh z in place on activations [count, ${size}, width]. */
export function tanhJet${order}(activations: usize, count: i32, width: i32): void {
const stride = <usize>width * FLOAT;
for (let i = 0; i < count; i++, activations += ${size} * stride) {
${lanesOverRow(`tanhJetLanes${order}`, ['activations'], ['stride'])}
}
}`;
}

/**
 * t_ij from the z and u of lower degree, along the input that needs fewer terms. With S_p = sum_q z_pq u_{i-p,j-q} it is
 * t_ij = sum_p (p/i) S_p = S_i + (i-1)/i (S_{i-1} + (i-2)/(i-1) (...)), which spares scaled copies of z.
 */
function tanhCoefficient(order: Order, c: number): string {
  const [i, j] = jetSpace(order).indices[c]!;
  const alongFirst = j === 0 || (i > 0 && i * (j + 1) <= j * (i + 1));
  const [steps, others] = alongFirst ? [i, j] : [j, i];
  const at = (p: number, q: number) => (alongFirst ? indexOf(p, q) : indexOf(q, p));
  let sum: string | undefined;
  for (let p = 1; p <= steps; p++) {
    if (sum) sum = scaled(sum, (p - 1) / p);
    for (let q = 0; q <= others; q++) sum = accumulate(sum, `z${at(p, q)}`, `u${at(steps - p, others - q)}`);
  }
  return define(`t${c}`, sum!);
}

/** u_c of u = 1 - t t; the square is symmetric, so each mixed product is computed once. */
function derivativeCoefficient(order: Order, c: number): string {
  if (c === 0) return define('u0', 'nmadd(t0, t0, splat(1))');
  const terms = jetSpace(order).products.filter((term) => term.target === c);
  const mixed = sumOfProducts(
    terms.filter(({ left, right }) => left < right).map((x) => [`t${x.left}`, `t${x.right}`]),
  );
  const twice = scaled(mixed, -2);
  const square = terms.find(({ left, right }) => left === right);
  return define(`u${c}`, square ? `nmadd(t${square.left}, t${square.left}, ${twice})` : twice);
}

function backward(order: Order): string {
  const { size, products } = jetSpace(order);
  const lines: string[] = [];
  for (let c = 0; c < size; c++) {
    lines.push(define(`t${c}`, `read<T>(${coefficient('jet', c)})`));
    lines.push(derivativeCoefficient(order, c));
    lines.push(define(`tbar${c}`, `read<T>(${coefficient('adjoint', c)})`));
  }
  for (let b = 0; b < size; b++) {
    const terms = products.filter(({ right }) => right === b).map((x) => [`u${x.left}`, `tbar${x.target}`] as const);
    lines.push(`write<T>(${coefficient('adjoint', b)}, ${sumOfProducts(terms)});`);
  }
  return `
@inline
function tanhJetBackwardLanes${order}<T>(jet: usize, adjoint: usize, stride: usize): void {
${lines.join('\n')}
}

/** Adjoint of t to adjoint of z, in place on adjoint [count, ${size}, width]; activations hold t. */
export function tanhJetBackward${order}(activations: usize, adjoint: usize, count: i32, width: i32): void {
const stride = <usize>width * FLOAT;
for (let i = 0; i < count; i++, activations += ${size} * stride, adjoint += ${size} * stride) {
${lanesOverRow(`tanhJetBackwardLanes${order}`, ['activations', 'adjoint'], ['stride'])}
}
}`;
}

/**
 * Writes the first hidden layer and its gradient for one order as straight-line AssemblyScript (spec section 4):
 * t_ij = C(m, i) tau_m(z) w1^i w2^j, m = i + j, z = w1 x1 + w2 x2 + b. The series tau of tanh along one direction
 * follows from tau' = 1 - tau^2:  m tau_m = slope_m, slope_1 = 1 - tau_0^2, slope_{m+1} = -sum tau_k tau_{m-k}.
 *
 * Backwards, with X_m = sum C(m-1, i) w1^i w2^j tbar_{i+1,j} over i + j = m - 1, and Y_m the same with tbar_{i,j+1}:
 * w1bar = sum slope_m X_m,  w2bar = sum slope_m Y_m,  zbar = slope_1 tbar_00 + sum slope_{m+1} (w1 X_m + w2 Y_m).
 */
import { jetSpace } from '../../math/jetSpace.ts';
import { binomial, indexOf, type Order } from '../../math/multiIndex.ts';
import { accumulate, coefficient, define, lanesOverRow, PART_OF_ROW, scaled, sumOfProducts } from './assemblyText.ts';

/** AssemblyScript text of `firstLayer<order>` and `firstLayerGradient<order>`. */
export function firstLayerSource(order: Order): string {
  return `${forward(order)}\n${gradient(order)}`;
}

/** slope_1..slope_last and tau_1..tau_{last-1} from tau0. */
function tanhSeries(last: number): string[] {
  const lines = last > 0 ? [define('slope1', 'nmadd(tau0, tau0, splat(1))')] : [];
  for (let m = 1; m < last; m++) {
    lines.push(define(`tau${m}`, scaled(`slope${m}`, 1 / m)));
    const pairs: [string, string][] = [];
    for (let k = 0; k < m - k; k++) pairs.push([`tau${k}`, `tau${m - k}`]);
    const twice = scaled(sumOfProducts(pairs), -2);
    lines.push(define(`slope${m + 1}`, m % 2 === 0 ? `nmadd(tau${m / 2}, tau${m / 2}, ${twice})` : twice));
  }
  return lines;
}

/** w^i_j = w1^i w2^j up to the given degree, each by one product; degree 0 has no name. */
function monomials(maxDegree: number): string[] {
  const lines: string[] = [];
  for (let degree = 1; degree <= maxDegree; degree++) {
    for (let j = 0; j <= degree; j++) {
      const i = degree - j;
      const [factor, rest] = i > 0 ? ['w1', indexOf(i - 1, j)] : ['w2', indexOf(i, j - 1)];
      lines.push(define(`power${indexOf(i, j)}`, rest === 0 ? factor : `mul(${factor}, power${rest})`));
    }
  }
  return lines;
}

const LOAD_WEIGHTS = [define('w1', 'read<T>(w)'), define('w2', 'read<T>(w + stride)')];

function forward(order: Order): string {
  const { size, indices } = jetSpace(order);
  const lines = [
    ...LOAD_WEIGHTS,
    define('tau0', 'tanh4(madd(x2, w2, madd(x1, w1, read<T>(w + 2 * stride))))'),
    ...tanhSeries(order),
    ...(order > 0 ? [define(`tau${order}`, scaled(`slope${order}`, 1 / order))] : []),
    ...monomials(order),
    'write<T>(jet, tau0);',
  ];
  for (let c = 1; c < size; c++) {
    const [i, j] = indices[c]!;
    const tau = scaled(`tau${i + j}`, binomial(i + j, i));
    lines.push(`write<T>(${coefficient('jet', c)}, mul(${tau}, power${c}));`);
  }
  return `
@inline
function firstLayerLanes${order}<T>(w: usize, jet: usize, stride: usize, x1: v128, x2: v128): void {
${lines.join('\n')}
}

/** Jets of the first layer: w [3, width] = w1, w2, b; points [count, 2]; activations [count, ${size}, width]. */
export function firstLayer${order}(w: usize, points: usize, activations: usize, count: i32, width: i32): void {
const stride = <usize>width * FLOAT;
for (let i = 0; i < count; i++, points += 2 * FLOAT, activations += ${size} * stride) {
const x1 = v128.load32_splat(points);
const x2 = v128.load32_splat(points, FLOAT);
${lanesOverRow(`firstLayerLanes${order}`, ['w', 'activations'], ['stride', 'x1', 'x2'])}
}
}`;
}

/** X_m (`step` = [1, 0]) or Y_m (`step` = [0, 1]). */
function pulledBack(m: number, [stepI, stepJ]: readonly [number, number]): string {
  let sum: string | undefined;
  for (let j = 0; j < m; j++) {
    const i = m - 1 - j;
    const tbar = `tbar${indexOf(i + stepI, j + stepJ)}`;
    sum = m === 1 ? tbar : accumulate(sum, scaled(`power${indexOf(i, j)}`, binomial(m - 1, i)), tbar);
  }
  return sum!;
}

function gradient(order: Order): string {
  const { size } = jetSpace(order);
  const lines = [
    ...LOAD_WEIGHTS,
    define('tau0', 'read<T>(jet)'),
    ...tanhSeries(order + 1),
    ...monomials(order - 1),
    ...Array.from({ length: size }, (_, c) => define(`tbar${c}`, `read<T>(${coefficient('adjoint', c)})`)),
    'let zbar = mul(slope1, tbar0);',
    'let w1bar = read<T>(gradient);',
    'let w2bar = read<T>(gradient + stride);',
  ];
  for (let m = 1; m <= order; m++) {
    lines.push(
      define(`x${m}`, pulledBack(m, [1, 0])),
      define(`y${m}`, pulledBack(m, [0, 1])),
      `w1bar = madd(slope${m}, x${m}, w1bar);`,
      `w2bar = madd(slope${m}, y${m}, w2bar);`,
      `zbar = madd(slope${m + 1}, madd(w1, x${m}, mul(w2, y${m})), zbar);`,
    );
  }
  return `
@inline
function firstLayerGradientLanes${order}<T>(
w: usize, jet: usize, adjoint: usize, gradient: usize, stride: usize, input1: v128, input2: v128
): void {
${lines.join('\n')}
write<T>(gradient, madd(input1, zbar, w1bar));
write<T>(gradient + stride, madd(input2, zbar, w2bar));
write<T>(gradient + 2 * stride, add(zbar, read<T>(gradient + 2 * stride)));
}

/** gradient [3, width] += that of w1, w2, b from the adjoint [count, ${size}, width] of t, of neurons [from, to). */
export function firstLayerGradient${order}(
w: usize, points: usize, activations: usize, adjoint: usize, gradient: usize, count: i32, width: i32, from: i32, to: i32
): void {
const stride = <usize>width * FLOAT;
for (let i = 0; i < count; i++, points += 2 * FLOAT, activations += ${size} * stride, adjoint += ${size} * stride) {
const input1 = v128.load32_splat(points);
const input2 = v128.load32_splat(points, FLOAT);
${lanesOverRow(`firstLayerGradientLanes${order}`, ['w', 'activations', 'adjoint', 'gradient'], ['stride', 'input1', 'input2'], PART_OF_ROW)}
}
}`;
}

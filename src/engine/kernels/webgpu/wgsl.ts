/** Pieces of WGSL that several kernels share. */
import type { JetSpace } from '../../../math/jetSpace.ts';

/** Threads of a workgroup that sums with `partialSums`. */
export const SUM_THREADS = 256;

/** A float literal: 2 -> `2.0`. */
export const float = (value: number): string => (Number.isInteger(value) ? value.toFixed(1) : String(value));

/** One line per coefficient of the jet. */
export function perCoefficient({ size }: JetSpace, line: (c: number) => string): string {
  return Array.from({ length: size }, (_, c) => line(c)).join('\n');
}

/**
 * tanh to about one rounding for every z: WGSL's own may overflow and is vague near 0. Below 0.625 an odd polynomial
 * (Cephes, S. L. Moshier, `tanhf`), above it 1 - 2 e / (1 + e) with e = exp(-2 |z|).
 */
export const TANH = `
fn accurateTanh(z: f32) -> f32 {
  let s = z * z;
  let e = exp(-2.0 * abs(z));
  let near = z + z * s * ((((-5.70498872745e-3 * s + 2.06390887954e-2) * s - 5.37397155531e-2) * s
    + 1.33314422036e-1) * s - 3.33332819422e-1);
  return select(sign(z) * (1.0 - 2.0 * e / (1.0 + e)), near, abs(z) < 0.625);
}
`;

/**
 * tau_m = tanh^(m) / m! where t = tanh z and u = 1 - t t: tau_0..tau_5 for the jets of the first layer, tau_6 for their
 * adjoint. (m+1) tau_{m+1} is the derivative of tau_m.
 */
const TAU = [
  't',
  'u',
  '-t * u',
  'u * (3.0 * s - 1.0) / 3.0',
  't * u * (2.0 - 3.0 * s) / 3.0',
  'u * (2.0 - 15.0 * s + 15.0 * s * s) / 15.0',
  '-t * u * (17.0 - 60.0 * s + 45.0 * s * s) / 45.0',
] as const;

/** Statements that define tau0..tau`highest` from the variable t. */
export function tanhDerivatives(highest: number): string {
  const lines = TAU.slice(0, highest + 1).map((formula, m) => `let tau${m} = ${formula};`);
  return ['let s = t * t;', 'let u = (1.0 - t) * (1.0 + t);', ...lines].join('\n  ');
}

/** w1^i w2^j times a factor, as a product: `2.0 * w1 * w1 * w2`. */
export function monomial(factor: number, i: number, j: number): string {
  return [float(factor), ...Array.from({ length: i }, () => 'w1'), ...Array.from({ length: j }, () => 'w2')].join(
    ' * ',
  );
}

/**
 * Sums over a workgroup of SUM_THREADS threads, in a fixed order. After `sumPartials(lane)`, with every thread's part
 * in partials[lane], partials[k] for k < `kept` is the sum over all lanes that are k modulo `kept`. `kept` is a power of 2.
 */
export function partialSums(type: string, kept: number): string {
  return `
var<workgroup> partials: array<${type}, ${SUM_THREADS}>;
fn sumPartials(lane: u32) {
  workgroupBarrier();
  for (var stride = ${SUM_THREADS / 2}u; stride >= ${kept}u; stride /= 2u) {
    if (lane < stride) { partials[lane] = partials[lane] + partials[lane + stride]; }
    workgroupBarrier();
  }
}
`;
}

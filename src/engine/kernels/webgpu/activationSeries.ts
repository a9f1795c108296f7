/** The Taylor series of an activation in WGSL: s0..s6 with s_k = sigma^(k)(z) / k! at the variable z0. */
import type { ActivationName } from '../../../math/activations.ts';
import { float } from './wgsl.ts';

interface SeriesText {
  /** Functions that the statements call. */
  readonly functions: string;
  readonly statements: string;
}

const LAST = 6;
const upTo = (last: number, line: (k: number) => string): string =>
  Array.from({ length: last + 1 }, (_, k) => line(k)).join('\n');

/**
 * From sigma' = sigma (1 - sigma): (k+1) g_{k+1} = g_k (1 - g_0) - sum_{i<k} g_i g_{k-i}. Both g_0 and 1 - g_0 come from
 * e^-|z|, so that they keep their digits where they are small.
 */
function sigmoidStatements(name: string): string {
  const next = (k: number) => {
    const products = Array.from({ length: k }, (_, i) => ` - ${name}${i} * ${name}${k - i}`);
    return `  let ${name}${k + 1} = (${name}${k} * rest${products.join('')}) * ${float(1 / (k + 1))};`;
  };
  return `  let e = exp(-abs(z0));
  let large = 1.0 / (1.0 + e);
  let ${name}0 = select(e * large, large, z0 >= 0.0);
  let rest = select(large, e * large, z0 >= 0.0);
${upTo(LAST - 1, next)}`;
}

/** log(1 + e^z) without overflow, from z and e = e^-|z|; log(1 + e) = 2 artanh(e / (2 + e)). */
const SOFTPLUS = `
fn softplus(z: f32, e: f32) -> f32 {
  let r = e / (2.0 + e);
  let s = r * r;
  let p = 1.0 + s * (1.0 / 3.0 + s * (1.0 / 5.0 + s * (1.0 / 7.0 + s * (1.0 / 9.0 + s * (1.0 / 11.0 + s / 13.0)))));
  return max(z, 0.0) + 2.0 * r * p;
}
`;

/**
 * (sin z, cos z): WGSL's own may be off by 2^-11. By quarters of a turn (Cephes, S. L. Moshier, `sinf`, `cosf`). Where
 * |z| is too large for float32 to resolve a turn, what is left is clamped: the values stay within 1.
 */
const SIN_COS = `
fn sinCos(z: f32) -> vec2f {
  let n = round(z * 0.6366197723675814);
  let left = ((z - n * 1.5703125) - n * 4.83751296997070312e-4) - n * 7.54978995489188216e-8;
  let r = clamp(left, -0.8, 0.8);
  let q = r * r;
  let sine = r + q * r * (-1.6666654611e-1 + q * (8.3321608736e-3 + q * -1.9515295891e-4));
  let cosine = 1.0 - 0.5 * q + q * q * (4.166664568298827e-2 + q * (-1.388731625493765e-3 + q * 2.443315711809948e-5));
  switch i32(n) & 3 {
    case 0: { return vec2f(sine, cosine); }
    case 1: { return vec2f(cosine, -sine); }
    case 2: { return vec2f(-sine, -cosine); }
    default: { return vec2f(-cosine, sine); }
  }
}
`;

const FACTORIALS = [1, 1, 2, 6, 24, 120, 720];
const SIN_CYCLE = ['both.x', 'both.y', '-both.x', '-both.y'];

const SERIES: Record<Exclude<ActivationName, 'tanh'>, SeriesText> = {
  sigmoid: { functions: '', statements: sigmoidStatements('s') },
  softplus: {
    functions: SOFTPLUS,
    statements: `${sigmoidStatements('g')}
  let s0 = softplus(z0, e);
${upTo(LAST - 1, (k) => `  let s${k + 1} = g${k} * ${float(1 / (k + 1))};`)}`,
  },
  sin: {
    functions: SIN_COS,
    statements: `  let both = sinCos(z0);
${upTo(LAST, (k) => `  let s${k} = ${SIN_CYCLE[k % 4]} * ${float(1 / FACTORIALS[k])};`)}`,
  },
  swish: {
    functions: '',
    statements: `${sigmoidStatements('g')}
  let s0 = z0 * g0;
${upTo(LAST - 1, (k) => `  let s${k + 1} = z0 * g${k + 1} + g${k};`)}`,
  },
  relu: {
    functions: '',
    statements: `  let s0 = max(z0, 0.0);
  let s1 = select(0.0, 1.0, z0 > 0.0);
${upTo(LAST - 2, (k) => `  let s${k + 2} = 0.0;`)}`,
  },
};

/** Throws `invalid activation: ...`, also for tanh, which has kernels of its own. */
export function activationSeries(activation: string): SeriesText {
  const found = (SERIES as Readonly<Record<string, SeriesText>>)[activation];
  if (!found) throw new Error(`invalid activation: ${activation}`);
  return found;
}

/**
 * Any activation of a jet and its adjoint: sigma(z) is the sum of s_k (z - z_00)^k with s_k = sigma^(k)(z_00) / k!,
 * by Horner's rule on truncated series.
 */
import type { ActivationName } from '../../../math/activations.ts';
import { exp, log, cos as realCos, sigmoid as realSigmoid, sin as realSin } from '../../../math/deterministic.ts';
import { type JetSpace, jetSpace } from '../../../math/jetSpace.ts';
import { factorial, MAX_ORDER } from '../../../math/multiIndex.ts';
import type { KernelTable } from '../specs.ts';
import { eachJet } from './eachJet.ts';

/** s_0..s_6. */
type Series = readonly number[];

const TERMS = MAX_ORDER + 2;

/** From sigma' = sigma (1 - sigma): (k+1) s_{k+1} = s_k (1 - s_0) - sum_{i<k} s_i s_{k-i}. */
function sigmoidSeries(z: number): number[] {
  const s = [realSigmoid(z)];
  const rest = realSigmoid(-z);
  for (let k = 0; k + 1 < TERMS; k++) {
    let sum = s[k] * rest;
    for (let i = 0; i < k; i++) sum -= s[i] * s[k - i];
    s.push(sum / (k + 1));
  }
  return s;
}

const softplus = (z: number): number => Math.max(z, 0) + log(1 + exp(-Math.abs(z)));

/** tanh has kernels of its own. */
const SERIES: Record<Exclude<ActivationName, 'tanh'>, (z: number) => Series> = {
  sigmoid: sigmoidSeries,
  softplus: (z) => [softplus(z), ...sigmoidSeries(z).map((s, k) => s / (k + 1))],
  sin: (z) => {
    const cycle = [realSin(z), realCos(z), -realSin(z), -realCos(z)];
    return Array.from({ length: TERMS }, (_, k) => cycle[k % 4] / (k < 6 ? factorial(k) : 720));
  },
  swish: (z) => {
    const s = sigmoidSeries(z);
    return s.map((value, k) => z * value + (k > 0 ? s[k - 1] : 0));
  },
  relu: (z) => [Math.max(z, 0), z > 0 ? 1 : 0, 0, 0, 0, 0, 0],
};

/** sum of s_k (z - z_00)^k for k up to the order. [P] */
function compose({ maxOrder, productsOf, degrees, size }: JetSpace, z: Float64Array, s: Series): Float64Array {
  let result = new Float64Array(size);
  result[0] = s[maxOrder];
  for (let k = maxOrder - 1; k >= 0; k--) {
    const next = new Float64Array(size);
    // What is still to be multiplied raises the degree: higher ones would be cut off.
    for (let c = 1; c < size && degrees[c] <= maxOrder - k; c++) {
      for (const { left, right } of productsOf[c]) if (left > 0) next[c] += z[left] * result[right];
    }
    next[0] = s[k];
    result = next;
  }
  return result;
}

function seriesOf(activation: ActivationName): (z: number) => Series {
  if (activation === 'tanh') throw new Error('invalid activation: tanh');
  return SERIES[activation];
}

type Kernels = Pick<KernelTable<Float32Array>, 'activationJet' | 'activationJetBackward'>;

export const activationJetKernels: Kernels = {
  activationJet({ preactivations, activations }, attributes) {
    const space = jetSpace(attributes.maxOrder);
    const { width } = attributes;
    const series = seriesOf(attributes.activation);
    const z = new Float64Array(space.size);
    eachJet(attributes, space.size, (position) => {
      for (let c = 0; c < space.size; c++) z[c] = preactivations[position + c * width];
      const t = compose(space, z, series(z[0]));
      for (let c = 0; c < space.size; c++) activations[position + c * width] = t[c];
    });
  },

  activationJetBackward({ preactivations, adjoint }, attributes) {
    const space = jetSpace(attributes.maxOrder);
    const { width } = attributes;
    const series = seriesOf(attributes.activation);
    const z = new Float64Array(space.size);
    eachJet(attributes, space.size, (position) => {
      for (let c = 0; c < space.size; c++) z[c] = preactivations[position + c * width];
      const slopes = series(z[0])
        .slice(1)
        .map((s, k) => (k + 1) * s);
      const u = compose(space, z, slopes);
      const zbar = new Float64Array(space.size);
      for (const { target, left, right } of space.products) zbar[left] += u[right] * adjoint[position + target * width];
      for (let c = 0; c < space.size; c++) adjoint[position + c * width] = zbar[c];
    });
  },
};

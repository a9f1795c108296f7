/**
 * The first hidden layer in closed form: its input is a point, so only z_00 = w1 x1 + w2 x2 + b, z_10 = w1 and
 * z_01 = w2 differ from zero, and t_ij = C(i+j, i) tau_{i+j}(z_00) w1^i w2^j with tau_m = tanh^(m) / m!.
 */
import { tanh } from '../../../math/deterministic.ts';
import { integerPower } from '../../../math/integerPower.ts';
import { jetSpace } from '../../../math/jetSpace.ts';
import { multiplicity } from '../../../math/multiIndex.ts';
import type { KernelAttributes, KernelTable } from '../specs.ts';

/** tau_0..tau_6 at a point where tanh is t: (m+1) tau_{m+1} is the derivative of tau_m. */
function tanhCoefficients(t: number): number[] {
  const u = 1 - t * t;
  const s = t * t;
  return [
    t,
    u,
    -t * u,
    (u * (3 * s - 1)) / 3,
    (t * u * (2 - 3 * s)) / 3,
    (u * (2 - 15 * s + 15 * s * s)) / 15,
    (-t * u * (17 - 60 * s + 45 * s * s)) / 45,
  ];
}

interface Neuron {
  readonly w1: number;
  readonly w2: number;
  readonly z: number;
  readonly x1: number;
  readonly x2: number;
  /** Position of the jet's first coefficient in [E, B, P, width]. */
  readonly jet: number;
  /** Position of w1 in [E, N]; w2 follows after `width`, b after 2 `width`. */
  readonly weight: number;
}

function eachNeuron(
  theta: Float32Array,
  points: Float32Array,
  attributes: KernelAttributes<'firstLayer'>,
  visit: (neuron: Neuron) => void,
): void {
  const { members, parameters, offset, outputs: width, row, count, capacity, first, total, maxOrder } = attributes;
  const { size } = jetSpace(maxOrder);
  for (let member = 0; member < members; member++) {
    for (let i = 0; i < count; i++) {
      const point = 2 * (member * total + first + i);
      const [x1, x2] = [points[point], points[point + 1]];
      for (let h = 0; h < width; h++) {
        const weight = member * parameters + offset + h;
        const [w1, w2, b] = [theta[weight], theta[weight + width], theta[weight + 2 * width]];
        const jet = (member * capacity + row + i) * size * width + h;
        visit({ w1, w2, x1, x2, jet, weight, z: w1 * x1 + w2 * x2 + b });
      }
    }
  }
}

type Kernels = Pick<KernelTable<Float32Array>, 'firstLayer' | 'firstLayerGradient'>;

export const firstLayerKernels: Kernels = {
  firstLayer({ theta, points, activations }, attributes) {
    const { indices, degrees } = jetSpace(attributes.maxOrder);
    eachNeuron(theta, points, attributes, ({ w1, w2, z, jet }) => {
      const tau = tanhCoefficients(tanh(z));
      indices.forEach(([r1, r2], c) => {
        const power = integerPower(w1, r1) * integerPower(w2, r2);
        activations[jet + c * attributes.outputs] = multiplicity([r1, r2]) * tau[degrees[c]] * power;
      });
    });
  },

  firstLayerGradient({ theta, points, activations, adjoint, gradient }, attributes) {
    const { indices, degrees } = jetSpace(attributes.maxOrder);
    const width = attributes.outputs;
    eachNeuron(theta, points, attributes, ({ w1, w2, x1, x2, jet, weight }) => {
      const tau = tanhCoefficients(activations[jet]);
      let [zbar, w1bar, w2bar] = [0, 0, 0];
      indices.forEach(([r1, r2], c) => {
        const tbar = multiplicity([r1, r2]) * adjoint[jet + c * width];
        const m = degrees[c];
        zbar += tbar * (m + 1) * tau[m + 1] * integerPower(w1, r1) * integerPower(w2, r2);
        if (r1 > 0) w1bar += tbar * tau[m] * r1 * integerPower(w1, r1 - 1) * integerPower(w2, r2);
        if (r2 > 0) w2bar += tbar * tau[m] * r2 * integerPower(w1, r1) * integerPower(w2, r2 - 1);
      });
      gradient[weight] += w1bar + x1 * zbar;
      gradient[weight + width] += w2bar + x2 * zbar;
      gradient[weight + 2 * width] += zbar;
    });
  },
};

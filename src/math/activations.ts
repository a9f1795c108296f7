/** The activations of the hidden layers on jets, with their derivatives: the oracle of the kernels. */
import { cos, exp, log, sigmoid, sin, tanh } from './elementary.ts';
import { Jet } from './jet.ts';

/** The names of the activations; they are part of every shared link. */
export const ACTIVATIONS = ['tanh', 'sigmoid', 'softplus', 'sin', 'swish', 'relu'] as const;

export type ActivationName = (typeof ACTIVATIONS)[number];

interface ActivationFunction {
  readonly value: (z: Jet) => Jet;
  /** The derivative by z, as a series in z. */
  readonly slope: (z: Jet) => Jet;
}

/** log(1 + e^z), for large z without overflow. */
function softplus(z: Jet): Jet {
  const below = log(exp(z.value > 0 ? z.negate() : z).plus(1));
  return z.value > 0 ? z.plus(below) : below;
}

const bell = (z: Jet): Jet => {
  const s = sigmoid(z);
  return s.times(s.negate().plus(1));
};

export const ACTIVATION_FUNCTIONS: Record<ActivationName, ActivationFunction> = {
  tanh: { value: tanh, slope: (z) => tanh(z).pow(2).negate().plus(1) },
  sigmoid: { value: sigmoid, slope: bell },
  softplus: { value: softplus, slope: sigmoid },
  sin: { value: sin, slope: cos },
  swish: { value: (z) => z.times(sigmoid(z)), slope: (z) => sigmoid(z).plus(z.times(bell(z))) },
  relu: {
    value: (z) => z.times(z.value > 0 ? 1 : 0),
    slope: (z) => Jet.constant(z.space, z.value > 0 ? 1 : 0),
  },
};

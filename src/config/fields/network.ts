/** The network (Table II). */
import { integer, type SomeFields } from '../fieldTypes.ts';

export const NETWORK_FIELDS = {
  hiddenLayers: {
    ...integer,
    key: 'layers',
    affects: 'shape',
    label: 'Hidden layers',
    help: 'Table II: 2.',
    min: 1,
    max: 4,
  },
  width: {
    ...integer,
    key: 'width',
    affects: 'shape',
    label: 'Neurons per layer',
    help: 'Table II: 200.',
    min: 4,
    max: 512,
  },
  activation: {
    kind: 'choice',
    key: 'act',
    affects: 'training',
    label: 'Activation',
    help: 'Table II: tanh in the hidden layers; the output is linear.',
    options: [
      { value: 'tanh', label: 'tanh', help: 'Smooth, bounded: every derivative exists.' },
      { value: 'sigmoid', label: 'sigmoid', help: '1/(1 + e⁻ᶻ): tanh in another scale.' },
      { value: 'softplus', label: 'softplus', help: 'log(1 + eᶻ): a smooth relu.' },
      { value: 'sin', label: 'sin', help: 'Periodic: its derivatives are as large as itself.' },
      { value: 'swish', label: 'swish', help: 'z/(1 + e⁻ᶻ): smooth, with a dip below zero.' },
      { value: 'relu', label: 'relu', help: 'max(z, 0): no curvature anywhere, so orders 2 and above learn nothing.' },
    ],
  },
  init: {
    kind: 'choice',
    key: 'init',
    affects: 'training',
    label: 'Initial weights',
    help: 'Where training begins (Algorithm 1, line 2). The paper does not say; much depends on it.',
    options: [
      {
        value: 'uniform',
        label: 'uniform',
        help: 'Weights and biases uniform within ±1/√(inputs of the layer), as in a linear layer of PyTorch.',
      },
      {
        value: 'glorot',
        label: 'Glorot',
        help: 'Weights uniform within ±√(6/(inputs + outputs)), biases 0, as in a dense layer of Keras.',
      },
    ],
  },
} satisfies SomeFields;

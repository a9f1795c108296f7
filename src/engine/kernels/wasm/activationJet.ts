/** Any activation of jets and its adjoint, on wasm. */
import type { ActivationName } from '../../../math/activations.ts';
import type { KernelTable } from '../specs.ts';
import { jetsAt } from './addresses.ts';
import type { WasmExports } from './exports.ts';

/** As assembly/activation.ts numbers them; tanh has kernels of its own. */
const ACTIVATION_NUMBERS: Record<Exclude<ActivationName, 'tanh'>, number> = {
  sigmoid: 0,
  softplus: 1,
  sin: 2,
  swish: 3,
  relu: 4,
};

function numberOf(activation: ActivationName): number {
  if (activation === 'tanh') throw new Error('invalid activation: tanh');
  return ACTIVATION_NUMBERS[activation];
}

type Kernels = Pick<KernelTable<number>, 'activationJet' | 'activationJetBackward'>;

export function activationJetKernels(exports: WasmExports): Kernels {
  return {
    activationJet({ preactivations, activations, scratch }, attributes) {
      const { maxOrder, members, count, width } = attributes;
      const run = exports[`activationJet${maxOrder}`];
      for (let e = 0; e < members; e++) {
        const [z, t] = [preactivations, activations].map((jets) => jetsAt(jets, e, attributes, width));
        run(numberOf(attributes.activation), z, t, scratch, count, width);
      }
    },
    activationJetBackward({ preactivations, adjoint, scratch }, attributes) {
      const { maxOrder, members, count, width } = attributes;
      const run = exports[`activationJetBackward${maxOrder}`];
      for (let e = 0; e < members; e++) {
        const [z, adjoints] = [preactivations, adjoint].map((jets) => jetsAt(jets, e, attributes, width));
        run(numberOf(attributes.activation), z, adjoints, scratch, count, width);
      }
    },
  };
}

/** tanh of jets and its adjoint, on wasm. */
import type { KernelTable } from '../specs.ts';
import { jetsAt } from './addresses.ts';
import type { WasmExports } from './exports.ts';

export function tanhJetKernels(exports: WasmExports): Pick<KernelTable<number>, 'tanhJet' | 'tanhJetBackward'> {
  return {
    tanhJet({ activations }, attributes) {
      const { maxOrder, members, count, width } = attributes;
      const run = exports[`tanhJet${maxOrder}`];
      for (let e = 0; e < members; e++) run(jetsAt(activations, e, attributes, width), count, width);
    },
    tanhJetBackward({ activations, adjoint }, attributes) {
      const { maxOrder, members, count, width } = attributes;
      const run = exports[`tanhJetBackward${maxOrder}`];
      for (let e = 0; e < members; e++) {
        run(jetsAt(activations, e, attributes, width), jetsAt(adjoint, e, attributes, width), count, width);
      }
    },
  };
}

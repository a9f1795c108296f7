/** The output layer, its adjoint and its gradient, on wasm. */
import { countUpTo } from '../../../math/multiIndex.ts';
import type { KernelTable } from '../specs.ts';
import { groupsOf, jetsAt, layerAt, rowAt } from './addresses.ts';
import type { WasmExports } from './exports.ts';

export function outputLayerKernels(
  exports: WasmExports,
): Pick<KernelTable<number>, 'outputLayer' | 'outputLayerBackward' | 'outputLayerGradient'> {
  return {
    outputLayer({ theta, activations, output }, attributes) {
      const { maxOrder, members, count, inputs, outputRow, outputCapacity } = attributes;
      const period = countUpTo(maxOrder);
      for (let e = 0; e < members; e++) {
        const from = jetsAt(activations, e, attributes, inputs);
        const to = rowAt(output, e, outputCapacity, outputRow, period);
        exports.outputLayer(layerAt(theta, e, attributes), from, to, count * period, inputs, period);
      }
    },
    outputLayerBackward({ theta, cotangent, adjoint }, attributes) {
      const { maxOrder, members, count, inputs } = attributes;
      const period = countUpTo(maxOrder);
      for (let e = 0; e < members; e++) {
        const from = jetsAt(cotangent, e, attributes, 1);
        const to = jetsAt(adjoint, e, attributes, inputs);
        exports.outputLayerBackward(layerAt(theta, e, attributes), from, to, count, inputs, period);
      }
    },
    outputLayerGradient({ activations, cotangent, gradient }, attributes) {
      const { maxOrder, members, inputs } = attributes;
      const period = countUpTo(maxOrder);
      for (let e = 0; e < members; e++) {
        const to = layerAt(gradient, e, attributes);
        for (const group of groupsOf(attributes)) {
          const from = jetsAt(activations, e, group, inputs);
          const by = jetsAt(cotangent, e, group, 1);
          exports.outputLayerGradient(from, by, to, group.count * period, inputs, period, 0, inputs);
        }
      }
    },
  };
}

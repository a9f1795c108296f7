/** Dense layers on wasm: every coefficient of every sample is one row of a matrix product. */
import { countUpTo } from '../../../math/multiIndex.ts';
import { type KernelTable, scratchSize } from '../specs.ts';
import { groupsOf, jetsAt, layerAt } from './addresses.ts';
import type { WasmExports } from './exports.ts';

export function denseLayerKernels(
  exports: WasmExports,
): Pick<KernelTable<number>, 'denseLayer' | 'denseLayerBackward' | 'denseLayerGradient'> {
  return {
    denseLayer({ theta, source, activations, scratch }, attributes) {
      const { maxOrder, members, count, inputs, outputs } = attributes;
      const period = countUpTo(maxOrder);
      for (let e = 0; e < members; e++) {
        const from = jetsAt(source, e, attributes, inputs);
        const to = jetsAt(activations, e, attributes, outputs);
        exports.packWeights(layerAt(theta, e, attributes), scratch, inputs, outputs, 0, outputs);
        exports.multiply(from, scratch, to, count * period, inputs, outputs, period);
      }
    },
    denseLayerBackward({ theta, adjoint, target, scratch }, attributes) {
      const { maxOrder, members, count, inputs, outputs } = attributes;
      const period = countUpTo(maxOrder);
      for (let e = 0; e < members; e++) {
        const from = jetsAt(adjoint, e, attributes, outputs);
        const to = jetsAt(target, e, attributes, inputs);
        exports.packTransposed(layerAt(theta, e, attributes), scratch, outputs, 0, inputs);
        exports.multiply(from, scratch, to, count * period, outputs, inputs, period);
      }
    },
    denseLayerGradient({ source, adjoint, gradient, scratch }, attributes) {
      const { maxOrder, members, inputs, outputs } = attributes;
      const period = countUpTo(maxOrder);
      const free = scratchSize(Math.max(inputs, outputs));
      for (let e = 0; e < members; e++) {
        const to = layerAt(gradient, e, attributes);
        for (const group of groupsOf(attributes)) {
          const from = jetsAt(source, e, group, inputs);
          const by = jetsAt(adjoint, e, group, outputs);
          const rows = group.count * period;
          exports.denseLayerGradient(from, by, to, scratch, free, rows, inputs, outputs, period, 0, inputs);
        }
      }
    },
  };
}

/** First hidden layer in closed form and its gradient, on wasm. */
import type { KernelTable } from '../specs.ts';
import { jetsAt, layerAt, rowAt } from './addresses.ts';
import type { WasmExports } from './exports.ts';

export function firstLayerKernels(
  exports: WasmExports,
): Pick<KernelTable<number>, 'firstLayer' | 'firstLayerGradient'> {
  return {
    firstLayer({ theta, points, activations }, attributes) {
      const { maxOrder, members, count, outputs, first, total } = attributes;
      const run = exports[`firstLayer${maxOrder}`];
      for (let e = 0; e < members; e++) {
        const jets = jetsAt(activations, e, attributes, outputs);
        run(layerAt(theta, e, attributes), rowAt(points, e, total, first, 2), jets, count, outputs);
      }
    },
    firstLayerGradient({ theta, points, activations, adjoint, gradient }, attributes) {
      const { maxOrder, members, count, outputs, first, total } = attributes;
      const run = exports[`firstLayerGradient${maxOrder}`];
      for (let e = 0; e < members; e++) {
        run(
          layerAt(theta, e, attributes),
          rowAt(points, e, total, first, 2),
          jetsAt(activations, e, attributes, outputs),
          jetsAt(adjoint, e, attributes, outputs),
          layerAt(gradient, e, attributes),
          count,
          outputs,
          0,
          outputs,
        );
      }
    },
  };
}

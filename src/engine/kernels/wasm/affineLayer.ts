/** The first hidden layer before its activation and its gradient, on wasm. */
import { countUpTo } from '../../../math/multiIndex.ts';
import type { KernelTable } from '../specs.ts';
import { jetsAt, layerAt, rowAt } from './addresses.ts';
import type { WasmExports } from './exports.ts';

type Kernels = Pick<KernelTable<number>, 'affineLayer' | 'affineLayerGradient'>;

export function affineLayerKernels(exports: WasmExports): Kernels {
  return {
    affineLayer({ theta, points, preactivations }, attributes) {
      const { maxOrder, members, count, outputs, first, total } = attributes;
      for (let e = 0; e < members; e++) {
        const jets = jetsAt(preactivations, e, attributes, outputs);
        const inputs = rowAt(points, e, total, first, 2);
        exports.affineLayer(layerAt(theta, e, attributes), inputs, jets, count, outputs, countUpTo(maxOrder));
      }
    },
    affineLayerGradient({ points, adjoint, gradient }, attributes) {
      const { maxOrder, members, count, outputs, first, total } = attributes;
      for (let e = 0; e < members; e++) {
        const jets = jetsAt(adjoint, e, attributes, outputs);
        const inputs = rowAt(points, e, total, first, 2);
        exports.affineLayerGradient(
          inputs,
          jets,
          layerAt(gradient, e, attributes),
          count,
          outputs,
          countUpTo(maxOrder),
          0,
          outputs,
        );
      }
    },
  };
}

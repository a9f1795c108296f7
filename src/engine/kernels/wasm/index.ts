/** All kernels of one training step on the wasm backend. */
import type { KernelTable } from '../specs.ts';
import { activationJetKernels } from './activationJet.ts';
import { adamKernel } from './adam.ts';
import { affineLayerKernels } from './affineLayer.ts';
import { denseLayerKernels } from './denseLayer.ts';
import type { WasmExports } from './exports.ts';
import { firstLayerKernels } from './firstLayer.ts';
import { lossKernels } from './loss.ts';
import { outputLayerKernels } from './outputLayer.ts';
import { tanhJetKernels } from './tanhJet.ts';

export { instantiateKernels, supportsRelaxedSimd, type WasmExports } from './exports.ts';

/** Buffers are byte offsets into the memory with which the module was instantiated, multiples of 4. */
export function wasmKernels(exports: WasmExports): KernelTable<number> {
  return {
    ...firstLayerKernels(exports),
    ...denseLayerKernels(exports),
    ...tanhJetKernels(exports),
    ...affineLayerKernels(exports),
    ...activationJetKernels(exports),
    ...outputLayerKernels(exports),
    ...lossKernels(exports),
    ...adamKernel(exports),
  };
}

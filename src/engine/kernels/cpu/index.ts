/** All kernels in plain TypeScript: the last resort, and the readable counterpart of the wasm and WebGPU ones. */
import type { KernelTable } from '../specs.ts';
import { activationJetKernels } from './activationJet.ts';
import { adamKernels } from './adam.ts';
import { affineLayerKernels } from './affineLayer.ts';
import { denseLayerKernels } from './denseLayer.ts';
import { firstLayerKernels } from './firstLayer.ts';
import { outputLayerKernels } from './outputLayer.ts';
import { sobolevLossKernels } from './sobolevLoss.ts';
import { tanhJetKernels } from './tanhJet.ts';

export const cpuKernels: KernelTable<Float32Array> = {
  ...firstLayerKernels,
  ...denseLayerKernels,
  ...tanhJetKernels,
  ...affineLayerKernels,
  ...activationJetKernels,
  ...outputLayerKernels,
  ...sobolevLossKernels,
  ...adamKernels,
};

/** All kernels on WebGPU: each is one dispatch, so a step of a network with two hidden layers takes 12,
 * or 14 where its activation is not tanh. */
import type { GpuRecorder } from '../../webgpu/recorder.ts';
import { KERNEL_NAMES, type KernelName, type KernelTable } from '../specs.ts';
import { activationJet, activationJetBackward } from './activationJet.ts';
import { adam } from './adam.ts';
import { affineLayer, affineLayerGradient } from './affineLayer.ts';
import { denseLayer } from './denseLayer.ts';
import { denseLayerBackward } from './denseLayerBackward.ts';
import { denseLayerGradient } from './denseLayerGradient.ts';
import { firstLayer } from './firstLayer.ts';
import { firstLayerGradient } from './firstLayerGradient.ts';
import { bindKernel, type GpuKernel } from './kernel.ts';
import { outputLayer } from './outputLayer.ts';
import { outputLayerBackward } from './outputLayerBackward.ts';
import { outputLayerGradient } from './outputLayerGradient.ts';
import { sobolevLoss } from './sobolevLoss.ts';
import { squaredError } from './squaredError.ts';
import { tanhJet } from './tanhJet.ts';
import { tanhJetBackward } from './tanhJetBackward.ts';

type GpuKernels = { readonly [K in KernelName]: GpuKernel<K> };

const GPU_KERNELS: GpuKernels = {
  firstLayer,
  denseLayer,
  tanhJet,
  outputLayer,
  sobolevLoss,
  outputLayerBackward,
  outputLayerGradient,
  tanhJetBackward,
  denseLayerGradient,
  denseLayerBackward,
  firstLayerGradient,
  affineLayer,
  activationJet,
  activationJetBackward,
  affineLayerGradient,
  adam,
  squaredError,
};

/** The kernels that record on `recorder`. No two buffers of one call may be the same where one of them is written. */
export function webgpuKernels(recorder: GpuRecorder): KernelTable<GPUBuffer> {
  const bind = <K extends KernelName>(name: K) => [name, bindKernel(name, GPU_KERNELS[name], recorder)] as const;
  return Object.fromEntries(KERNEL_NAMES.map(bind)) as unknown as KernelTable<GPUBuffer>;
}

import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { describeEngine } from '../testing/engineSpec.ts';
import { modestGpu } from '../testing/modestGpu.ts';
import { browserAssets } from './assets.browser.ts';
import { createKernelEngine } from './kernelEngine.ts';
import { createWasmDevice } from './tfjs/wasmDevice.ts';
import { createWebGpuDevice } from './tfjs/webgpuDevice.ts';

const ADAM = { learningRate: 1e-3, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };

const tensors = () => memory().numTensors;

describeEngine('wasm, relaxed SIMD', () => createWasmDevice(browserAssets, 'relaxed', ''), tensors);
// What a GPU has beyond that is asked for, too, and used by the specification of the training.
describeEngine(
  'webgpu with no more than every device guarantees',
  () => createWebGpuDevice({ allowSoftware: true, gpu: modestGpu }, ''),
  tensors,
);

describe('an engine on a GPU that is too small', () => {
  it('is refused at once, and leaves nothing behind', async () => {
    const device = await createWebGpuDevice({ allowSoftware: true, gpu: modestGpu }, '');
    const before = tensors();
    const samples = 4000;
    const shape = { members: 1, maxOrder: 5, hiddenLayers: 2, width: 512, activation: 'tanh' } as const;
    const large = { ...shape, samples, batchSize: samples, weights: new Array(21).fill(1), adam: ADAM };
    expect(() => createKernelEngine(device, large, async () => {})).toThrow(
      'the GPU has no buffer of 165 MB, at most 128 MB',
    );
    expect(tensors()).toBe(before);
    expect((await device.read(device.allocate(4))).length).toBe(4);
  });
});

import { memory } from '@tensorflow/tfjs-core';
import { describeEngine } from '../testing/engineSpec.ts';
import { browserAssets } from './assets.browser.ts';
import { createWasmDevice } from './tfjs/wasmDevice.ts';
import { createWebGpuDevice } from './tfjs/webgpuDevice.ts';

const tensors = () => memory().numTensors;

describeEngine('wasm, relaxed SIMD', () => createWasmDevice(browserAssets, 'relaxed', ''), tensors);
describeEngine('webgpu', () => createWebGpuDevice({ allowSoftware: true }, ''), tensors);

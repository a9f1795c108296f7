import { browserAssets } from '../engine/assets.browser.ts';
import { createWasmDevice } from '../engine/tfjs/wasmDevice.ts';
import { createWebGpuDevice } from '../engine/tfjs/webgpuDevice.ts';
import { describeTraining } from '../testing/trainingSpec.ts';

describeTraining('wasm, relaxed SIMD', () => createWasmDevice(browserAssets, 'relaxed', ''), 0);
describeTraining('WebGPU', () => createWebGpuDevice({ allowSoftware: true }, ''), 0);

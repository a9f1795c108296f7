import { describeKernels } from '../../testing/kernelSpec.ts';
import { browserAssets } from '../assets.browser.ts';
import { createWasmDevice } from '../tfjs/wasmDevice.ts';
import { createWebGpuDevice } from '../tfjs/webgpuDevice.ts';

describeKernels('wasm, plain SIMD, in the browser', () => createWasmDevice(browserAssets, 'plain', ''));
describeKernels('wasm, relaxed SIMD', () => createWasmDevice(browserAssets, 'relaxed', ''));
describeKernels('webgpu', () => createWebGpuDevice({ allowSoftware: true }, ''));

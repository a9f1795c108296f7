import { describeKernels } from '../../testing/kernelSpec.ts';
import { nodeAssets } from '../assets.node.ts';
import { createCpuDevice } from '../tfjs/cpuDevice.ts';
import { createWasmDevice } from '../tfjs/wasmDevice.ts';

describeKernels('cpu', () => createCpuDevice(''));
describeKernels('wasm, plain SIMD', () => createWasmDevice(nodeAssets, 'plain', ''));

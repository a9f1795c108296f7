import { memory } from '@tensorflow/tfjs-core';
import { describeEngine } from '../testing/engineSpec.ts';
import { nodeAssets } from './assets.node.ts';
import { createCpuDevice } from './tfjs/cpuDevice.ts';
import { createWasmDevice } from './tfjs/wasmDevice.ts';

const tensors = () => memory().numTensors;

describeEngine('cpu', () => createCpuDevice(''), tensors);
describeEngine('wasm, plain SIMD', () => createWasmDevice(nodeAssets, 'plain', ''), tensors);

import { nodeAssets } from '../engine/assets.node.ts';
import { createCpuDevice } from '../engine/tfjs/cpuDevice.ts';
import { createWasmDevice } from '../engine/tfjs/wasmDevice.ts';
import { describeTraining } from '../testing/trainingSpec.ts';

describeTraining('cpu', () => createCpuDevice(''), 0);
describeTraining('wasm, plain SIMD', () => createWasmDevice(nodeAssets, 'plain', ''), 0);

/** Where a run is trained. */
import type { SomeFields } from '../fieldTypes.ts';

export const DEVICE_FIELDS = {
  backend: {
    kind: 'choice',
    key: 'backend',
    affects: 'device',
    label: 'Compute on',
    help: 'Where the network is trained.',
    options: [
      {
        value: 'auto',
        label: 'best available',
        help: 'WebGPU on a hardware adapter, else wasm, else plain JavaScript.',
      },
      { value: 'webgpu', label: 'WebGPU', help: 'The GPU; also a software adapter, which is slow.' },
      { value: 'wasm', label: 'wasm', help: 'The processor, with relaxed SIMD where the browser has it.' },
      { value: 'wasmPlain', label: 'wasm, plain SIMD', help: 'The processor; the same bits on every machine.' },
      { value: 'cpu', label: 'JavaScript', help: 'Slow; always there.' },
    ],
  },
} satisfies SomeFields;

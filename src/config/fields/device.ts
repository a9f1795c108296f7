/** Where a run is trained. */
import type { SomeFields } from '../fieldTypes.ts';
import type { ThreadChoice } from '../runConfig.ts';

const COUNTS = ['2', '3', '4', '6', '8', '12', '16'] as const satisfies readonly ThreadChoice[];

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
  threads: {
    kind: 'choice',
    key: 'threads',
    affects: 'device',
    label: 'Threads',
    help: 'How many cores of the processor a run on wasm uses. The results are the same to the last bit.',
    options: [
      { value: 'auto', label: 'auto', help: 'All cores but one, which is left for the page.' },
      { value: '1', label: '1', help: 'One core.' },
      ...COUNTS.map((value) => ({ value, label: value, help: `${value} cores, or as many as there are.` })),
    ],
  },
} satisfies SomeFields;

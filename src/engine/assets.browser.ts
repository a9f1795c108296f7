/** The wasm binaries as the bundler serves them. */
import tfjsPlain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import tfjsSimd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import tfjsThreaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import type { WasmAssets } from './tfjs/wasmDevice.ts';
import { startHelper } from './threads/startHelper.browser.ts';
import plainShared from './wasm/build/kernels.plain.shared.wasm?url';
import plain from './wasm/build/kernels.plain.wasm?url';
import relaxedShared from './wasm/build/kernels.relaxed.shared.wasm?url';
import relaxed from './wasm/build/kernels.relaxed.wasm?url';

const KERNELS: Record<Parameters<WasmAssets['kernels']>[0], string> = {
  plain,
  relaxed,
  'plain.shared': plainShared,
  'relaxed.shared': relaxedShared,
};

export const browserAssets: WasmAssets = {
  kernels: async (build) => {
    const response = await fetch(KERNELS[build]);
    if (!response.ok) throw new Error(`cannot load the wasm kernels: ${response.status} ${response.url}`);
    return response.arrayBuffer();
  },
  startHelper,
  whyAlone: () => (self.crossOriginIsolated ? '' : 'this page is not isolated from other sites'),
  tfjsPaths: {
    'tfjs-backend-wasm.wasm': tfjsPlain,
    'tfjs-backend-wasm-simd.wasm': tfjsSimd,
    'tfjs-backend-wasm-threaded-simd.wasm': tfjsThreaded,
  },
};

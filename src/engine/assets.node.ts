/** The wasm binaries as files, for the command line and for tests in Node. */
import { readFile } from 'node:fs/promises';
import type { WasmAssets } from './tfjs/wasmDevice.ts';
import { startHelper } from './threads/startHelper.node.ts';

export const nodeAssets: WasmAssets = {
  kernels: async (build) => {
    const bytes = await readFile(new URL(`./wasm/build/kernels.${build}.wasm`, import.meta.url));
    return bytes as Uint8Array<ArrayBuffer>;
  },
  startHelper,
  whyAlone: () => '',
  tfjsPaths: null,
};

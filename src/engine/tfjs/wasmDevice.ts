/**
 * The wasm kernels in the memory of tfjs's own wasm backend: tensors are offsets into it, nothing is copied.
 *
 * tfjs's threaded build is kept off: bundlers break it, and it needs cross-origin isolation that static hosts lack.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { Tensor } from '@tensorflow/tfjs-core';
import type { Device } from '../device.ts';
import { instantiateKernels, supportsRelaxedSimd, wasmKernels } from '../kernels/wasm/index.ts';
import type { StartHelper } from '../threads/startHelper.ts';
import { createTfjsDevice, inMemory, type TensorBuffer } from './tfjsDevice.ts';

export type WasmBuild = 'plain' | 'relaxed';

/** Where the binaries come from: URLs in a browser, files in Node. */
export interface WasmAssets {
  /** The kernels of one build, for a memory of one thread's own or one that threads share. */
  kernels(build: WasmBuild | `${WasmBuild}.shared`): Promise<BufferSource>;
  readonly startHelper: StartHelper;
  /** Why threads cannot share a memory here; empty where they can. */
  readonly whyAlone: () => string;
  /** URLs of tfjs's own binaries by file name; null where tfjs finds them itself (Node). */
  readonly tfjsPaths: Record<TfjsBinary, string> | null;
}

export type TfjsBinary =
  | 'tfjs-backend-wasm.wasm'
  | 'tfjs-backend-wasm-simd.wasm'
  | 'tfjs-backend-wasm-threaded-simd.wasm';

/** What we use of the Emscripten module behind the backend. */
interface TfjsModule {
  readonly asm: { readonly memory: WebAssembly.Memory };
}

export const DETAILS: Record<WasmBuild, string> = { plain: 'plain SIMD', relaxed: 'relaxed SIMD' };

/** A chunk's jets of one layer: several such buffers share a second-level cache. */
export const CHUNK_BYTES = 1 << 18;

async function startBackend({ tfjsPaths }: WasmAssets): Promise<BackendWasm> {
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  const { backend, env, setBackend } = await import('@tensorflow/tfjs-core');
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (tfjsPaths) setWasmPaths(tfjsPaths);
  if (!(await setBackend('wasm'))) throw new Error('tfjs could not start its wasm backend');
  return backend() as unknown as BackendWasm;
}

/** `build` null takes relaxed SIMD where the engine has it. `why`: why no better device is used. */
export async function createWasmDevice(
  assets: WasmAssets,
  build: WasmBuild | null,
  why: string,
): Promise<Device<TensorBuffer>> {
  const chosen = build ?? (supportsRelaxedSimd() ? 'relaxed' : 'plain');
  const backend = await startBackend(assets);
  const { memory } = (backend.wasm as unknown as TfjsModule).asm;
  const exports = await instantiateKernels(await assets.kernels(chosen), memory);
  const view = (tensor: Tensor) =>
    new Float32Array(memory.buffer as ArrayBuffer, backend.getMemoryOffset(tensor.dataId), tensor.size);
  return createTfjsDevice<number>({
    info: { backend: 'wasm', detail: DETAILS[chosen], why },
    chunkBytes: CHUNK_BYTES,
    backendName: 'wasm',
    backend,
    kernels: wasmKernels(exports),
    resolve: (tensor) => backend.getMemoryOffset(tensor.dataId),
    write: (tensor, values, position) => view(tensor).set(values, position),
    ...inMemory(view),
    flush: () => {},
  });
}

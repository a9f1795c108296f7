/** Opens the wasm kernels on as many threads as can be had: one, on the memory of tfjs, where no more can share theirs. */
import type { Device, DeviceBuffer } from '../device.ts';
import { supportsRelaxedSimd } from '../kernels/wasm/index.ts';
import { CHUNK_BYTES, createWasmDevice, DETAILS, type WasmAssets, type WasmBuild } from '../tfjs/wasmDevice.ts';
import { ThreadedDevice } from './threadedDevice.ts';

const joined = (...reasons: readonly string[]): string => reasons.filter((reason) => reason !== '').join('; ');

/** `build` null takes relaxed SIMD where the engine has it. `why`: why no better device is used. */
export async function openThreads(
  assets: WasmAssets,
  build: WasmBuild | null,
  why: string,
  threads: number,
): Promise<Device<DeviceBuffer>> {
  if (threads === 1) return createWasmDevice(assets, build, why);
  const chosen = build ?? (supportsRelaxedSimd() ? 'relaxed' : 'plain');
  const alone = (reason: string) => createWasmDevice(assets, build, joined(why, `one thread: ${reason}`));
  const reason = assets.whyAlone();
  if (reason !== '') return alone(reason);
  try {
    const module = await WebAssembly.compile(await assets.kernels(`${chosen}.shared`));
    const info = (running: number) =>
      ({ backend: 'wasm', detail: `${DETAILS[chosen]}, ${running} threads`, why }) as const;
    const threading = { module, startHelper: assets.startHelper, chunkBytes: CHUNK_BYTES, info };
    return await ThreadedDevice.open(threading, threads);
  } catch (error) {
    return alone(error instanceof Error ? error.message : String(error));
  }
}

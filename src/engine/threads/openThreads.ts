/** Opens the wasm kernels on as many threads as can be had: one, on the memory of tfjs, where no more can share theirs. */
import type { Device, DeviceBuffer } from '../device.ts';
import { supportsRelaxedSimd } from '../kernels/wasm/index.ts';
import { CHUNK_BYTES, createWasmDevice, DETAILS, type WasmAssets, type WasmBuild } from '../tfjs/wasmDevice.ts';
import { Contention } from './contention.ts';
import { ThreadedDevice, type Threading } from './threadedDevice.ts';

const joined = (...reasons: readonly string[]): string => reasons.filter((reason) => reason !== '').join('; ');

const countOf = (threads: number): string => (threads === 1 ? 'one thread' : `${threads} threads`);

/** All that a device on threads of one build needs but its view on other programs. */
export async function threadingOf(
  assets: WasmAssets,
  build: WasmBuild,
  why: string,
): Promise<Omit<Threading, 'alone'>> {
  const module = await WebAssembly.compile(await assets.kernels(`${build}.shared`));
  const info = (threads: number) =>
    ({ backend: 'wasm', detail: `${DETAILS[build]}, ${countOf(threads)}`, why }) as const;
  return { module, startHelper: assets.startHelper, chunkBytes: CHUNK_BYTES, info };
}

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
    const contention = new Contention(performance.now());
    const threading = await threadingOf(assets, chosen, why);
    const alone = contention.alone.bind(contention);
    return await ThreadedDevice.open({ ...threading, alone }, threads);
  } catch (error) {
    return alone(error instanceof Error ? error.message : String(error));
  }
}

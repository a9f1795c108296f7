/** Opens the best device of a ladder; `why` says, in words, why the run is not on a better one. */
import type { BackendChoice } from '../config/runConfig.ts';
import type { Device, DeviceBuffer } from './device.ts';
import { type AvoidedBackend, BACKEND_OF, LADDERS, type Rung } from './ladder.ts';
import { createCpuDevice } from './tfjs/cpuDevice.ts';
import type { WasmAssets } from './tfjs/wasmDevice.ts';
import { createWebGpuDevice } from './tfjs/webgpuDevice.ts';
import { openThreads } from './threads/openThreads.ts';

type Open = (assets: WasmAssets, why: string, threads: number) => Promise<Device<DeviceBuffer>>;

const OPEN: Readonly<Record<Rung, Open>> = {
  hardwareGpu: (_, why) => createWebGpuDevice({ allowSoftware: false }, why),
  anyGpu: (_, why) => createWebGpuDevice({ allowSoftware: true }, why),
  wasm: (assets, why, threads) => openThreads(assets, null, why, threads),
  plainWasm: (assets, why, threads) => openThreads(assets, 'plain', why, threads),
  cpu: (_, why) => createCpuDevice(why),
};

/**
 * The best device that opens, leaving out those to be avoided; a processor's works on so many threads. Throws the reasons
 * where none does.
 */
export async function openDevice(
  choice: BackendChoice,
  assets: WasmAssets,
  avoided: readonly AvoidedBackend[] = [],
  threads = 1,
): Promise<Device<DeviceBuffer>> {
  const reasons: string[] = [];
  for (const rung of LADDERS[choice]) {
    const avoid = avoided.find(({ backend }) => backend === BACKEND_OF[rung]);
    try {
      if (avoid) throw new Error(avoid.why);
      return await OPEN[rung](assets, reasons.join('; '), threads);
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(reasons.join('; '));
}

/** Opens the best device of a ladder; `why` says, in words, why the run is not on a better one. */
import type { BackendChoice } from '../config/runConfig.ts';
import type { Device, DeviceBuffer } from './device.ts';
import { type AvoidedBackend, BACKEND_OF, LADDERS, type Rung } from './ladder.ts';
import { createCpuDevice } from './tfjs/cpuDevice.ts';
import { createWasmDevice, type WasmAssets } from './tfjs/wasmDevice.ts';
import { createWebGpuDevice } from './tfjs/webgpuDevice.ts';

type Open = (assets: WasmAssets, why: string) => Promise<Device<DeviceBuffer>>;

const OPEN: Readonly<Record<Rung, Open>> = {
  hardwareGpu: (_, why) => createWebGpuDevice({ allowSoftware: false }, why),
  anyGpu: (_, why) => createWebGpuDevice({ allowSoftware: true }, why),
  wasm: (assets, why) => createWasmDevice(assets, null, why),
  plainWasm: (assets, why) => createWasmDevice(assets, 'plain', why),
  cpu: (_, why) => createCpuDevice(why),
};

/** The best device that opens, leaving out those to be avoided. Throws the reasons where none does. */
export async function openDevice(
  choice: BackendChoice,
  assets: WasmAssets,
  avoided: readonly AvoidedBackend[] = [],
): Promise<Device<DeviceBuffer>> {
  const reasons: string[] = [];
  for (const rung of LADDERS[choice]) {
    const avoid = avoided.find(({ backend }) => backend === BACKEND_OF[rung]);
    try {
      if (avoid) throw new Error(avoid.why);
      return await OPEN[rung](assets, reasons.join('; '));
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(reasons.join('; '));
}

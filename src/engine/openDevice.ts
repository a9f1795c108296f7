/**
 * The ladder of devices: WebGPU on a hardware adapter, then wasm, then plain TypeScript. A device asked for by name is
 * tried first, and the rungs below it after that; `why` says, in words, why the run is not on a better one.
 */
import type { BackendChoice } from '../config/runConfig.ts';
import type { Device, DeviceBuffer } from './device.ts';
import { createCpuDevice } from './tfjs/cpuDevice.ts';
import { createWasmDevice, type WasmAssets } from './tfjs/wasmDevice.ts';
import { createWebGpuDevice } from './tfjs/webgpuDevice.ts';

type Open = (assets: WasmAssets, why: string) => Promise<Device<DeviceBuffer>>;

const webgpu: Open = (_, why) => createWebGpuDevice({ allowSoftware: true }, why);
const hardwareGpu: Open = (_, why) => createWebGpuDevice({ allowSoftware: false }, why);
const wasm: Open = (assets, why) => createWasmDevice(assets, null, why);
const wasmPlain: Open = (assets, why) => createWasmDevice(assets, 'plain', why);
const cpu: Open = (_, why) => createCpuDevice(why);

const LADDERS: Record<BackendChoice, readonly Open[]> = {
  auto: [hardwareGpu, wasm, cpu],
  webgpu: [webgpu, wasm, cpu],
  wasm: [wasm, cpu],
  wasmPlain: [wasmPlain, cpu],
  cpu: [cpu],
};

/** The best device of the ladder that opens. Throws the last reason where none does. */
export async function openDevice(choice: BackendChoice, assets: WasmAssets): Promise<Device<DeviceBuffer>> {
  const reasons: string[] = [];
  for (const open of LADDERS[choice]) {
    try {
      return await open(assets, reasons.join('; '));
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(reasons.join('; '));
}

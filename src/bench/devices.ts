/** The wasm devices that this browser runs, the fastest first. */
import { browserAssets } from '../engine/assets.browser.ts';
import type { Device, DeviceBuffer } from '../engine/device.ts';
import { supportsRelaxedSimd } from '../engine/kernels/wasm/index.ts';
import { createWasmDevice, type WasmBuild } from '../engine/tfjs/wasmDevice.ts';
import type { BenchBackend } from './answers.ts';

export const BUILDS: readonly WasmBuild[] = supportsRelaxedSimd() ? ['relaxed', 'plain'] : ['plain'];

const BACKENDS: Record<WasmBuild, BenchBackend> = { relaxed: 'wasm', plain: 'wasmPlain' };

export interface BenchDevice {
  readonly backend: BenchBackend;
  readonly device: Device<DeviceBuffer>;
}

/** The build that users get: relaxed SIMD where there is any. */
export async function fastestDevice(): Promise<Device<DeviceBuffer>> {
  return createWasmDevice(browserAssets, BUILDS[0], '');
}

export async function openDevices(): Promise<BenchDevice[]> {
  const devices: BenchDevice[] = [];
  for (const build of BUILDS) {
    devices.push({ backend: BACKENDS[build], device: await createWasmDevice(browserAssets, build, '') });
  }
  return devices;
}

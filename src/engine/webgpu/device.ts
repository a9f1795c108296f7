/**
 * Finding a GPU. Its absence is a value with a reason in plain words, never an error: the caller then takes another
 * backend and shows the reason.
 */

import { within } from './deadline.ts';
import { LIMITS } from './limits.ts';

/** Milliseconds that adapter and device may take each. */
const OPENING = 5000;

export interface AvailableGpu {
  readonly kind: 'available';
  /** The adapter in words, as precise as the browser tells. */
  readonly adapterName: string;
  /** The adapter computes on the processor: right results, two orders of magnitude slower than wasm. */
  readonly software: boolean;
  readonly device: GPUDevice;
  readonly info: GPUAdapterInfo;
}

export interface UnavailableGpu {
  readonly kind: 'unavailable';
  readonly reason: string;
}

const SOFTWARE_ADAPTER = /swiftshader|llvmpipe|lavapipe|software|basic render/i;

const unavailable = (reason: string): UnavailableGpu => ({ kind: 'unavailable', reason });

/** Everything the browser tells about the adapter, without repetitions. */
function nameOf({ vendor, architecture, device, description }: GPUAdapterInfo): string {
  const parts = [vendor, architecture, device, description].filter((part) => part !== '');
  return [...new Set(parts)].join(' ') || 'unnamed adapter';
}

/** True where the adapter is a program on the processor, such as SwiftShader or llvmpipe. */
export function isSoftware(info: GPUAdapterInfo): boolean {
  return info.isFallbackAdapter || SOFTWARE_ADAPTER.test(nameOf(info));
}

async function openDevice(adapter: GPUAdapter, software: boolean): Promise<AvailableGpu> {
  const requiredLimits = Object.fromEntries(LIMITS.map((name) => [name, adapter.limits[name]]));
  const device = await within(OPENING, adapter.requestDevice({ requiredLimits }));
  return { kind: 'available', adapterName: nameOf(adapter.info), software, device, info: adapter.info };
}

export interface GpuOptions {
  readonly allowSoftware: boolean;
  /** Instead of the browser's own. */
  readonly gpu?: Pick<GPU, 'requestAdapter'>;
}

/** A device on the best adapter that the browser offers; on a software adapter only where `allowSoftware`. */
export async function acquireGpu(options: GpuOptions): Promise<AvailableGpu | UnavailableGpu> {
  const gpu: GpuOptions['gpu'] = options.gpu ?? globalThis.navigator?.gpu;
  if (!gpu) {
    if (globalThis.isSecureContext === false) return unavailable('WebGPU needs a page served from https or localhost');
    return unavailable('this browser has no WebGPU');
  }
  try {
    const adapter = await within(OPENING, gpu.requestAdapter({ powerPreference: 'high-performance' }));
    if (!adapter) return unavailable('this browser has WebGPU, but offers no GPU to it');
    const software = isSoftware(adapter.info);
    if (software && !options.allowSoftware) {
      return unavailable(`the only GPU is emulated in software (${nameOf(adapter.info)}), which is slow`);
    }
    return await openDevice(adapter, software);
  } catch (error) {
    return unavailable(`the GPU could not be opened: ${error instanceof Error ? error.message : String(error)}`);
  }
}

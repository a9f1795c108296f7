/** What a GPU allows, as far as the engine comes near it. */
import { GpuError } from './gpuError.ts';

/**
 * Limits in use, and what every device guarantees of them (W3C WebGPU, "Limits", column "Default"). A device has no more
 * unless it is asked for, so all that an adapter has is asked for: buffers of wide networks, tfjs's own kernels.
 */
export const GUARANTEED_LIMITS = {
  maxStorageBuffersPerShaderStage: 8,
  maxBufferSize: 1 << 28,
  maxStorageBufferBindingSize: 1 << 27,
  maxComputeWorkgroupStorageSize: 1 << 14,
  maxComputeWorkgroupsPerDimension: 65_535,
  maxComputeWorkgroupSizeX: 256,
  maxComputeInvocationsPerWorkgroup: 256,
} as const satisfies Partial<Record<keyof GPUSupportedLimits, number>>;

type Limit = keyof typeof GUARANTEED_LIMITS;

export const LIMITS = Object.keys(GUARANTEED_LIMITS) as readonly Limit[];

const MEGABYTE = 1 << 20;

/**
 * A kernel binds each of its buffers whole. Throws a GpuError `tooSmall` where the device binds none of `bytes` bytes:
 * it would only report that much later, when the kernel is dispatched.
 */
export function requireBuffer(limits: Pick<GPUSupportedLimits, Limit>, bytes: number): void {
  const most = Math.min(limits.maxBufferSize, limits.maxStorageBufferBindingSize);
  if (bytes <= most) return;
  const [needed, offered] = [Math.ceil(bytes / MEGABYTE), Math.floor(most / MEGABYTE)];
  throw new GpuError('tooSmall', `the GPU has no buffer of ${needed} MB, at most ${offered} MB`);
}

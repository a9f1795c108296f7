/** A GPU that offers what every device guarantees, and nothing more: the browser's own, with all the rest hidden. */
import { GUARANTEED_LIMITS, LIMITS } from '../engine/webgpu/limits.ts';

/** The adapter's info and device; its device is refused more than the guaranteed limits, as a real one would. */
function modest(adapter: GPUAdapter): GPUAdapter {
  return {
    info: adapter.info,
    features: new Set<string>() as unknown as GPUSupportedFeatures,
    limits: GUARANTEED_LIMITS as unknown as GPUSupportedLimits,
    requestDevice: async (descriptor?: GPUDeviceDescriptor) => {
      const device = await adapter.requestDevice(descriptor);
      for (const name of LIMITS) {
        if (device.limits[name] !== GUARANTEED_LIMITS[name])
          throw new Error(`not modest: ${name} ${device.limits[name]}`);
      }
      return device;
    },
  } as unknown as GPUAdapter;
}

export const modestGpu: Pick<GPU, 'requestAdapter'> = {
  async requestAdapter(options) {
    const adapter = await navigator.gpu.requestAdapter(options);
    return adapter && modest(adapter);
  },
};

/** The WebGPU bit flags in use (W3C WebGPU, "GPUBufferUsage", "GPUShaderStage", "GPUMapMode"): no type library has them. */

export const BUFFER_USAGE = {
  mapRead: 0x01,
  copySource: 0x04,
  copyTarget: 0x08,
  uniform: 0x40,
  storage: 0x80,
} as const;

export const SHADER_STAGE = { compute: 0x4 } as const;

export const MAP_MODE = { read: 0x1 } as const;

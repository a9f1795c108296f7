/** Errors that reach the edge of the worker, as data. */
import { DataMissingError } from '../data/dataMissing.ts';
import { InvalidConfigError } from '../data/invalidConfig.ts';
import { InvalidTargetError } from '../data/invalidTarget.ts';
import { GpuError, type GpuErrorKind } from '../engine/webgpu/gpuError.ts';
import type { Failure } from '../training/events.ts';

const OUT_OF_MEMORY = /out of memory|memory access out of bounds|allocation failed|cannot enlarge memory/i;

const OF_GPU: Readonly<Record<GpuErrorKind, 'deviceLost' | 'gpuTooSmall' | 'outOfMemory' | 'unexpected'>> = {
  deviceLost: 'deviceLost',
  noAnswer: 'deviceLost',
  outOfMemory: 'outOfMemory',
  tooSmall: 'gpuTooSmall',
  invalidCommand: 'unexpected',
};

/** What went wrong, from whatever was thrown. */
export function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof InvalidConfigError) return { kind: 'invalidConfig', problems: error.problems };
  if (error instanceof DataMissingError) return { kind: 'dataMissing', message };
  if (error instanceof InvalidTargetError) return { kind: 'invalidTarget', message };
  if (error instanceof GpuError) return { kind: OF_GPU[error.kind], message };
  if (OUT_OF_MEMORY.test(message) || error instanceof RangeError) return { kind: 'outOfMemory', message };
  return { kind: 'unexpected', message };
}

/**
 * The ladder of devices: WebGPU on a hardware adapter, then wasm, then plain TypeScript. A device asked for by name is
 * tried first, and the rungs below it after that. Names only: `openDevice.ts` opens them.
 */
import type { BackendChoice } from '../config/runConfig.ts';
import type { BackendInfo } from './engine.ts';

export type Rung = 'hardwareGpu' | 'anyGpu' | 'wasm' | 'plainWasm' | 'cpu';

/** The backend that a rung opens. */
export const BACKEND_OF: Readonly<Record<Rung, BackendInfo['backend']>> = {
  hardwareGpu: 'webgpu',
  anyGpu: 'webgpu',
  wasm: 'wasm',
  plainWasm: 'wasm',
  cpu: 'cpu',
};

export const LADDERS: Readonly<Record<BackendChoice, readonly Rung[]>> = {
  auto: ['hardwareGpu', 'wasm', 'cpu'],
  webgpu: ['anyGpu', 'wasm', 'cpu'],
  wasm: ['wasm', 'cpu'],
  wasmPlain: ['plainWasm', 'cpu'],
  cpu: ['cpu'],
};

/** A backend that is not to be opened, and why, in words. */
export interface AvoidedBackend {
  readonly backend: BackendInfo['backend'];
  readonly why: string;
}

/** Whether a ladder has a rung below those of a backend. */
export function hasRungBelow(choice: BackendChoice, backend: BackendInfo['backend']): boolean {
  const ladder = LADDERS[choice];
  return ladder.findLastIndex((rung) => BACKEND_OF[rung] === backend) < ladder.length - 1;
}

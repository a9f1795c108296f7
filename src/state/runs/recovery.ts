/**
 * What to do about a job that failed: go on from its checkpoint in a new worker, on the same backend as long as that
 * gets anywhere, then on the next one below it.
 */
import type { BackendChoice } from '../../config/runConfig.ts';
import type { BackendInfo } from '../../engine/engine.ts';
import { type AvoidedBackend, hasRungBelow } from '../../engine/ladder.ts';
import { type Failure, messageOf } from '../../training/events.ts';

/** Failures of a worker or of its device; the others would come again. */
const OF_WORKER: readonly Failure['kind'][] = ['deviceLost', 'workerLost', 'unexpected'];

export interface Attempts {
  readonly choice: BackendChoice;
  /** Where the job ran; null where it had not begun. */
  readonly backend: BackendInfo['backend'] | null;
  readonly avoided: readonly AvoidedBackend[];
  /** The epochs from which the job went on after earlier failures. */
  readonly restarts: readonly number[];
}

/** The backends to avoid when the job goes on from a checkpoint after `epoch`; null where there is no use in it. */
export function remedyFor(
  failure: Failure,
  epoch: number,
  { choice, backend, avoided, restarts }: Attempts,
): readonly AvoidedBackend[] | null {
  if (failure.kind === 'gpuTooSmall') {
    return hasRungBelow(choice, 'webgpu') ? [...avoided, { backend: 'webgpu', why: failure.message }] : null;
  }
  if (!OF_WORKER.includes(failure.kind)) return null;
  const advanced = restarts.every((earlier) => earlier < epoch);
  if (advanced) return avoided;
  if (backend === null || !hasRungBelow(choice, backend)) return null;
  return [...avoided, { backend, why: `${backend} failed (${messageOf(failure)})` }];
}

/**
 * Where runs are between two epochs: all that decides what comes next, as plain data. Whoever goes on from a checkpoint,
 * in another worker or on another day, trains the same bits on the same device.
 */
import type { NetworkState } from '../engine/engine.ts';
import type { RandomState } from '../math/random.ts';
import type { Progress } from './earlyStopping.ts';
import type { StopReason } from './events.ts';

/** All that one run carries from one epoch to the next. */
export interface MemberCheckpoint {
  readonly network: NetworkState;
  readonly progress: Progress;
  readonly shuffling: RandomState;
  /** Why the run has ended; null while it trains. */
  readonly reason: StopReason | null;
}

export interface Checkpoint {
  /** Seconds of training so far, pauses not counted. */
  readonly seconds: number;
  readonly members: readonly MemberCheckpoint[];
}

/** The last epoch that is in it. */
export function epochOf({ members }: Checkpoint): number {
  return Math.max(...members.map(({ progress }) => progress.epoch));
}

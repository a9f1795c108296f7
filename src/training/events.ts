/** What a training run tells: plain data, one event an epoch, then how it ended. Types only. */
/** Why a run ended. `plateau`: patience ran out while the network still predicts a constant (best MSE > 0.9 variance). */
export type StopReason = 'patience' | 'epochCap' | 'stopped' | 'plateau' | 'diverged';

/** One epoch, in standardised units (eqs. 1-3). */
export interface EpochReport {
  readonly kind: 'epoch';
  /** 1 for the first epoch. */
  readonly epoch: number;
  /** E_0..E_M, mean over the batches of the epoch. [M+1] */
  readonly errors: readonly number[];
  /** rho_0 = 1, rho_1..rho_M, mean over the batches of the epoch. [M+1] */
  readonly rho: readonly number[];
  /** Mean squared error of the values on the validation set. */
  readonly validation: number;
  /** The epoch of the best validation error so far. */
  readonly bestEpoch: number;
  /** Seconds of training since the start, pauses not counted. */
  readonly seconds: number;
}

export interface FinishedReport {
  readonly kind: 'finished';
  readonly reason: StopReason;
  /** Mean squared error of the values on the test set with the best weights, in the function's own units. */
  readonly testError: number;
  /** The same in standardised units: 1 is what a constant reaches. */
  readonly testErrorNormalised: number;
  readonly epochs: number;
  readonly bestEpoch: number;
  readonly seconds: number;
}

export type TrainingEvent = EpochReport | FinishedReport;

/** An event of one member of an ensemble; 0 where a run trains alone. */
export interface MemberEvent {
  readonly member: number;
  readonly event: TrainingEvent;
}

/** What can go wrong on the way, as data until the edge. */
export type Failure =
  | { readonly kind: 'deviceLost'; readonly message: string }
  /** The worker was not loaded, crashed, or does not answer any more. */
  | { readonly kind: 'workerLost'; readonly message: string }
  | { readonly kind: 'outOfMemory'; readonly message: string }
  | { readonly kind: 'invalidTarget'; readonly message: string }
  | { readonly kind: 'invalidConfig'; readonly problems: readonly string[] }
  | { readonly kind: 'unexpected'; readonly message: string };

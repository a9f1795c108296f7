/** What a training run tells: plain data, one event an epoch, then how it ended. */
/**
 * Why a run ended. Where patience ran out, `plateau`: the network still predicts a constant (its best validation error is
 * 0.9 to 1.1 of that of the best constant), `worseThanConstant`: it never came that far.
 */
export type StopReason = 'patience' | 'epochCap' | 'stopped' | 'plateau' | 'worseThanConstant' | 'diverged';

export const STOP_REASONS: Readonly<Record<StopReason, true>> = {
  patience: true,
  epochCap: true,
  stopped: true,
  plateau: true,
  worseThanConstant: true,
  diverged: true,
};

/** One epoch; errors and rho in standardised units (eqs. 1-3). */
export interface EpochReport {
  readonly kind: 'epoch';
  /** 1 for the first epoch. */
  readonly epoch: number;
  /** E_0..E_M, mean over the batches of the epoch. [M+1] */
  readonly errors: readonly number[];
  /** rho_0 = 1, rho_1..rho_M, mean over the batches of the epoch. [M+1] */
  readonly rho: readonly number[];
  /**
   * Mean squared error of the values on the validation set as a share of the variance of the training values without
   * noise; in standardised units where these are constant.
   */
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
  /**
   * The same as a share of the variance of the training values without noise: 1 is what a constant reaches. NaN where
   * these are constant.
   */
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
  /** The run needs larger buffers than the GPU has, whatever its memory. */
  | { readonly kind: 'gpuTooSmall'; readonly message: string }
  | { readonly kind: 'invalidTarget'; readonly message: string }
  /** The data that the settings name are not there. */
  | { readonly kind: 'dataMissing'; readonly message: string }
  | { readonly kind: 'invalidConfig'; readonly problems: readonly string[] }
  | { readonly kind: 'unexpected'; readonly message: string };

/** What a failure says of itself. */
export function messageOf(failure: Failure): string {
  return 'message' in failure ? failure.message : failure.problems.join('; ');
}

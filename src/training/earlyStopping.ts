/**
 * Early stopping with patience (Table II): the run ends after `patience` epochs without a new best validation error,
 * and the weights of the best epoch are what was trained.
 */
import type { StopReason } from './events.ts';
import { type Score, scoreOf } from './score.ts';

export interface StoppingRule {
  readonly patience: number;
  readonly minEpochs: number;
  readonly maxEpochs: number;
}

/** Best validation so far; epoch 0 is before training. */
export interface Progress {
  readonly epoch: number;
  readonly bestEpoch: number;
  /** Mean squared error of the best epoch, normalised as in its report. */
  readonly best: number;
}

export const NO_PROGRESS: Progress = { epoch: 0, bestEpoch: 0, best: Number.POSITIVE_INFINITY };

const PATIENCE_ENDS: Readonly<Record<Score, StopReason>> = {
  better: 'patience',
  constant: 'plateau',
  worse: 'worseThanConstant',
  none: 'patience',
};

/** Progress after one more epoch. */
export function advance({ epoch, bestEpoch, best }: Progress, validation: number): Progress {
  return validation < best
    ? { epoch: epoch + 1, bestEpoch: epoch + 1, best: validation }
    : { epoch: epoch + 1, bestEpoch, best };
}

/**
 * Why the run ends after this epoch, or null where it goes on (Algorithm 1, line 3). `constantError`: the validation
 * error of the best constant, to which the best error is compared; NaN where all values are equal.
 */
export function stopReason(
  { epoch, bestEpoch, best }: Progress,
  rule: StoppingRule,
  constantError: number,
): StopReason | null {
  if (epoch - bestEpoch >= rule.patience && epoch >= rule.minEpochs) {
    return PATIENCE_ENDS[Number.isNaN(constantError) ? 'none' : scoreOf(best / constantError)];
  }
  return epoch >= rule.maxEpochs ? 'epochCap' : null;
}

import { describe, expect, it } from 'vitest';
import { advance, NO_PROGRESS, stopReason } from './earlyStopping.ts';

const rule = { patience: 3, minEpochs: 0, maxEpochs: 100 };

/** Epoch and reason at which a run with these validation errors ends. */
function end(validations: readonly number[], changes: Partial<typeof rule> = {}, constantError = 1) {
  let progress = NO_PROGRESS;
  for (const validation of validations) {
    progress = advance(progress, validation);
    const reason = stopReason(progress, { ...rule, ...changes }, constantError);
    if (reason) return { reason, ...progress };
  }
  return { reason: null, ...progress };
}

describe('early stopping', () => {
  it('ends after as many epochs without a better one as patience says', () => {
    expect(end([0.5, 0.4, 0.45, 0.46, 0.41, 0.1])).toEqual({ reason: 'patience', epoch: 5, bestEpoch: 2, best: 0.4 });
  });

  it('does not count an equal error as better', () => {
    expect(end([0.5, 0.5, 0.5, 0.5, 0.5])).toMatchObject({ epoch: 4, bestEpoch: 1 });
  });

  it('calls it a plateau where the best error is 0.9 to 1.1 of a constant’s', () => {
    expect(end([0.91, 1, 1, 1]).reason).toBe('plateau');
    expect(end([0.9, 1, 1, 1]).reason).toBe('patience');
  });

  it('calls it worse than a constant where the best error is above 1.1 of a constant’s', () => {
    expect(end([1.1, 47, 47, 47]).reason).toBe('plateau');
    expect(end([1.11, 47, 47, 47]).reason).toBe('worseThanConstant');
  });

  it('compares with what a constant reaches on the validation points, whose variance is not that of the training points', () => {
    expect(end([0.77, 0.8, 0.8, 0.8], {}, 0.78).reason).toBe('plateau');
    expect(end([0.77, 0.8, 0.8, 0.8], {}, 0.6).reason).toBe('worseThanConstant');
    expect(end([2, 3, 3, 3], {}, 2.3).reason).toBe('patience');
  });

  it('calls it neither where the values are constant', () => {
    expect(end([1, 1, 1, 1], {}, Number.NaN).reason).toBe('patience');
    expect(end([47, 47, 47, 47], {}, Number.NaN).reason).toBe('patience');
  });

  it('ends at the cap', () => {
    expect(end([0.5, 0.4, 0.3], { maxEpochs: 3 }).reason).toBe('epochCap');
  });

  it('waits for the least number of epochs', () => {
    expect(end([0.5, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6], { minEpochs: 6 }).epoch).toBe(6);
  });
});

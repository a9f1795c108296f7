import { describe, expect, it } from 'vitest';
import type { EpochReport, FinishedReport } from '../../training/events.ts';
import { milestone } from './milestones.ts';

const historyTo = (epochs: number) =>
  Array.from({ length: epochs }, (_, i) => ({ epoch: i + 1, validation: 1 / (i + 1) }) as EpochReport);
const at = (epochs: number) => milestone({ history: historyTo(epochs), finished: null });

describe('what is spoken of a run', () => {
  it('is its first epoch, then 10, 20, 50, 100, 200 and so on, each until the next', () => {
    const told = new Set(Array.from({ length: 1200 }, (_, i) => at(i + 1).match(/^Epoch (\d+)\./)?.[1]));
    expect([...told].map(Number)).toEqual([1, 10, 20, 50, 100, 200, 500, 1000]);
  });

  it('is nothing before the first epoch, and names the validation error of the epoch that it tells', () => {
    expect(at(0)).toBe('');
    expect(at(23)).toBe('Epoch 20. Validation error, normalised: 0.05.');
  });

  it('is at the end how many epochs there were, and the test error', () => {
    const finished = { epochs: 23, bestEpoch: 20, testError: 7, testErrorNormalised: 0.125 } as FinishedReport;
    expect(milestone({ history: historyTo(23), finished })).toMatch(
      /^Ended after epoch 23\. Test error, original units: 7; normalised \(.*\): 0\.125\.$/,
    );
  });
});

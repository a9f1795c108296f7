import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../config/fields.ts';
import type { FinishedReport } from '../../training/events.ts';
import { changedRuns, NO_RUN, reduceMessages, untrainedRuns } from './runStore.ts';

const FINISHED: FinishedReport = {
  kind: 'finished',
  reason: 'patience',
  testError: 3,
  testErrorNormalised: 0.5,
  epochs: 20,
  bestEpoch: 10,
  seconds: 1,
};
const LOST = { kind: 'failed', failure: { kind: 'workerLost', message: 'gone' } } as const;

describe('a run whose worker is lost', () => {
  it('has failed, and keeps its epochs', () => {
    const epoch = { kind: 'epoch', epoch: 1, errors: [1], rho: [1], validation: 1, bestEpoch: 1, seconds: 1 } as const;
    const run = reduceMessages({ ...NO_RUN, phase: 'running' }, [epoch, LOST]);
    expect([run.phase, run.failure, run.history]).toEqual(['failed', LOST.failure, [epoch]]);
  });

  it('keeps its result where it had finished, and says the loss beside it', () => {
    const run = reduceMessages({ ...NO_RUN, phase: 'running' }, [FINISHED, LOST]);
    expect([run.phase, run.finished, run.failure]).toEqual(['finished', FINISHED, LOST.failure]);
  });
});

describe('runs and the plans of the controls', () => {
  it('a run that failed is to be trained again, though its settings are the same', () => {
    const plans = [1, 2, 3].map((dataSeed) => ({ config: { ...DEFAULT_CONFIG, dataSeed }, fork: null }));
    const runs = [
      { ...NO_RUN, phase: 'failed', plan: plans[0] },
      { ...NO_RUN, phase: 'finished', plan: plans[0] },
    ] as const;
    expect(changedRuns(plans, runs)).toEqual([1, 2]);
    expect(untrainedRuns(plans, runs)).toEqual([0, 1, 2]);
  });
});

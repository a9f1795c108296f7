import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../config/fields.ts';
import type { FinishedReport } from '../../training/events.ts';
import type { RunId } from '../runs/comparison.ts';
import {
  changedRuns,
  failedRun,
  NO_RUN,
  type RunState,
  reduceMessages,
  restartedRun,
  untrainedRuns,
} from './runStore.ts';

const TRANSFORM = { inputMean: [0, 0], inputDeviation: [1, 1], outputMean: 0, outputDeviation: 1 } as const;
const FINISHED: FinishedReport = {
  kind: 'finished',
  reason: 'patience',
  testError: 3,
  testErrorNormalised: 0.5,
  epochs: 20,
  bestEpoch: 10,
  seconds: 1,
};
const LOST = { kind: 'workerLost', message: 'gone' } as const;
const epoch = (number: number, validation = 1) =>
  ({ kind: 'epoch', epoch: number, errors: [1], rho: [1], validation, bestEpoch: 1, seconds: number }) as const;

describe('a run whose worker is lost', () => {
  it('has failed, and keeps its epochs', () => {
    const run = failedRun(reduceMessages({ ...NO_RUN, phase: 'running' }, [epoch(1)]), LOST);
    expect([run.phase, run.failure, run.history]).toEqual(['failed', LOST, [epoch(1)]]);
  });

  it('keeps its result where it had finished, and says the loss beside it', () => {
    const run = failedRun(reduceMessages({ ...NO_RUN, phase: 'running' }, [FINISHED]), LOST);
    expect([run.phase, run.finished, run.failure]).toEqual(['finished', FINISHED, LOST]);
  });

  it('that goes on from a checkpoint has its epochs before it, and the new ones after it', () => {
    const before = reduceMessages(
      { ...NO_RUN, phase: 'running' },
      [1, 2, 3, 4].map((each) => epoch(each)),
    );
    const run = restartedRun(before, { failure: LOST, epoch: 2 });
    expect([run.phase, run.setbacks, run.history]).toEqual([
      'preparing',
      [{ failure: LOST, epoch: 2 }],
      before.history,
    ]);
    const after = reduceMessages(run, [epoch(3, 7), epoch(4, 8), epoch(5, 9)]);
    expect(after.history.map((report) => report.validation)).toEqual([1, 1, 7, 8, 9]);
  });

  it('is still finished where another one shows its network', () => {
    const finished = reduceMessages({ ...NO_RUN, phase: 'running' }, [FINISHED]);
    const run = restartedRun(finished, { failure: LOST, epoch: 20 });
    const started = {
      kind: 'started',
      backend: { backend: 'wasm', detail: '', why: '' },
      transform: TRANSFORM,
    } as const;
    expect([run.phase, reduceMessages(run, [started]).phase, run.finished]).toEqual(['finished', 'finished', FINISHED]);
  });
});

describe('runs and the plans of the controls', () => {
  it('a run that failed is to be trained again, though its settings are the same', () => {
    const plans = [1, 2, 3].map((dataSeed) => ({ config: { ...DEFAULT_CONFIG, dataSeed }, fork: null }));
    const [a, b, c] = [0, 5, 3] as RunId[];
    const planned = new Map([a, b, c].map((id, i) => [id, plans[i]]));
    const runs = new Map<RunId, RunState>([
      [a, { ...NO_RUN, phase: 'failed', plan: plans[0] }],
      [b, { ...NO_RUN, phase: 'finished', plan: plans[0] }],
    ]);
    expect(changedRuns(planned, { runs })).toEqual([b, c]);
    expect(untrainedRuns(planned, { runs })).toEqual([a, b, c]);
  });
});

import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
import { HALF_TRAINED, TRAINED } from '../../testing/savedRuns.ts';
import type { FinishedReport } from '../../training/events.ts';
import type { Told } from '../../worker/protocol.ts';
import type { RunId } from '../runs/comparison.ts';
import {
  changedRuns,
  failedRun,
  jointPhase,
  NO_RUN,
  type RunPhase,
  type RunState,
  reduceMessages,
  restartedRun,
  restoredRun,
  runOf,
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
    const again = restartedRun(run, { failure: LOST, epoch: 3 });
    expect(again.setbacks.map((setback) => setback.epoch)).toEqual([2, 3]);
    const later = reduceMessages(run, [epoch(3, 7), epoch(4, 8), epoch(5, 9)]);
    expect(later.history.map((report) => report.validation)).toEqual([1, 1, 7, 8, 9]);
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

  it('a run that is to fork elsewhere is to be trained again, though its settings are the same', () => {
    const parent = { config: DEFAULT_CONFIG, fork: null };
    const forkedAt = (number: number) => ({ config: DEFAULT_CONFIG, fork: { parent, epoch: number } });
    const [id] = [6] as RunId[];
    const runs = new Map<RunId, RunState>([[id, { ...NO_RUN, phase: 'finished', plan: forkedAt(3) }]]);
    expect(changedRuns(new Map([[id, forkedAt(3)]]), { runs })).toEqual([]);
    expect(changedRuns(new Map([[id, forkedAt(4)]]), { runs })).toEqual([id]);
    expect(changedRuns(new Map([[id, parent]]), { runs })).toEqual([id]);
  });
});

describe('a run that a session brings back', () => {
  it('is what was saved, and waits for its worker where it has not ended', () => {
    const { plan, backend, transform, history, finished } = TRAINED;
    const trained = restoredRun(TRAINED);
    expect(trained).toEqual({ ...NO_RUN, phase: 'finished', plan, backend, transform, history, finished });
    expect(restoredRun(HALF_TRAINED)).toEqual({ ...trained, phase: 'preparing', finished: null });
  });

  it('was trained where it was trained, though another device shows it now', () => {
    const message = {
      kind: 'started',
      backend: { backend: 'webgpu', detail: 'another', why: '' },
      transform: TRAINED.transform,
    } as const;
    const [trained, unknown] = [TRAINED, { ...TRAINED, backend: null }].map((run) => restoredRun(run));
    expect(reduceMessages(trained, [message]).backend).toEqual(TRAINED.backend);
    expect(reduceMessages(unknown, [message]).backend).toEqual(message.backend);
    expect(reduceMessages(restoredRun(HALF_TRAINED), [message]).backend).toEqual(message.backend);
  });
});

describe('what a worker tells of a run', () => {
  const running: RunState = { ...NO_RUN, phase: 'running' };
  const told = (...messages: readonly Told[]) => reduceMessages(running, messages);

  it('is each in its place, and nothing else changes', () => {
    const backend = { backend: 'wasm', detail: 'plain SIMD', why: 'no GPU' } as const;
    const transform = { inputMean: [1, 2], inputDeviation: [3, 4], outputMean: 5, outputDeviation: 6 } as const;
    const [surface, partials] = [Float64Array.of(1, 2, 3, 4), new Float64Array(21)];
    expect(told({ kind: 'started', backend, transform })).toEqual({ ...running, backend, transform });
    expect(told({ kind: 'surface', epoch: 3, partial: [2, 1], side: 2, values: surface })).toEqual({
      ...running,
      surface: { epoch: 3, partial: [2, 1], side: 2, values: surface },
    });
    expect(told({ kind: 'partials', epoch: 4, side: 1, values: partials })).toEqual({
      ...running,
      partials: { epoch: 4, side: 1, values: partials },
    });
    const line = [
      [1, 2],
      [3, 5],
    ] as const;
    expect(told({ kind: 'slice', epoch: 6, partial: [0, 2], line, values: surface })).toEqual({
      ...running,
      slice: { epoch: 6, partial: [0, 2], line, values: surface },
    });
    expect(told({ kind: 'inspection', epoch: 5, point: [6, -7], partials: [8, 9] })).toEqual({
      ...running,
      inspection: { epoch: 5, point: [6, -7], partials: [8, 9] },
    });
    expect(told(FINISHED)).toEqual({ ...running, phase: 'finished', finished: FINISHED });
  });

  it('is its phase, until it has finished', () => {
    const [paused, resumed] = [{ kind: 'paused', epoch: 3 } as const, { kind: 'resumed' } as const];
    const phases = (...messages: readonly Told[]) => told(...messages).phase;
    expect([phases(paused), phases(paused, resumed), phases(resumed, paused)]).toEqual(['paused', 'running', 'paused']);
    expect([phases(FINISHED, paused), phases(FINISHED, resumed)]).toEqual(['finished', 'finished']);
  });

  it('is its epochs in their order, those of a burst after those before, in the midst of other messages', () => {
    const first = told(epoch(1, 8), { kind: 'paused', epoch: 1 }, epoch(2, 9));
    expect(first.history).toEqual([epoch(1, 8), epoch(2, 9)]);
    expect(first.phase).toBe('paused');
    expect(reduceMessages(first, [epoch(3, 7)]).history.map(({ validation }) => validation)).toEqual([8, 9, 7]);
    expect(reduceMessages(first, [{ kind: 'resumed' }]).history).toBe(first.history);
  });
});

describe('runs together', () => {
  const inPhases = (...phases: RunPhase[]) => jointPhase(phases.map((phase) => ({ ...NO_RUN, phase })));

  it('work while any of them does, wait for what is paused, and have failed before they have finished', () => {
    expect(inPhases()).toBe('idle');
    expect(inPhases('idle', 'finished')).toBe('finished');
    expect(inPhases('finished', 'failed')).toBe('failed');
    expect(inPhases('failed', 'paused')).toBe('paused');
    expect(inPhases('paused', 'running', 'finished')).toBe('running');
    expect(inPhases('running', 'preparing')).toBe('preparing');
  });

  it('are known by their ids; one that has not begun is no run yet', () => {
    const run: RunState = { ...NO_RUN, phase: 'paused' };
    const runs = new Map([[4 as RunId, run]]);
    expect([runOf({ runs }, 4 as RunId), runOf({ runs }, 0 as RunId)]).toEqual([run, NO_RUN]);
  });
});

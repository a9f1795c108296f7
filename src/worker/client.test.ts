import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import type { Checkpoint } from '../training/checkpoint.ts';
import type { Failure } from '../training/events.ts';
import { createTrainingClient, type WorkerPort } from './client.ts';
import type { Alive, Assignment, FromWorker, OfJob, ToWorker, Watch } from './protocol.ts';

const WATCH: Watch = { partial: [0, 0], side: 3, triangleSide: null, point: null, cut: null, pastEpoch: null };
const PLAN = { config: DEFAULT_CONFIG, fork: null };
const ASSIGNMENT: Assignment = {
  plans: [PLAN, PLAN],
  watch: WATCH,
  paused: false,
  from: null,
  avoided: [],
  sharedBy: 1,
};

/** A client, the worker it believes to have, and what it told. */
function setUp(answers = true) {
  const heard: (FromWorker | Failure)[] = [];
  const posted: ToWorker[] = [];
  const state = { answers, terminated: false };
  const worker: WorkerPort = {
    onmessage: null,
    onmessageerror: null,
    onerror: null,
    postMessage(message: ToWorker) {
      posted.push(message);
      if (message.kind === 'ping' && state.answers) queueMicrotask(() => tell({ kind: 'alive', quiet: 0 }));
    },
    terminate() {
      state.terminated = true;
    },
  };
  const tell = (data: FromWorker | OfJob | Alive) => worker.onmessage?.call(worker as Worker, { data } as MessageEvent);
  const client = createTrainingClient(() => worker);
  const start = (assignment = ASSIGNMENT) =>
    client.start(assignment, {
      heard: (message) => heard.push(message),
      failed: (failure) => heard.push(failure),
    });
  return { client, start, worker, heard, posted, state, tell };
}

describe('the client of a worker', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('hears the newest job only', () => {
    const { start, heard, tell } = setUp();
    start();
    start();
    tell({ job: 1, member: 0, kind: 'resumed' });
    expect(heard).toEqual([]);
    tell({ job: 2, member: 0, kind: 'resumed' });
    expect(heard).toHaveLength(1);
  });

  it('brings the film of its job, or says that there will be none', async () => {
    const { client, start, posted, tell, worker } = setUp();
    start();
    const first = client.film([1, 0], 5);
    expect(posted.at(-1)).toEqual({ kind: 'film', job: 1, partial: [1, 0], side: 5 });
    const film = { epochs: [4], surfaces: [[Float64Array.of(2)]] };
    tell({ job: 1, kind: 'film', film });
    expect(await first).toBe(film);
    const both = [client.film([1, 0], 5), client.film([0, 1], 5)];
    for (const value of [3, 7]) tell({ job: 1, kind: 'film', film: { epochs: [value], surfaces: [] } });
    expect((await Promise.all(both)).map(({ epochs }) => epochs)).toEqual([[3], [7]]);
    const second = client.film([1, 0], 5);
    start();
    await expect(second).rejects.toThrow('the run has ended before');
    const third = client.film([1, 0], 5);
    worker.onerror?.call(worker as Worker, { message: 'gone' } as ErrorEvent);
    await expect(third).rejects.toThrow('the run has ended before');
    await expect(client.film([1, 0], 5)).rejects.toThrow('the run has ended before');
  });

  it('says within 10 s that a worker which has answered before does so no more, and ends it', async () => {
    const { client, start, heard, state } = setUp();
    start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([heard, client.lost]).toEqual([[], false]);
    state.answers = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(heard).toEqual([{ kind: 'workerLost', message: expect.any(String) }]);
    expect([client.lost, state.terminated]).toEqual([true, true]);
  });

  it('waits for a worker that said how long it would be silent, and no longer', async () => {
    const { start, heard, state, tell } = setUp();
    start();
    await vi.advanceTimersByTimeAsync(3000);
    state.answers = false;
    tell({ kind: 'alive', quiet: 60 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toEqual([]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(heard).toHaveLength(1);
  });

  it('waits for a worker that is still being loaded', async () => {
    const { client, start, heard } = setUp(false);
    start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([heard, client.lost]).toEqual([[], false]);
  });

  it('tells an uncaught exception and a script that is missing at once, once', () => {
    for (const [event, message] of [
      [{ message: 'x is undefined' }, 'x is undefined'],
      [{}, 'its script could not be loaded'],
    ] as const) {
      const { client, start, worker, heard } = setUp();
      start();
      for (let times = 0; times < 2; times++) worker.onerror?.call(worker as Worker, event as ErrorEvent);
      expect(heard).toEqual([{ kind: 'workerLost', message }]);
      expect(client.lost).toBe(true);
    }
  });

  it('is not to be used again after a failure of the worker, but after one of the settings', () => {
    const { client, start, tell } = setUp();
    start();
    tell({ job: 1, kind: 'failed', failure: { kind: 'invalidConfig', problems: [] } });
    expect(client.lost).toBe(false);
    start();
    tell({ job: 2, kind: 'failed', failure: { kind: 'unexpected', message: '' } });
    expect(client.lost).toBe(true);
  });

  it('keeps the newest checkpoint of the job, at first the one to go on from', () => {
    const { client, start, tell } = setUp();
    const [first, second, late] = [1, 2, 3].map((seconds): Checkpoint => ({ seconds, members: [] }));
    start({ ...ASSIGNMENT, from: first });
    expect(client.checkpoint).toBe(first);
    tell({ job: 1, kind: 'checkpoint', checkpoint: second });
    expect(client.checkpoint).toBe(second);
    start();
    tell({ job: 1, kind: 'checkpoint', checkpoint: late });
    expect(client.checkpoint).toBeNull();
  });

  it('hears nothing any more of a job that was reset or has failed', async () => {
    const { client, start, heard, tell, worker } = setUp();
    start();
    client.send('reset');
    tell({ job: 1, member: 0, kind: 'resumed' });
    expect(heard).toEqual([]);
    start();
    tell({ job: 2, kind: 'failed', failure: { kind: 'unexpected', message: 'x' } });
    tell({ job: 2, member: 0, kind: 'resumed' });
    worker.onerror?.call(worker as Worker, {} as ErrorEvent);
    expect(heard).toEqual([{ kind: 'unexpected', message: 'x' }]);
  });

  it('pings no more once it was terminated', async () => {
    const { client, posted } = setUp();
    client.terminate();
    const before = posted.length;
    await vi.advanceTimersByTimeAsync(5000);
    expect(posted).toHaveLength(before);
  });
});

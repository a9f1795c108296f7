import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_CONFIG } from '../config/fields.ts';
import { createTrainingClient, type WorkerPort } from './client.ts';
import type { Alive, FromWorker, ToWorker, Watch } from './protocol.ts';

const WATCH: Watch = { partial: [0, 0], side: 3, triangleSide: null, point: null, epoch: null };
const PLAN = { config: DEFAULT_CONFIG, fork: null };

/** A client, the worker it believes to have, and what it told. */
function setUp(answers = true) {
  const heard: FromWorker[] = [];
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
  const tell = (data: FromWorker | Alive) => worker.onmessage?.call(worker as Worker, { data } as MessageEvent);
  const client = createTrainingClient(
    (message) => heard.push(message),
    () => worker,
  );
  return { client, worker, heard, posted, state, tell };
}

describe('the client of a worker', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('hears the newest session only', () => {
    const { client, heard, tell } = setUp();
    client.start([PLAN], WATCH, false);
    client.start([PLAN], WATCH, false);
    tell({ session: 1, member: 0, kind: 'resumed' });
    expect(heard).toEqual([]);
    tell({ session: 2, member: 0, kind: 'resumed' });
    expect(heard).toHaveLength(1);
  });

  it('says within 10 s for every run that a worker which has answered before does so no more, and ends it', async () => {
    const { client, heard, state } = setUp();
    client.start([PLAN, PLAN], WATCH, false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([heard, client.lost]).toEqual([[], false]);
    state.answers = false;
    await vi.advanceTimersByTimeAsync(10_000);
    const failure = { kind: 'workerLost', message: expect.any(String) };
    expect(heard).toEqual([0, 1].map((member) => ({ session: 1, member, kind: 'failed', failure })));
    expect([client.lost, state.terminated]).toEqual([true, true]);
  });

  it('waits for a worker that said how long it would be silent, and no longer', async () => {
    const { client, heard, state, tell } = setUp();
    client.start([PLAN], WATCH, false);
    await vi.advanceTimersByTimeAsync(3000);
    state.answers = false;
    tell({ kind: 'alive', quiet: 60 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toEqual([]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(heard).toHaveLength(1);
  });

  it('waits for a worker that is still being loaded', async () => {
    const { client, heard } = setUp(false);
    client.start([PLAN], WATCH, false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([heard, client.lost]).toEqual([[], false]);
  });

  it('tells an uncaught exception and a script that is missing at once, once', () => {
    for (const [event, message] of [
      [{ message: 'x is undefined' }, 'x is undefined'],
      [{}, 'its script could not be loaded'],
    ] as const) {
      const { client, worker, heard } = setUp();
      client.start([PLAN], WATCH, false);
      for (let times = 0; times < 2; times++) worker.onerror?.call(worker as Worker, event as ErrorEvent);
      expect(heard).toEqual([{ session: 1, member: 0, kind: 'failed', failure: { kind: 'workerLost', message } }]);
      expect(client.lost).toBe(true);
    }
  });

  it('is not to be used again after a failure of the worker, but after one of the settings', () => {
    const { client, tell } = setUp();
    client.start([PLAN], WATCH, false);
    tell({ session: 1, member: 0, kind: 'failed', failure: { kind: 'invalidConfig', problems: [] } });
    expect(client.lost).toBe(false);
    tell({ session: 1, member: 0, kind: 'failed', failure: { kind: 'unexpected', message: '' } });
    expect(client.lost).toBe(true);
  });

  it('pings no more once it was terminated', async () => {
    const { client, posted } = setUp();
    client.terminate();
    const before = posted.length;
    await vi.advanceTimersByTimeAsync(5000);
    expect(posted).toHaveLength(before);
  });
});

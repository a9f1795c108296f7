import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { type OwnSweep, trialsOfOwn } from '../../experiments/ownSweep.ts';
import { FakeClient, FINISHED } from '../../testing/fakeClient.ts';
import { browserMemory, type OutcomeMemory } from './outcomeMemory.ts';
import { Sweeper } from './sweeper.ts';
import { VisitorRuns } from './visitorRuns.ts';

/** A function of its own a test, so that none finds what another one has left. */
const sweepOf = (functionId: string): OwnSweep => ({
  base: `v=2&f=${functionId}`,
  along: { field: 'maxOrder', values: ['0', '1', '2'] },
  curves: null,
  seeds: 2,
});
const moment = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Waits until something holds, for a quarter of a second at most: the database answers when it likes. */
async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 50 && !holds(); i++) await moment();
}

function setUp(memory: OutcomeMemory = browserMemory(), processors = 2) {
  const clients: FakeClient[] = [];
  const createClient = () => {
    const client = new FakeClient();
    clients.push(client);
    return client;
  };
  const workshop = { createClient, memory, processors, backend: () => null };
  const sweeper = new Sweeper(workshop);
  const state = () => sweeper.store.getState();
  /** Ends the trial that a worker is at, with a test error. */
  const end = async (client: number, testError: number) => {
    const [size, starts] = [state().results.size, clients[client].sent.length];
    clients[client].tell({ ...FINISHED, testError });
    await until(() => state().results.size > size && clients[client].sent.length > starts);
  };
  /** Waits until so many workers train. */
  const begun = (count = processors) => until(() => clients.filter(({ assignment }) => assignment).length >= count);
  return { sweeper, clients, workshop, state, end, begun };
}

describe('a sweep in the page', () => {
  it('keeps as many workers busy as there are processors, and shows each outcome as it comes', async () => {
    const { sweeper, clients, state, end, begun } = setUp();
    const whole = sweeper.start(sweepOf('branin'));
    await begun();
    expect(clients).toHaveLength(2);
    expect(state()).toMatchObject({ status: 'running', total: 6, secondsLeft: null });
    expect(clients[0].assignment?.plans[0].config).toMatchObject({ functionId: 'branin', maxOrder: 0, dataSeed: 1 });
    expect(clients[1].assignment?.plans[0].config.maxOrder).toBe(1);
    for (let i = 0; i < 6; i++) {
      await end(i % 2, i + 1);
      expect(state().results.size).toBe(i + 1);
    }
    await whole;
    expect(state()).toMatchObject({ status: 'idle', secondsLeft: null, problems: [] });
    const ids = trialsOfOwn(sweepOf('branin')).map(({ id }) => id);
    expect(ids.map((id) => state().results.get(id))).toMatchObject(
      [1, 2, 3, 4, 5, 6].map((testError) => ({ testError })),
    );
    expect(clients.every(({ terminated }) => terminated)).toBe(true);
  });

  it('trains seeds of one shape as an ensemble in one worker where the page trains on a GPU', async () => {
    const { clients, workshop, begun } = setUp();
    const sweeper = new Sweeper({ ...workshop, backend: () => 'webgpu' });
    const whole = sweeper.start({ ...sweepOf('dixonPrice'), seeds: 3 });
    await begun(1);
    const seen: unknown[] = [];
    for (let order = 0; order < 3; order++) {
      await until(() => clients[0].assignment?.plans[0].config.maxOrder === order);
      seen.push(clients[0].assignment?.plans.map(({ config }) => [config.maxOrder, config.dataSeed]));
      for (const member of [1, 2, 0]) clients[0].tell({ ...FINISHED, testError: 10 * order + member }, member);
    }
    await whole;
    expect(clients).toHaveLength(1);
    expect(seen).toEqual([0, 1, 2].map((order) => [1, 2, 3].map((seed) => [order, seed])));
    const trials = trialsOfOwn({ ...sweepOf('dixonPrice'), seeds: 3 });
    const { results } = sweeper.store.getState();
    for (const { id, config } of trials) {
      expect(results.get(id)).toMatchObject({ testError: 10 * config.maxOrder + config.dataSeed - 1 });
    }
  });

  it('after a reload has all that has ended, and trains the rest', async () => {
    const before = setUp();
    void before.sweeper.start(sweepOf('matyas'));
    await before.begun();
    await before.end(0, 10);
    await before.end(1, 20);
    const after = setUp();
    await after.sweeper.recall();
    expect(after.state()).toMatchObject({ sweep: sweepOf('matyas'), total: 6, status: 'idle' });
    expect([...after.state().results.values()]).toMatchObject([{ testError: 10 }, { testError: 20 }]);
    const rest = after.sweeper.start(sweepOf('matyas'));
    await after.begun();
    expect(after.clients[0].assignment?.plans[0].config).toMatchObject({ maxOrder: 2, dataSeed: 1 });
    for (let i = 0; i < 4; i++) await after.end(i % 2, 30);
    await rest;
    expect(after.state().results.size).toBe(6);
  });

  it('ends after the runs in progress when it is stopped', async () => {
    const { sweeper, state, end, begun } = setUp();
    const whole = sweeper.start(sweepOf('booth'));
    await begun();
    sweeper.stop();
    expect(state().status).toBe('stopping');
    await end(0, 1);
    await end(1, 2);
    await whole;
    expect(state()).toMatchObject({ status: 'idle', total: 6 });
    expect(state().results.size).toBe(2);
  });

  it('goes on in a new worker where one is lost, and says which run is missing', async () => {
    const { sweeper, clients, state, end, begun } = setUp(browserMemory(), 1);
    const whole = sweeper.start(sweepOf('trid'));
    await begun();
    clients[0].fail();
    await begun(2);
    expect(clients).toHaveLength(2);
    expect(state().problems).toEqual(['v=2&f=trid&order=0: gone']);
    for (let i = 0; i < 5; i++) await end(1, 1);
    await whole;
    expect(state().results.size).toBe(5);
  });

  it('takes a function that cannot be learned as an outcome', async () => {
    const { sweeper, clients, state, end, begun } = setUp(browserMemory(), 1);
    const whole = sweeper.start(sweepOf('sphere'));
    await begun();
    clients[0].fail({ kind: 'invalidTarget', message: 'not finite at x1 = 0' });
    await begun(2);
    expect(clients).toHaveLength(2);
    for (let i = 0; i < 5; i++) await end(1, 1);
    await whole;
    expect(state().results.get('v=2&f=sphere&order=0')).toEqual({ refused: 'not finite at x1 = 0' });
    expect(state().problems).toEqual([]);
  });

  it('runs where the browser remembers nothing, and says so', async () => {
    const refuse = () => Promise.reject(new Error('no database'));
    const { sweeper, state, end, begun } = setUp({
      recall: refuse,
      all: refuse,
      keep: refuse,
      sweep: refuse,
      keepSweep: refuse,
    });
    await sweeper.recall();
    const whole = sweeper.start(sweepOf('easom'));
    await begun();
    for (let i = 0; i < 6; i++) await end(i % 2, 1);
    await whole;
    expect(state().results.size).toBe(6);
    expect(state().problems).toEqual([
      'this browser remembers nothing after a reload',
      'this browser remembers no more runs',
    ]);
  });

  it('is refused where something is wrong with it, and one at a time', async () => {
    const { sweeper, state, end, begun } = setUp();
    await expect(sweeper.start({ ...sweepOf('branin'), seeds: 0 })).rejects.toThrow(
      'invalid sweep: seeds: 0 (1 to 100)',
    );
    expect(state().status).toBe('idle');
    const whole = sweeper.start(sweepOf('powersum'));
    await begun();
    await sweeper.start(sweepOf('beale'));
    expect(state().sweep).toEqual(sweepOf('powersum'));
    for (let i = 0; i < 6; i++) await end(i % 2, 1);
    await whole;
  });
});

describe('runs that a visitor adds', () => {
  const id = (seed: number) => `v=2&f=goldsteinPrice&order=0&seed=${seed}&wseed=${seed}&sseed=${seed}`;

  it('are trained on all processors, shown as they end, and there again after a reload', async () => {
    const { clients, workshop } = setUp();
    const visitor = new VisitorRuns(workshop);
    const state = () => visitor.store.getState();
    const whole = visitor.train([id(2), id(3), id(4)]);
    await until(() => clients.length === 2 && clients.every(({ assignment }) => assignment));
    expect(state()).toMatchObject({ status: 'running', waiting: new Set([id(2), id(3), id(4)]) });
    clients[0].tell({ ...FINISHED, testError: 7 });
    await until(() => clients[0].sent.length === 2);
    expect(state().waiting).toEqual(new Set([id(3), id(4)]));
    expect(state().results.get(id(2))).toMatchObject({ testError: 7 });
    clients[0].tell({ ...FINISHED, testError: 8 });
    clients[1].tell({ ...FINISHED, testError: 9 });
    await whole;
    expect(state()).toMatchObject({ status: 'idle', waiting: new Set(), problems: [] });
    expect(clients.every(({ terminated }) => terminated)).toBe(true);
    const after = new VisitorRuns(workshop);
    await after.recall();
    const errors = [2, 3, 4].map((seed) => after.store.getState().results.get(id(seed)));
    expect(errors).toMatchObject([{ testError: 7 }, { testError: 9 }, { testError: 8 }]);
  });

  it('end after the runs in progress when they are stopped', async () => {
    const { clients, workshop } = setUp(browserMemory(), 1);
    const visitor = new VisitorRuns(workshop);
    const whole = visitor.train([id(5), id(6)]);
    await until(() => clients.length === 1 && clients[0].assignment !== null);
    visitor.stop();
    expect(visitor.store.getState().status).toBe('stopping');
    clients[0].tell({ ...FINISHED, testError: 1 });
    await whole;
    expect(visitor.store.getState()).toMatchObject({ status: 'idle', waiting: new Set() });
    expect(visitor.store.getState().results.has(id(6))).toBe(false);
  });

  it('are trained where the browser remembers nothing, and that is said', async () => {
    const refuse = () => Promise.reject(new Error('no database'));
    const { clients, workshop } = setUp({ ...browserMemory(), all: refuse, keep: refuse }, 1);
    const visitor = new VisitorRuns(workshop);
    await visitor.recall();
    const whole = visitor.train([id(8)]);
    await until(() => clients.length === 1 && clients[0].assignment !== null);
    clients[0].tell({ ...FINISHED, testError: 1 });
    await whole;
    expect(visitor.store.getState().results.size).toBe(1);
    expect(visitor.store.getState().problems).toEqual(['this browser remembers no more runs']);
  });
});

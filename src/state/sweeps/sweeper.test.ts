import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { type OwnSweep, trialsOfOwn } from '../../experiments/ownSweep.ts';
import { FakeClient, FINISHED } from '../../testing/fakeClient.ts';
import { browserMemory, type OutcomeMemory } from './outcomeMemory.ts';
import { Sweeper } from './sweeper.ts';

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
  const sweeper = new Sweeper(
    () => {
      const client = new FakeClient();
      clients.push(client);
      return client;
    },
    memory,
    processors,
  );
  const state = () => sweeper.store.getState();
  /** Ends the trial that a worker is at, with a test error. */
  const end = async (client: number, testError: number) => {
    const [size, starts] = [state().results.size, clients[client].sent.length];
    clients[client].tell({ ...FINISHED, testError });
    await until(() => state().results.size > size && clients[client].sent.length > starts);
  };
  /** Waits until so many workers train. */
  const begun = (count = processors) => until(() => clients.filter(({ assignment }) => assignment).length >= count);
  return { sweeper, clients, state, end, begun };
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
    const { sweeper, state, end, begun } = setUp({ recall: refuse, keep: refuse, sweep: refuse, keepSweep: refuse });
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

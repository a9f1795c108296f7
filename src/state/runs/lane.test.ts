import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
import { checkpointAt, epoch, FakeClient, LOST, started } from '../../testing/fakeClient.ts';
import type { Watch } from '../../worker/protocol.ts';
import { ClientPool } from './clientPool.ts';
import type { RunId } from './comparison.ts';
import { Lane } from './lane.ts';

/** Ids are no places, and no members. */
const [A, B] = [7, 4] as RunId[];
const WATCH: Watch = { partial: [2, 1], side: 9, triangleSide: null, point: [3, -4], cut: null, pastEpoch: 11 };

/** A lane of two runs, its clients so far, and what it told. */
function setUp(paused = false) {
  const clients: FakeClient[] = [];
  const pool = new ClientPool(() => {
    const client = new FakeClient();
    clients.push(client);
    return client;
  });
  const told: unknown[][] = [];
  const screen = { watch: WATCH };
  const plans = new Map([A, B].map((id, i) => [id, { config: { ...DEFAULT_CONFIG, weightSeed: i }, fork: null }]));
  const lane = new Lane({ plans, paused, from: null }, pool, () => screen.watch, {
    heard: (run, message) => told.push(['heard', run, message.kind]),
    restarted: (runs, setback) => told.push(['restarted', runs, setback]),
    failed: (runs, failure) => told.push(['failed', runs, failure]),
  });
  return { lane, clients, told, screen, plans, pool };
}

describe('a lane', () => {
  it('trains its plans in their order, and tells each message of the run that it is about', () => {
    const { clients, told, plans } = setUp();
    const [client] = clients;
    expect(client.assignment).toEqual({
      plans: [...plans.values()],
      watch: WATCH,
      paused: false,
      from: null,
      avoided: [],
    });
    client.tell(epoch(1), 1);
    client.tell(started('wasm'), 0);
    expect(told).toEqual([
      ['heard', B, 'epoch'],
      ['heard', A, 'started'],
    ]);
  });

  it('films the run that is asked for', async () => {
    const { lane, clients } = setUp();
    const frame = (value: number) => Float64Array.of(value);
    clients[0].filmed = {
      epochs: [2, 4],
      surfaces: [
        [frame(1), frame(2)],
        [frame(3), frame(4)],
      ],
    };
    expect(await lane.film(B, [0, 1], 9)).toEqual([
      { epoch: 2, values: frame(3) },
      { epoch: 4, values: frame(4) },
    ]);
  });

  it('tells nothing of a run that was left, and has its worker until all are', () => {
    const { lane, clients, told, pool } = setUp();
    expect([lane.leave([A]), lane.runs]).toEqual([true, [B]]);
    clients[0].tell(epoch(1), 0);
    clients[0].tell(epoch(1), 1);
    expect(told).toEqual([['heard', B, 'epoch']]);
    expect([lane.leave([B]), clients[0].sent.at(-1)]).toEqual([false, 'reset']);
    expect(pool.take()).toBe(clients[0]);
  });

  it.each([
    ['pause', true],
    ['resume', false],
    ['stepEpoch', true],
  ] as const)('goes on in another worker as it was after %s: paused %s', (action, paused) => {
    const { lane, clients } = setUp(!paused);
    lane[action]();
    expect(clients[0].sent.at(-1)).toBe(action);
    clients[0].fail();
    expect(clients[1].assignment?.paused).toBe(paused);
  });

  it('goes on in another worker up to the epoch allowed, from the last checkpoint, with what is watched by then', () => {
    const { lane, clients, told, screen } = setUp();
    lane.allow(30);
    lane.allow(42);
    screen.watch = { ...WATCH, partial: [0, 3], pastEpoch: null };
    clients[0].checkpoint = checkpointAt(17);
    clients[0].fail();
    expect(clients[0].terminated).toBe(true);
    expect(clients[1].assignment).toMatchObject({ watch: screen.watch, from: checkpointAt(17) });
    expect(clients[1].sent).toEqual(['start', 42]);
    expect(told).toEqual([['restarted', [A, B], { failure: LOST, epoch: 17 }]]);
  });

  it('passes on what is watched, as it is then', () => {
    const { lane, clients, screen } = setUp();
    screen.watch = { ...WATCH, point: null, pastEpoch: 5 };
    lane.updateWatch();
    expect(clients[0].watched).toEqual(screen.watch);
  });

  it('has failed with the runs that are still wanted where there is no remedy', () => {
    const { lane, clients, told } = setUp();
    lane.leave([A]);
    clients[0].fail({ kind: 'outOfMemory', message: 'full' });
    expect(told).toEqual([['failed', [B], { kind: 'outOfMemory', message: 'full' }]]);
    expect(clients).toHaveLength(1);
  });
});

import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { trialsOfOwn } from '../../experiments/ownSweep.ts';
import { FakeClient, FINISHED } from '../../testing/fakeClient.ts';
import { browserMemory } from './outcomeMemory.ts';
import { trainTrials } from './trainTrials.ts';

const TRIALS = trialsOfOwn({
  base: 'v=2&f=branin&order=0',
  along: { field: 'samples', values: ['50'] },
  curves: null,
  seeds: 4,
});

it('the time left is shared among those who train', async () => {
  const clients: FakeClient[] = [];
  const workshop = {
    createClient: () => {
      const client = new FakeClient();
      clients.push(client);
      return client;
    },
    memory: { ...browserMemory(), keep: async () => {} },
    processors: 2,
    backend: () => null,
  };
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
  const left: (number | null)[] = [];
  const whole = trainTrials(TRIALS, workshop, {
    stopRequested: false,
    ended: (_, __, secondsLeft) => left.push(secondsLeft),
    problem: () => {},
  });
  for (let i = 0; i < 4; i++) {
    const starts = () => clients[i % 2]?.sent.filter((sent) => sent === 'start').length;
    await vi.waitFor(() => expect(starts()).toBe(1 + Math.floor(i / 2)));
    now += 4000;
    clients[i % 2].tell(FINISHED);
    await vi.waitFor(() => expect(left).toHaveLength(i + 1));
  }
  await whole;
  clock.mockRestore();
  // Three left at 4 s each, on two workers.
  expect([left[0], left.at(-1)]).toEqual([6, 0]);
});

it('the time left on a GPU is that of the ensemble, whose seconds each of its runs is given its share of', async () => {
  const client = new FakeClient();
  const workshop = {
    createClient: () => client,
    memory: { ...browserMemory(), keep: async () => {} },
    processors: 2,
    backend: () => 'webgpu' as const,
  };
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
  const left: (number | null)[] = [];
  const whole = trainTrials(TRIALS, workshop, {
    stopRequested: false,
    ended: (_, __, secondsLeft) => left.push(secondsLeft),
    problem: () => {},
  });
  await vi.waitFor(() => expect(client.sent).toContain('start'));
  now += 4000;
  for (let member = 0; member < 4; member++) client.tell(FINISHED, member);
  await vi.waitFor(() => expect(left).toHaveLength(4));
  await whole;
  clock.mockRestore();
  expect(left).toEqual([3, 2, 1, 0]);
});

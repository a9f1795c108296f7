import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { trialsOfOwn } from '../../experiments/ownSweep.ts';
import { FakeClient, FINISHED } from '../../testing/fakeClient.ts';
import { browserMemory } from './outcomeMemory.ts';
import { trainTrials } from './trainTrials.ts';

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
  const trials = trialsOfOwn({
    base: 'v=2&f=branin&order=0',
    along: { field: 'samples', values: ['50'] },
    curves: null,
    seeds: 4,
  });
  const left: (number | null)[] = [];
  const whole = trainTrials(trials, workshop, {
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

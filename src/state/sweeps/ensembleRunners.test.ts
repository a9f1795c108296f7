import { describe, expect, it } from 'vitest';
import type { RunConfig } from '../../config/runConfig.ts';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
import { Share } from '../../experiments/sweep.ts';
import { FakeClient, FINISHED, LOST } from '../../testing/fakeClient.ts';
import { ensembleRunners } from './ensembleRunners.ts';

const alone = () => new Share(1);

const seeded = (dataSeed: number, changes: Partial<RunConfig> = {}): RunConfig => ({
  ...DEFAULT_CONFIG,
  dataSeed,
  ...changes,
});
const moment = () => new Promise((resolve) => setTimeout(resolve, 3));

function setUp(members = 3) {
  const clients: FakeClient[] = [];
  const crew = ensembleRunners(() => {
    const client = new FakeClient();
    clients.push(client);
    return client;
  }, members);
  const job = () => clients.at(-1)?.assignment?.plans.map(({ config }) => config.dataSeed);
  return { ...crew, clients, job };
}

describe('an ensemble for a sweep', () => {
  it('trains trials of one shape together, and each has the outcome of its own member', async () => {
    const { runners, clients, job } = setUp();
    const runs = runners.map((run, i) => run(seeded(i + 1), alone()));
    await moment();
    expect(job()).toEqual([1, 2, 3]);
    for (const member of [2, 0, 1]) clients[0].tell({ ...FINISHED, testError: 10 + member }, member);
    const outcomes = (await Promise.all(runs)).map(({ outcome }) => outcome);
    expect(outcomes).toMatchObject([{ testError: 10 }, { testError: 11 }, { testError: 12 }]);
  });

  it('takes the next trials once all of the ensemble before have ended', async () => {
    const { runners, clients, job } = setUp();
    const [first] = runners.map((run, i) => run(seeded(i + 1), alone()));
    await moment();
    clients[0].tell(FINISHED, 0);
    await first;
    void runners[0](seeded(4), alone());
    await moment();
    expect(job()).toEqual([1, 2, 3]);
    clients[0].tell(FINISHED, 1);
    clients[0].tell(FINISHED, 2);
    await moment();
    expect(job()).toEqual([4]);
    expect(clients).toHaveLength(1);
  });

  it.each<Partial<RunConfig>>([{ maxOrder: 3 }, { width: 8 }, { samples: 50 }, { batches: 5 }, { backend: 'webgpu' }])(
    'keeps trials with %j apart, one ensemble after the other',
    async (changes) => {
      const { runners, clients, job } = setUp();
      for (const [i, run] of runners.entries()) void run(seeded(i + 1, i === 1 ? changes : {}), alone());
      await moment();
      expect(job()).toEqual([1, 3]);
      clients[0].tell(FINISHED, 0);
      clients[0].tell(FINISHED, 1);
      await moment();
      expect(job()).toEqual([2]);
    },
  );

  it('tries each by itself where one of them cannot be trained, and that one is refused', async () => {
    const { runners, clients, job } = setUp(2);
    const runs = runners.map((run, i) => run(seeded(i + 1), alone()));
    await moment();
    clients[0].fail({ kind: 'invalidTarget', message: 'no number' });
    await moment();
    expect(job()).toEqual([1]);
    clients[1].fail({ kind: 'invalidTarget', message: 'no number' });
    await moment();
    expect(job()).toEqual([2]);
    clients[2].tell(FINISHED, 0);
    expect((await Promise.all(runs)).map(({ outcome }) => outcome)).toMatchObject([
      { refused: 'no number' },
      { testError: FINISHED.testError },
    ]);
  });

  it('fails those that have not ended where the worker is lost, and goes on in another one', async () => {
    const { runners, clients, job } = setUp(2);
    const [first, second] = runners.map((run, i) => run(seeded(i + 1), alone()));
    await moment();
    clients[0].tell(FINISHED, 0);
    clients[0].fail(LOST);
    await expect(first).resolves.toBeDefined();
    await expect(second).rejects.toThrow('gone');
    void runners[1](seeded(3), alone());
    await moment();
    expect(clients).toHaveLength(2);
    expect([clients[0].terminated, job()]).toEqual([true, [3]]);
  });
});

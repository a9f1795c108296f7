/** Jobs on several threads: paused, stepped, watched, looked back at, forked and stopped, to the bits of one thread. */
import { describe, expect, it } from 'vitest';
import type { RunConfig } from '../config/runConfig.ts';
import { assignment, isEnd, SMALL, setUp, WATCH } from '../testing/deskSetUp.ts';

const WIDE: RunConfig = { ...SMALL, width: 64, maxOrder: 2, maxEpochs: 25 };
const SEEN = { ...WATCH, triangleSide: 5, point: [0, 1] } as const;

/** A fork at epoch 6, stepped, paused, watched and looked back at on the way. Everything that it told, but for times. */
async function steered(threads: RunConfig['threads']) {
  const { desk, until, untilOne } = setUp(undefined, 4);
  const config = { ...WIDE, threads };
  const parent = { config: { ...config, maxOrder: 1 } as const, fork: null };
  const plans = [{ config, fork: { parent, epoch: 6 } }];
  desk.receive({ kind: 'start', job: 1, ...assignment({ plans, watch: SEEN, paused: true }) });
  const [{ backend }] = await until('started');
  desk.receive({ kind: 'stepEpoch', job: 1 });
  await until('epoch');
  desk.receive({ kind: 'resume', job: 1 });
  await until('epoch', 3);
  desk.receive({ kind: 'pause', job: 1 });
  desk.receive({ kind: 'watch', job: 1, watch: { ...SEEN, partial: [1, 1] } });
  await until('paused', 2);
  desk.receive({ kind: 'resume', job: 1 });
  const [{ seconds: _, ...finished }] = await until('finished');
  const { checkpoint } = await untilOne('checkpoint', isEnd);
  desk.receive({ kind: 'watch', job: 1, watch: { ...SEEN, pastEpoch: 8 } });
  const past = await untilOne('surface', ({ epoch, partial }) => epoch === 8 && partial[0] === 0);
  const epochs = (await until('epoch', 25)).map(({ errors, rho, validation }) => ({ errors, rho, validation }));
  desk.receive({ kind: 'reset', job: 1 });
  return { detail: backend.detail, told: { finished, network: checkpoint.members[0].network, past, epochs } };
}

describe('a job on several threads', () => {
  it('paused, stepped, watched, looked back at and forked has the bits of one thread', async () => {
    const [one, three] = [await steered('1'), await steered('3')];
    expect([one.detail, three.detail]).toEqual(['plain SIMD', 'plain SIMD, 3 threads']);
    expect(three.told).toEqual(one.told);
  });

  it('follows another on fewer threads, and one on as many as the first, in the same worker', async () => {
    const { desk, until } = setUp(undefined, 4);
    for (const [i, threads] of (['3', '2', '3'] as const).entries()) {
      const config = { ...WIDE, threads, maxEpochs: 3 };
      desk.receive({ kind: 'start', job: i + 1, ...assignment({ plans: [{ config, fork: null }] }) });
      await until('finished', i + 1);
    }
    const told = await until('started', 3);
    expect(told.map(({ backend }) => backend.detail)).toEqual([3, 2, 3].map((count) => `plain SIMD, ${count} threads`));
    const [first, ...others] = (await until('finished', 3)).map(({ testError }) => testError);
    expect(others).toEqual([first, first]);
  });

  it('shares the cores with the jobs beside it, and leaves one to the page', async () => {
    const given = async (sharedBy: number) => {
      const { desk, until } = setUp(undefined, 7);
      const config = { ...WIDE, threads: 'auto', maxEpochs: 2 } as const;
      desk.receive({ kind: 'start', job: 1, ...assignment({ plans: [{ config, fork: null }], sharedBy }) });
      await until('finished');
      desk.receive({ kind: 'reset', job: 1 });
      return (await until('started'))[0].backend.detail;
    };
    expect([await given(3), await given(6)]).toEqual(['plain SIMD, 2 threads', 'plain SIMD']);
  });

  it('stops when asked to, with the best network', async () => {
    const { desk, until } = setUp(undefined, 2);
    const config = { ...WIDE, maxEpochs: 100_000, threads: '2' } as const;
    desk.receive({ kind: 'start', job: 1, ...assignment({ plans: [{ config, fork: null }] }) });
    await until('epoch', 3);
    desk.receive({ kind: 'stop', job: 1 });
    const [finished] = await until('finished');
    expect(finished.reason).toBe('stopped');
    expect(finished.testError).toBeGreaterThan(0);
    desk.receive({ kind: 'reset', job: 1 });
  });
});

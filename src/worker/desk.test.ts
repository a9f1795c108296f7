import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignment, isEnd, SMALL, setUp, WATCH } from '../testing/deskSetUp.ts';
import type { Alive, OfJob, ToWorker } from './protocol.ts';

const numbers = (epochs: readonly { errors: readonly number[]; rho: readonly number[]; validation: number }[]) =>
  epochs.map(({ errors, rho, validation }) => ({ errors, rho, validation }));

describe('the desk of the worker', () => {
  it('hands over a checkpoint whenever it pauses and at the end; another desk goes on from it to the same bits', async () => {
    const whole = setUp();
    whole.desk.receive({ kind: 'start', job: 1, ...assignment() });
    const [finished] = await whole.until('finished');
    const end = await whole.untilOne('checkpoint', isEnd);
    const history = await whole.until('epoch', 30);
    expect(end.checkpoint.members[0].reason).toBe('epochCap');

    const stepped = setUp();
    stepped.desk.receive({ kind: 'start', job: 1, ...assignment({ paused: true }) });
    stepped.desk.receive({ kind: 'stepEpoch', job: 1 });
    await stepped.untilOne('paused', ({ epoch }) => epoch === 1);
    stepped.desk.receive({ kind: 'stepEpoch', job: 1 });
    await stepped.untilOne('paused', ({ epoch }) => epoch === 2);
    const { checkpoint } = (await stepped.until('checkpoint')).at(-1) as Extract<OfJob, { kind: 'checkpoint' }>;
    expect(checkpoint.members[0].progress.epoch).toBe(2);

    const other = setUp();
    other.desk.receive({ kind: 'start', job: 7, ...assignment({ from: checkpoint }) });
    const rest = await other.until('epoch', 28);
    expect(rest[0].epoch).toBe(3);
    expect(rest[0].seconds).toBeGreaterThanOrEqual(checkpoint.seconds);
    expect(numbers(rest)).toEqual(numbers(history.slice(2)));
    expect((await other.until('finished'))[0].testError).toBe(finished.testError);
  });

  it('shows the networks of a run that has ended, and trains them no further', async () => {
    const first = setUp();
    first.desk.receive({ kind: 'start', job: 1, ...assignment() });
    const { checkpoint } = await first.untilOne('checkpoint', isEnd);
    const other = setUp();
    other.desk.receive({ kind: 'start', job: 1, ...assignment({ from: checkpoint }) });
    await other.until('checkpoint');
    const slopes = async ({ desk, untilOne }: ReturnType<typeof setUp>) => {
      desk.receive({ kind: 'watch', job: 1, watch: { ...WATCH, partial: [1, 0] } });
      return (await untilOne('surface', ({ partial }) => partial.join() === '1,0')).values;
    };
    expect(await slopes(other)).toEqual(await slopes(first));
    expect(other.posted.filter(({ kind }) => kind === 'epoch' || kind === 'finished')).toEqual([]);
  });

  it('films what is kept of a run: its surfaces as they were while it trained, epoch by epoch', async () => {
    const { desk, until, untilOne, posted } = setUp();
    desk.receive({ kind: 'start', job: 1, ...assignment({ paused: true }) });
    for (const number of [1, 2, 3]) {
      desk.receive({ kind: 'stepEpoch', job: 1 });
      await untilOne('paused', ({ epoch }) => epoch === number);
    }
    const live = (await until('surface', 3)).filter(({ epoch }) => epoch > 0);
    desk.receive({ kind: 'film', job: 1, partial: [0, 0], side: 5 });
    const [{ film }] = (await until('film')) as Extract<OfJob, { kind: 'film' }>[];
    expect(film.epochs).toEqual([1, 2, 3]);
    const [frames] = film.surfaces;
    expect(new Set(frames.map(String)).size).toBe(3);
    for (const { epoch, values } of live) expect(frames[epoch - 1]).toEqual(values);
    desk.receive({ kind: 'film', job: 1, partial: [0, 1], side: 5 });
    const other = (await until('film', 2))[1] as Extract<OfJob, { kind: 'film' }>;
    expect(other.film.surfaces[0][0]).not.toEqual(frames[0]);
    expect(posted.some(({ kind }) => kind === 'failed')).toBe(false);
  });

  it('shows where a run is that goes on paused, and waits there', async () => {
    const first = setUp();
    first.desk.receive({ kind: 'start', job: 1, ...assignment({ paused: true }) });
    first.desk.receive({ kind: 'stepEpoch', job: 1 });
    const { values: wanted } = await first.untilOne('surface', ({ epoch }) => epoch === 1);
    const [{ checkpoint }] = (await first.until('checkpoint')) as Extract<OfJob, { kind: 'checkpoint' }>[];
    const other = setUp();
    other.desk.receive({ kind: 'start', job: 1, ...assignment({ paused: true, from: checkpoint }) });
    const { epoch, values } = await other.untilOne('surface', () => true);
    expect(epoch).toBe(1);
    expect(values).toEqual(wanted);
    expect(other.posted.filter(({ kind }) => kind === 'epoch')).toEqual([]);
    other.desk.receive({ kind: 'stepEpoch', job: 1 });
    expect((await other.until('epoch')).map((report) => report.epoch)).toEqual([2]);
  });

  it('says ahead that it will be silent while it allocates, and takes that back before its first epoch', async () => {
    const { desk, posted, until } = setUp();
    desk.receive({ kind: 'start', job: 1, ...assignment() });
    await until('epoch');
    const before = posted.slice(
      0,
      posted.findIndex(({ kind }) => kind === 'epoch'),
    );
    const words = before.filter((message): message is Alive => message.kind === 'alive').map(({ quiet }) => quiet);
    expect(words[0]).toBeGreaterThan(10);
    expect(words.at(-1)).toBe(0);
  });

  it('tells what went wrong, in a job or beside it, of that job', async () => {
    const broken = setUp(async () => {
      throw new Error('no device');
    });
    broken.desk.receive({ kind: 'start', job: 3, ...assignment() });
    const failure = { kind: 'unexpected', message: 'no device' };
    expect(await broken.until('failed')).toEqual([{ job: 3, kind: 'failed', failure }]);
    broken.desk.fail(new Error('nobody waited'));
    expect((await broken.until('failed', 2))[1]).toMatchObject({ job: 3, failure: { message: 'nobody waited' } });
  });

  it('goes down the ladder past what is to be avoided, and says why', async () => {
    const { desk, until } = setUp();
    const avoided = [{ backend: 'wasm', why: 'wasm failed (gone)' }] as const;
    desk.receive({ kind: 'start', job: 1, ...assignment({ avoided, paused: true }) });
    const [{ backend }] = await until('started');
    expect(backend).toMatchObject({ backend: 'cpu', why: 'wasm failed (gone)' });
  });

  it('answers pings, and drops messages of jobs before', async () => {
    const { desk, posted, until } = setUp();
    desk.receive({ kind: 'ping' });
    expect(posted).toEqual([{ kind: 'alive', quiet: 0 }]);
    desk.receive({ kind: 'start', job: 1, ...assignment() });
    desk.receive({ kind: 'start', job: 2, ...assignment({ paused: true }) });
    desk.receive({ kind: 'stop', job: 1 });
    await until('paused');
    expect(posted.filter((message) => 'job' in message && message.job === 1)).toEqual([]);
    expect(posted.filter(({ kind }) => kind === 'finished')).toEqual([]);
  });

  it('trains a run undisturbed by whatever was asked before, of whatever job (10 000 messages)', async () => {
    const quick = assignment({ plans: [{ config: { ...SMALL, width: 4, maxEpochs: 6 }, fork: null }] });
    const trained = async ({ desk, posted, untilOne }: ReturnType<typeof setUp>, job: number) => {
      desk.receive({ kind: 'start', job, ...quick });
      const { testError } = await untilOne('finished', (message) => message.job === job);
      const epochs = posted.filter((message) => message.kind === 'epoch' && message.job === job);
      return { testError, epochs: numbers(epochs as Parameters<typeof numbers>[0]) };
    };
    const undisturbed = await trained(setUp(), 9);
    const job = fc.nat(3);
    const message: fc.Arbitrary<ToWorker> = fc.oneof(
      fc.record({ kind: fc.constantFrom('pause', 'resume', 'stepEpoch', 'stop', 'reset'), job }),
      fc.record({ kind: fc.constant('allow'), job, epoch: fc.integer({ min: -1, max: 9 }) }),
      fc.record({ kind: fc.constant('start'), job, paused: fc.boolean() }).map((begun) => ({ ...quick, ...begun })),
      fc
        .record({ point: fc.constantFrom(null, [0, 1] as const), pastEpoch: fc.constantFrom(null, 0, 3, 99) })
        .chain((watch) => fc.record({ kind: fc.constant('watch'), job, watch: fc.constant({ ...WATCH, ...watch }) })),
      fc.constant({ kind: 'ping' }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(message, { minLength: 25, maxLength: 25 }), async (messages) => {
        const stage = setUp();
        for (const each of messages) {
          stage.desk.receive(each);
          if (each.kind === 'ping') await new Promise((resolve) => setTimeout(resolve));
        }
        expect(await trained(stage, 9)).toEqual(undisturbed);
      }),
      { numRuns: 400 },
    );
  }, 300_000);
});

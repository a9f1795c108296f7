import { describe, expect, it } from 'vitest';
import { transformOf } from '../data/dataset.ts';
import { nodeAssets } from '../engine/assets.node.ts';
import { openDevice } from '../engine/openDevice.ts';
import { assignment, isEnd, SMALL, setUp, WATCH } from '../testing/deskSetUp.ts';

describe('a job of the worker', () => {
  it('tells of each member of an ensemble its own data and epochs, and of both that they are paused', async () => {
    const { desk, until, posted } = setUp();
    const plans = [SMALL, { ...SMALL, dataSeed: 9, weightSeed: 9 }].map((config) => ({ config, fork: null }));
    desk.receive({ kind: 'start', job: 1, ...assignment({ plans, paused: true }) });
    const [first, second] = await until('started', 2);
    expect([first.member, second.member]).toEqual([0, 1]);
    expect(second.transform).toEqual(transformOf(plans[1].config));
    expect(first.transform).toEqual(transformOf(plans[0].config));
    expect((await until('paused', 2)).map(({ member, epoch }) => [member, epoch])).toEqual([
      [0, 0],
      [1, 0],
    ]);
    desk.receive({ kind: 'stepEpoch', job: 1 });
    await until('paused', 4);
    expect((await until('resumed')).map(({ member }) => member)).toEqual([0, 1]);
    expect((await until('epoch', 2)).map(({ member, epoch }) => [member, epoch])).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(
      posted.filter(({ kind }) => kind === 'surface').map((message) => 'member' in message && message.member),
    ).toEqual(expect.arrayContaining([0, 1]));
    expect(posted).toContainEqual({ kind: 'alive', quiet: 60 });
  });

  it('steps one epoch, shows its network, waits, and ends with the best one when it is told to stop', async () => {
    const { desk, until, posted } = setUp();
    desk.receive({ kind: 'start', job: 1, ...assignment({ paused: true }) });
    await until('paused');
    for (const count of [1, 2, 3]) {
      desk.receive({ kind: 'stepEpoch', job: 1 });
      await until('paused', count + 1);
    }
    expect((await until('epoch')).map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
    const surfaces = (await until('surface')).map(({ epoch }) => epoch);
    expect(surfaces).toEqual(expect.arrayContaining([1, 2, 3]));
    desk.receive({ kind: 'stop', job: 1 });
    const [finished] = await until('finished');
    expect(finished).toMatchObject({ reason: 'stopped' });
    expect(finished.epochs).toBeLessThanOrEqual(4);
    expect(posted.filter(({ kind }) => kind === 'failed')).toEqual([]);
  });

  it('pauses in mid-run at once, and goes on to the end', async () => {
    const { desk, until, posted } = setUp();
    desk.receive({ kind: 'start', job: 1, ...assignment() });
    await until('epoch', 2);
    desk.receive({ kind: 'pause', job: 1 });
    const [{ epoch }] = await until('paused');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(epoch).toBeGreaterThanOrEqual(2);
    expect(epoch).toBeLessThan(30);
    expect(posted.filter(({ kind }) => kind === 'epoch').length).toBeLessThan(30);
    desk.receive({ kind: 'resume', job: 1 });
    expect((await until('finished'))[0].epochs).toBe(30);
  });

  it('shows its best network once it has ended', async () => {
    const { desk, posted, until, untilOne } = setUp();
    desk.receive({ kind: 'start', job: 1, ...assignment() });
    const [finished] = await until('finished');
    const ending = posted.indexOf(finished);
    const shown = await untilOne('surface', (surface) => posted.indexOf(surface) > ending);
    for (const pastEpoch of [7, null]) desk.receive({ kind: 'watch', job: 1, watch: { ...WATCH, pastEpoch } });
    const again = await untilOne(
      'surface',
      (surface) => posted.indexOf(surface) > posted.indexOf(shown) && surface.epoch > 7,
    );
    expect(shown.values).toEqual(again.values);
  });

  it('trains as far as it is allowed to', async () => {
    const { desk, until, posted } = setUp();
    desk.receive({ kind: 'start', job: 1, ...assignment({ paused: true }) });
    await until('paused');
    desk.receive({ kind: 'allow', job: 1, epoch: 4 });
    desk.receive({ kind: 'resume', job: 1 });
    await until('epoch', 4);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(posted.filter(({ kind }) => kind === 'epoch')).toHaveLength(4);
    desk.receive({ kind: 'allow', job: 1, epoch: 30 });
    await until('finished');
  });

  it('looks back at the epoch asked for: its network is the one of a run that ended there', async () => {
    const long = setUp();
    long.desk.receive({ kind: 'start', job: 1, ...assignment() });
    await long.untilOne('checkpoint', isEnd);
    long.desk.receive({ kind: 'watch', job: 1, watch: { ...WATCH, pastEpoch: 7 } });
    const past = await long.untilOne('surface', ({ epoch }) => epoch === 7);
    const short = setUp();
    short.desk.receive({ kind: 'start', job: 1, ...assignment({ paused: true }) });
    await short.until('paused');
    for (let count = 1; count <= 7; count++) {
      short.desk.receive({ kind: 'stepEpoch', job: 1 });
      await short.until('paused', count + 1);
    }
    const present = await short.until('surface');
    expect(past.values).toEqual(present.filter(({ epoch }) => epoch === 7).at(-1)?.values);
  });

  it('leaves a job that is reset without a word, and opens a device once for all that need the same', async () => {
    const opened: string[] = [];
    const { desk, posted, until } = setUp((choice, avoided) => {
      opened.push([choice, ...avoided.map(({ backend }) => backend)].join());
      return openDevice(choice, nodeAssets, avoided);
    });
    desk.receive({ kind: 'start', job: 1, ...assignment() });
    await until('epoch', 2);
    desk.receive({ kind: 'reset', job: 1 });
    const before = posted.length;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(posted.slice(before).filter(({ kind }) => kind !== 'surface')).toEqual([]);
    desk.receive({ kind: 'start', job: 2, ...assignment({ paused: true }) });
    await until('paused');
    const later = posted.slice(before).filter((message) => 'job' in message && message.kind !== 'surface');
    expect(later.map((message) => [message.job, message.kind])).toEqual([
      [2, 'started'],
      [2, 'paused'],
    ]);
    const avoided = [{ backend: 'wasm', why: '' }] as const;
    desk.receive({ kind: 'start', job: 3, ...assignment({ avoided, paused: true }) });
    await until('paused', 2);
    expect(opened).toEqual(['wasmPlain', 'wasmPlain,wasm']);
  });

  it('holds the buffers of one engine at a time: a fork has freed those of its parent, a reset job all', async () => {
    const held = new Set<object>();
    const { desk, until } = setUp(async (choice, avoided) => {
      const device = await openDevice(choice, nodeAssets, avoided);
      return {
        ...device,
        allocate(size) {
          const buffer = device.allocate(size);
          held.add(buffer);
          return buffer;
        },
        free(buffer) {
          held.delete(buffer);
          device.free(buffer);
        },
      };
    });
    const config = { ...SMALL, maxEpochs: 4 };
    desk.receive({ kind: 'start', job: 1, ...assignment({ plans: [{ config, fork: null }] }) });
    await until('finished');
    const ofOne = held.size;
    const fork = { parent: { config, fork: null }, epoch: 2 };
    desk.receive({ kind: 'start', job: 2, ...assignment({ plans: [{ config, fork }] }) });
    await until('finished', 2);
    expect(held.size).toBe(ofOne);
    desk.receive({ kind: 'reset', job: 2 });
    await expect.poll(() => held.size).toBe(0);
  });

  it('tries again to open a device that could not be opened', async () => {
    let attempts = 0;
    const { desk, posted, until } = setUp((choice, avoided) => {
      attempts += 1;
      return attempts === 1 ? Promise.reject(new Error('busy')) : openDevice(choice, nodeAssets, avoided);
    });
    desk.receive({ kind: 'start', job: 1, ...assignment() });
    await until('failed');
    posted.length = 0;
    desk.receive({ kind: 'start', job: 2, ...assignment({ paused: true }) });
    await until('started');
    expect(attempts).toBe(2);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import type { RunConfig } from '../config/runConfig.ts';
import type { RunPlan } from '../config/runPlan.ts';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import type { MultiIndex } from '../math/multiIndex.ts';
import type { Checkpoint } from '../training/checkpoint.ts';
import type { Failure } from '../training/events.ts';
import { createTrainingClient, type TrainingClient } from './client.ts';
import type { FromWorker, Watch } from './protocol.ts';

const SMALL: RunConfig = {
  ...DEFAULT_CONFIG,
  functionId: 'sumSquares',
  backend: 'wasmPlain',
  width: 16,
  samples: 50,
  validationSize: 100,
  testSize: 100,
  patience: 1000,
};
const WATCH: Watch = { partial: [1, 0], side: 11, triangleSide: 5, point: null, cut: null, pastEpoch: null };
const plan = (changes: Partial<RunConfig> = {}): RunPlan[] => [{ config: { ...SMALL, ...changes }, fork: null }];

/** A client, what it has told so far, and a way to wait for more. */
function listenTo() {
  const messages: FromWorker[] = [];
  const failures: Failure[] = [];
  let wake = () => {};
  const client = createTrainingClient();
  const start = (plans: readonly RunPlan[], watch: Watch, paused: boolean, from: Checkpoint | null = null) =>
    client.start(
      { plans, watch, paused, from, avoided: [] },
      {
        heard(message) {
          messages.push(message);
          wake();
        },
        failed(failure) {
          failures.push(failure);
          wake();
        },
      },
    );
  async function until<T>(found: () => T | undefined): Promise<T> {
    for (;;) {
      const value = found();
      if (value !== undefined) return value;
      if (failures.length > 0) throw new Error(JSON.stringify(failures));
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
  const ofKind = <K extends FromWorker['kind']>(kind: K) =>
    messages.filter((message): message is Extract<FromWorker, { kind: K }> => message.kind === kind);
  return { client, start, messages, failures, until, ofKind };
}

const quiet = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('worker', () => {
  let client: TrainingClient | undefined;
  afterEach(() => client?.terminate());
  function connect() {
    const connection = listenTo();
    client = connection.client;
    return connection;
  }

  it('trains: started, then an epoch after the other, surfaces on the way', async () => {
    const { start, until, ofKind, messages } = connect();
    start(plan(), WATCH, false);
    await until(() => ofKind('epoch')[20]);
    const surface = await until(() => ofKind('surface')[0]);
    expect(messages[0].kind).toBe('started');
    expect(ofKind('epoch').map(({ epoch }) => epoch)).toEqual(ofKind('epoch').map((_, i) => i + 1));
    expect([surface.partial, surface.side]).toEqual([WATCH.partial, WATCH.side]);
    expect(surface.values).toHaveLength(121);
    expect(surface.values.every(Number.isFinite)).toBe(true);
  });

  it('pauses within 200 ms in the middle of a step of seconds, and goes on where it was', async () => {
    const { client, start, until, ofKind } = connect();
    start(plan({ samples: 10_000, maxOrder: 5, width: 512, hiddenLayers: 4 }), WATCH, false);
    await until(() => ofKind('started')[0]);
    await quiet(1500);
    const asked = performance.now();
    client.send('pause');
    await until(() => ofKind('paused')[0]);
    expect(performance.now() - asked).toBeLessThan(200);
    const surfaces = ofKind('surface').length;
    client.watch({ ...WATCH, partial: [0, 1], side: 5 });
    await until(() => ofKind('surface')[surfaces]);
    expect(ofKind('epoch')).toHaveLength(0);
  });

  it('does no epoch while paused, and every epoch after it', async () => {
    const { client, start, until, ofKind } = connect();
    start(plan(), WATCH, false);
    await until(() => ofKind('epoch')[3]);
    client.send('pause');
    await until(() => ofKind('paused')[0]);
    await quiet(100);
    const count = ofKind('epoch').length;
    await quiet(300);
    expect(ofKind('epoch').length).toBe(count);
    client.send('resume');
    await until(() => ofKind('epoch')[count + 5]);
    expect(ofKind('epoch').map(({ epoch }) => epoch)).toEqual(ofKind('epoch').map((_, i) => i + 1));
  });

  it('steps one epoch at a time', async () => {
    const { client, start, until, ofKind } = connect();
    start(plan(), WATCH, true);
    await until(() => ofKind('paused')[0]);
    expect(ofKind('epoch')).toHaveLength(0);
    for (const epoch of [1, 2, 3]) {
      client.send('stepEpoch');
      await until(() => ofKind('paused')[epoch]);
      await quiet(60);
      expect(ofKind('epoch')).toHaveLength(epoch);
    }
  });

  it('evaluates any partial of the trained network on a grid, in the units of the function', async () => {
    const { client, start, until, ofKind } = connect();
    start(plan({ width: 60, samples: 400, patience: 40 }), WATCH, false);
    await until(() => ofKind('finished')[0]);
    const evaluate = async (partial: MultiIndex) => {
      client.watch({ ...WATCH, partial, side: 3 });
      const found = () => ofKind('surface').find((each) => each.partial.join() === partial.join() && each.side === 3);
      return (await until(found)).values;
    };
    const [values, slopes] = [await evaluate([0, 0]), await evaluate([1, 0])];
    const error = (found: ArrayLike<number>, wanted: number[]) =>
      Math.hypot(...wanted.map((value, i) => value - found[i]));
    expect(error(values, [300, 200, 300, 100, 0, 100, 300, 200, 300])).toBeLessThan(60);
    expect(error(slopes, [-20, 0, 20, -20, 0, 20, -20, 0, 20])).toBeLessThan(12);
  });

  it('stops with the best weights, their test error and the reason', async () => {
    const { client, start, failures, until, ofKind } = connect();
    start(plan(), WATCH, false);
    await until(() => ofKind('epoch')[5]);
    client.send('stop');
    const finished = await until(() => ofKind('finished')[0]);
    expect(finished.reason).toBe('stopped');
    expect(finished.epochs).toBe(ofKind('epoch').length);
    expect(finished.testError).toBeGreaterThan(0);
    client.send('pause');
    await quiet(50);
    expect(failures).toEqual([]);
  });

  it('forgets a run that is reset, paused or not, and starts the next one from the beginning', async () => {
    const { client, start, until, ofKind, failures } = connect();
    start(plan(), WATCH, true);
    await until(() => ofKind('paused')[0]);
    client.send('reset');
    start(plan({ weightSeed: 5 }), WATCH, false);
    await until(() => ofKind('epoch')[2]);
    start(plan({ maxOrder: 3 }), WATCH, false);
    const report = await until(() => ofKind('epoch').find(({ errors }) => errors.length === 4));
    expect(report.epoch).toBe(1);
    expect(failures).toEqual([]);
  });

  it('the same run twice gives the same losses to the last bit', async () => {
    const { start, until, ofKind } = connect();
    const run = async () => {
      const [before, ended] = [ofKind('epoch').length, ofKind('finished').length];
      start(plan({ maxEpochs: 12, maxOrder: 2 }), WATCH, false);
      await until(() => ofKind('finished')[ended]);
      return ofKind('epoch')
        .slice(before)
        .map(({ errors, rho, validation }) => ({ errors, rho, validation }));
    };
    const first = await run();
    expect(first).toHaveLength(12);
    expect(await run()).toEqual(first);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_NAMES } from '../config/fields.ts';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import type { PointTable } from '../data/pointTable.ts';
import type { Order } from '../math/multiIndex.ts';
import { replaced, withAnyEntry } from '../testing/hostile.ts';
import { OTHER, SLOPES } from '../testing/ownTables.ts';
import { HALF_TRAINED, halfTrained, SMALL_COUNT, TRAINED } from '../testing/savedRuns.ts';
import { float32Text } from './float32Text.ts';
import { type SavedRun, trainedConfig } from './savedRun.ts';
import { parseSession, type Session, saveSession } from './session.ts';

const LINK = '#v=2&f=branin';
const SESSION: Session = { link: LINK, runs: [TRAINED, null, HALF_TRAINED] };
const TEXT = saveSession(SESSION);
/** As it was saved before it had a check of the whole. */
const UNCHECKED = replaced(TEXT, 'check', undefined);

/** As it was saved before there were twins in it: numbers in plain sight. */
const FIRST_TEXT = JSON.stringify({
  format: 'sobolev-playground',
  version: 1,
  config: TRAINED.plan.config,
  transform: TRAINED.transform,
  history: TRAINED.history,
  finished: TRAINED.finished,
  parameters: Array.from(TRAINED.checkpoint.network.best),
});

const damaged = (path: string, value: unknown, text = UNCHECKED) => replaced(text, path, value);

const only = (run: SavedRun): SavedRun => {
  const [read] = parseSession(saveSession({ link: null, runs: [run] })).runs;
  if (!read) throw new Error('no run');
  return read;
};

const bits = (numbers: Float32Array) => Array.from(new Uint32Array(Float32Array.from(numbers).buffer));

describe('a session', () => {
  it('is what was saved, once it is read', () => {
    expect(parseSession(TEXT)).toEqual(SESSION);
  });

  it('is read without a check, as it was saved before, and laid out anew', () => {
    expect(parseSession(UNCHECKED)).toEqual(SESSION);
    expect(parseSession(JSON.stringify(JSON.parse(TEXT), null, 2))).toEqual(SESSION);
  });

  it('is refused where any number of it is another than was saved, however likely', () => {
    const changed = replaced(TEXT, 'runs.0.transform.outputMean', -4.5);
    expect(() => parseSession(changed)).toThrow(
      /^invalid session: check: "[0-9a-f]{8}" \(the file was changed since it was saved\)$/,
    );
    expect(() => parseSession(replaced(TEXT, 'check', null))).toThrow(/check: null \(the file was changed/);
  });

  it('keeps every bit of every weight, and every float64 number', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    const above = fc.double({ min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true });
    const error = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true });
    const weights = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), {
      minLength: SMALL_COUNT,
      maxLength: SMALL_COUNT,
    });
    fc.assert(
      fc.property(weights, weights, number, above, error, (first, second, mean, deviation, testError) => {
        const { network } = TRAINED.checkpoint;
        const [best, moment1] = [first, second].map((values) => Float32Array.from(values));
        const read = only({
          ...TRAINED,
          transform: { ...TRAINED.transform, inputMean: [mean, 0], outputDeviation: deviation },
          finished: TRAINED.finished && { ...TRAINED.finished, testError },
          checkpoint: { ...TRAINED.checkpoint, network: { ...network, best, moment1 } },
        });
        expect(bits(read.checkpoint.network.best)).toEqual(bits(best));
        expect(bits(read.checkpoint.network.moment1)).toEqual(bits(moment1));
        expect(read.transform.inputMean[0] + 0).toBe(mean + 0);
        expect(read.transform.outputDeviation).toBe(deviation);
        expect(Number(read.finished?.testError) + 0).toBe(testError + 0);
      }),
    );
  });

  it('has 160 000 weights as well as few', () => {
    const numbers = Float32Array.from({ length: 160_000 }, (_, i) => Math.sin(i));
    expect(Buffer.from(float32Text(numbers), 'base64').equals(Buffer.from(numbers.buffer))).toBe(true);
  });

  it('may be older than a setting, which is then what it was', () => {
    const [run] = parseSession(damaged('runs.0.plan.config.activation', undefined)).runs;
    expect(run?.plan.config.activation).toBe('tanh');
    const [recent] = parseSession(damaged('runs.0.plan.config.init', undefined)).runs;
    expect(recent?.plan.config.init).toBe('uniform');
    const [first] = parseSession(damaged('config.init', undefined, FIRST_TEXT)).runs;
    expect(first?.plan.config.init).toBe('glorot');
  });

  it('may have errors of zero, a test error beyond all numbers, and no epoch at all', () => {
    const zero = { ...TRAINED.history[0], errors: [0, 0], rho: [1, 0], validation: 0, seconds: 0 };
    expect(only({ ...TRAINED, history: [zero, ...TRAINED.history.slice(1)] }).history[0]).toEqual(zero);
    const { finished, checkpoint } = TRAINED;
    if (!finished) throw new Error('not finished');
    const infinite = only({ ...TRAINED, finished: { ...finished, testError: Number.POSITIVE_INFINITY } });
    expect(infinite.finished?.testError).toBeNaN();
    const begun = halfTrained(0);
    expect(only(begun)).toEqual(begun);
    expect(begun.checkpoint.progress.best).toBe(Number.POSITIVE_INFINITY);
    const lost = checkpoint.network.parameters.map(() => Number.NaN);
    const diverged = only({
      ...TRAINED,
      finished: { ...finished, reason: 'diverged' },
      checkpoint: { ...checkpoint, reason: 'diverged', network: { ...checkpoint.network, parameters: lost } },
    });
    expect(diverged.checkpoint.network.parameters.every(Number.isNaN)).toBe(true);
  });

  it('has as many updates as the epochs of its settings, those before a fork with the batches of the parent', () => {
    const forked = (epochs: number, updates: number): SavedRun => {
      const own = halfTrained(epochs);
      const fork = { parent: { config: own.plan.config, fork: null }, epoch: 4 };
      const network = { ...own.checkpoint.network, updates };
      return {
        ...own,
        plan: { config: { ...own.plan.config, batches: 5 }, fork },
        checkpoint: { ...own.checkpoint, network },
      };
    };
    for (const run of [forked(2, 20), forked(4, 40), forked(6, 50)]) expect(only(run)).toEqual(run);
    expect(() => only(forked(6, 60))).toThrow(/updates: 60 \(not 50\)/);
  });

  it('has a run that ended while the others of its ensemble went on, with the updates of all', () => {
    const { checkpoint } = TRAINED;
    const ended = { ...TRAINED, checkpoint: { ...checkpoint, network: { ...checkpoint.network, updates: 4000 } } };
    expect(only(ended)).toEqual(ended);
  });

  it('has forks with their parents', () => {
    const parent = { config: DEFAULT_CONFIG, fork: null };
    const plan = { config: HALF_TRAINED.plan.config, fork: { parent: { ...parent }, epoch: 1 } };
    expect(only({ ...HALF_TRAINED, plan }).plan).toEqual(plan);
  });
});

describe('a session of version 1', () => {
  it('is a run that has ended, with its best weights', () => {
    const { link, runs } = parseSession(FIRST_TEXT);
    expect([link, runs.length]).toEqual([null, 1]);
    const [run] = runs;
    expect(run).toMatchObject({
      plan: TRAINED.plan,
      backend: null,
      transform: TRAINED.transform,
      history: TRAINED.history,
      finished: TRAINED.finished,
      seconds: 0.25,
      checkpoint: { progress: TRAINED.checkpoint.progress, reason: 'epochCap' },
    });
    const { best, parameters, moment1 } = run?.checkpoint.network ?? TRAINED.checkpoint.network;
    expect(bits(best)).toEqual(bits(TRAINED.checkpoint.network.best));
    expect(bits(parameters)).toEqual(bits(best));
    expect(moment1).toEqual(new Float32Array(SMALL_COUNT));
    expect(parseSession(saveSession({ link, runs }))).toEqual({ link, runs });
  });

  it.each([
    ['config', undefined, 'config: missing (not an object)'],
    ['transform.outputDeviation', -1, 'transform.outputDeviation: -1 (not above 0)'],
    ['finished', undefined, 'finished: missing (not an object)'],
    ['parameters', undefined, 'parameters: missing (not an array)'],
    ['parameters', [1, 2], `parameters: 2 entries (not ${SMALL_COUNT})`],
    ['parameters.3', null, 'parameters[3]: null (not a float32 number)'],
    ['parameters.0', 0.1, 'parameters[0]: 0.1 (not a float32 number)'],
    ['parameters.8', 1e300, 'parameters[8]: 1e+300 (not a float32 number)'],
    ['parameters.8', '1', 'parameters[8]: "1" (not a float32 number)'],
  ])('with %s = %j is refused', (path, value, message) => {
    expect(() => parseSession(damaged(path, value, FIRST_TEXT))).toThrow(`invalid session: ${message}`);
  });

  it('is refused with no more than the beginning of a long value', () => {
    const message = `parameters[0]: "${'x'.repeat(39)}... (not a float32 number)`;
    expect(() => parseSession(damaged('parameters.0', 'x'.repeat(10_000), FIRST_TEXT))).toThrow(message);
    const whole = `parameters[0]: "${'x'.repeat(38)}" (not a float32 number)`;
    expect(() => parseSession(damaged('parameters.0', 'x'.repeat(38), FIRST_TEXT))).toThrow(whole);
  });
});

describe('the network of a run', () => {
  const parent = { config: { ...HALF_TRAINED.plan.config, samples: 7 }, fork: null };
  const forkAt = (epoch: number, reason: SavedRun['checkpoint']['reason'] = null): SavedRun => ({
    ...HALF_TRAINED,
    plan: { config: HALF_TRAINED.plan.config, fork: { parent, epoch } },
    checkpoint: { ...HALF_TRAINED.checkpoint, reason },
  });

  it('was trained with the settings of the parent up to the fork, then with its own', () => {
    const samples = (run: SavedRun) => trainedConfig(run).samples;
    expect([forkAt(1), forkAt(2), forkAt(3)].map(samples)).toEqual([100, 100, 7]);
    expect(samples(forkAt(2, 'stopped'))).toBe(7);
    expect(samples(forkAt(1, 'stopped'))).toBe(100);
    expect(trainedConfig(HALF_TRAINED).samples).toBe(100);
  });
});

const WEIGHT_TEXT = float32Text(TRAINED.checkpoint.network.best);
const NEGATIVE = float32Text(TRAINED.checkpoint.network.best.map((_, i) => (i === 3 ? -1 : 1)));
const INFINITE = float32Text(TRAINED.checkpoint.network.best.map((value, i) => (i === 3 ? 1 / 0 : value)));

describe('a damaged session is refused, and the entry named', () => {
  it.each([
    ['', 'not JSON'],
    ['{', 'not JSON'],
    ['[]', 'file: [] (not an object)'],
    ['null', 'file: null (not an object)'],
    ['{}', 'format: missing (not "sobolev-playground")'],
  ])('%j', (text, message) => {
    expect(() => parseSession(text)).toThrow(`invalid session: ${message}`);
  });

  it.each([
    ['format', 'other', 'format: "other" (not "sobolev-playground")'],
    ['version', 3, 'version: 3 (of a newer playground)'],
    ['version', 0, 'version: 0 (not 1 to 2)'],
    ['version', '2', 'version: "2" (not 1 to 2)'],
    ['version', 'toString', 'version: "toString" (not 1 to 2)'],
    ['link', 7, 'link: 7 (not a text)'],
    ['runs', {}, 'runs: {} (not an array)'],
    ['runs', [], 'runs.length: 0 (not 1 to 4 runs)'],
    ['runs', [null, null, null, null, null], 'runs.length: 5 (not 1 to 4 runs)'],
    ['runs.0', [], 'runs[0]: [] (not an object)'],
    ['runs.0.plan', undefined, 'runs[0].plan: missing (not an object)'],
    ['runs.0.plan.fork', undefined, 'runs[0].plan.fork: missing (not an object)'],
    ['runs.0.plan.fork', { epoch: 1 }, 'runs[0].plan.fork.parent: missing (not an object)'],
    [
      'runs.0.plan.fork',
      { parent: HALF_TRAINED.plan, epoch: 0 },
      'runs[0].plan.fork.epoch: 0 (not a whole number within 1 and 9007199254740991)',
    ],
    [
      'runs.0.plan.fork',
      { parent: HALF_TRAINED.plan, epoch: 1e6 },
      'runs[0].plan.fork.epoch: 1000000 (beyond the 5000 epochs of the run it forks from)',
    ],
    ['runs.0.plan.config', [], 'runs[0].plan.config: [] (not an object)'],
    ['runs.0.plan.config.functionId', undefined, 'runs[0].plan.config.functionId: missing (no function)'],
    ['runs.0.plan.config.functionId', 'nosuch', 'runs[0].plan.config.functionId: "nosuch" (not a known choice)'],
    ['runs.0.plan.config.functionId', ['branin'], 'runs[0].plan.config.functionId: ["branin"] (of the wrong type)'],
    ['runs.0.plan.config.width', '4', 'runs[0].plan.config.width: "4" (of the wrong type)'],
    ['runs.0.plan.config.width', 2.5, 'runs[0].plan.config.width: 2.5 (not a whole number)'],
    ['runs.0.plan.config.width', null, 'runs[0].plan.config.width: null (not a number)'],
    ['runs.0.plan.config.width', 5, `runs[0].checkpoint.network.parameters: ${SMALL_COUNT} numbers (not 21)`],
    ['runs.0.plan.config.decayed', 'no', 'runs[0].plan.config.decayed: "no" (of the wrong type)'],
    ['runs.0.plan.config.gains', '1,1,1,1,1', 'runs[0].plan.config.gains: "1,1,1,1,1" (of the wrong type)'],
    ['runs.0.plan.config.gains', [1, 1, 1, 1], 'runs[0].plan.config.gains: [1,1,1,1] (not 5 numbers)'],
    ['runs.0.plan.config.layers', 3, 'runs[0].plan.config.layers: 3 (not a known setting)'],
    ['runs.0.backend.backend', 'abacus', 'runs[0].backend.backend: "abacus" (not a known choice)'],
    ['runs.0.backend.detail', null, 'runs[0].backend.detail: null (not a text)'],
    ['runs.0.transform', undefined, 'runs[0].transform: missing (not an object)'],
    ['runs.0.transform.inputMean', [1], 'runs[0].transform.inputMean: 1 entries (not 2)'],
    ['runs.0.transform.inputMean.1', '0', 'runs[0].transform.inputMean[1]: "0" (not a number)'],
    ['runs.0.transform.inputDeviation.0', 0, 'runs[0].transform.inputDeviation[0]: 0 (not above 0)'],
    ['runs.0.transform.outputMean', null, 'runs[0].transform.outputMean: null (not a number)'],
    ['runs.0.transform.outputDeviation', -1, 'runs[0].transform.outputDeviation: -1 (not above 0)'],
    ['runs.0.history', {}, 'runs[0].history: {} (not an array)'],
    ['runs.0.history.1', null, 'runs[0].history[1]: null (not an object)'],
    ['runs.0.history.1.kind', 'finished', 'runs[0].history[1].kind: "finished" (not "epoch")'],
    ['runs.0.history.1.epoch', 3, 'runs[0].history[1].epoch: 3 (not 2)'],
    ['runs.0.history.1.errors', [1], 'runs[0].history[1].rho.length: 2 (not 1)'],
    ['runs.0.history.1.errors', [], 'runs[0].history[1].errors.length: 0 (not a whole number within 1 and 6)'],
    ['runs.0.history.0.errors.1', -1, 'runs[0].history[0].errors[1]: -1 (not 0 or more)'],
    ['runs.0.history.0.rho.1', null, 'runs[0].history[0].rho[1]: null (not 0 or more)'],
    ['runs.0.history.0.validation', '0.3', 'runs[0].history[0].validation: "0.3" (not 0 or more)'],
    ['runs.0.history.0.bestEpoch', 2, 'runs[0].history[0].bestEpoch: 2 (not a whole number within 1 and 1)'],
    ['runs.0.history.0.seconds', -1, 'runs[0].history[0].seconds: -1 (not 0 or more)'],
    ['runs.0.finished', undefined, 'runs[0].finished: missing (not an object)'],
    ['runs.0.finished', null, 'runs[0].checkpoint.reason: "epochCap" (not null)'],
    ['runs.0.finished.kind', 'epoch', 'runs[0].finished.kind: "epoch" (not "finished")'],
    ['runs.0.finished.reason', 'tired', 'runs[0].finished.reason: "tired" (not a known choice)'],
    ['runs.0.finished.reason', 'stopped', 'runs[0].checkpoint.reason: "epochCap" (not "stopped")'],
    ['runs.0.finished.reason', ['patience'], 'runs[0].finished.reason: ["patience"] (not a known choice)'],
    ['runs.0.finished.reason', 'toString', 'runs[0].finished.reason: "toString" (not a known choice)'],
    ['runs.0.finished.testError', -1, 'runs[0].finished.testError: -1 (not 0 or more)'],
    ['runs.0.finished.testErrorNormalised', undefined, 'runs[0].finished.testErrorNormalised: missing (not 0 or more)'],
    ['runs.0.finished.epochs', 3, 'runs[0].finished.epochs: 3 (not 2)'],
    ['runs.0.finished.bestEpoch', 3, 'runs[0].finished.bestEpoch: 3 (not a whole number within 0 and 2)'],
    ['runs.0.finished.seconds', 'long', 'runs[0].finished.seconds: "long" (not 0 or more)'],
    ['runs.0.seconds', null, 'runs[0].seconds: null (not 0 or more)'],
    ['runs.2.checkpoint', undefined, 'runs[2].checkpoint: missing (not an object)'],
    ['runs.2.checkpoint.reason', 'patience', 'runs[2].checkpoint.reason: "patience" (not null)'],
    ['runs.2.checkpoint.progress.epoch', 3, 'runs[2].checkpoint.progress.epoch: 3 (not 2)'],
    ['runs.2.checkpoint.progress.best', -1, 'runs[2].checkpoint.progress.best: -1 (not 0 or more)'],
    ['runs.2.checkpoint.shuffling', [1, 2, 3], 'runs[2].checkpoint.shuffling: 3 entries (not 4)'],
    [
      'runs.2.checkpoint.shuffling.0',
      2 ** 31,
      'runs[2].checkpoint.shuffling[0]: 2147483648 (not a whole number within -2147483648 and 2147483647)',
    ],
    ['runs.2.checkpoint.network', undefined, 'runs[2].checkpoint.network: missing (not an object)'],
    ['runs.2.checkpoint.network.best', [1, 2], 'runs[2].checkpoint.network.best: [1,2] (not a text)'],
    ['runs.2.checkpoint.network.best', '*', 'runs[2].checkpoint.network.best: "*" (not base64)'],
    [
      'runs.2.checkpoint.network.moment1',
      WEIGHT_TEXT.slice(8),
      `runs[2].checkpoint.network.moment1: "${WEIGHT_TEXT.slice(8, 47)}... (not whole numbers)`,
    ],
    ['runs.2.checkpoint.network.best', INFINITE, 'runs[2].checkpoint.network.best[3]: "Infinity" (not a number)'],
    [
      'runs.2.checkpoint.network.parameters',
      INFINITE,
      'runs[2].checkpoint.network.parameters[3]: "Infinity" (not a number)',
    ],
    ['runs.2.checkpoint.network.moment2', NEGATIVE, 'runs[2].checkpoint.network.moment2[3]: "-1" (not 0 or more)'],
    ['runs.2.checkpoint.network.updates', 0, 'runs[2].checkpoint.network.updates: 0 (not 20)'],
    ['runs.2.checkpoint.network.updates', 2 ** 53 - 1, 'runs[2].checkpoint.network.updates: 9007199254740991 (not 20)'],
    [
      'runs.0.checkpoint.network.updates',
      10_000_001,
      'runs[0].checkpoint.network.updates: 10000001 (not a whole number within 0 and 10000000)',
    ],
  ])('%s = %j', (path, value, message) => {
    expect(() => parseSession(damaged(path, value))).toThrow(`invalid session: ${message}`);
  });

  it('every setting of another type', () => {
    for (const name of FIELD_NAMES) {
      expect(() => parseSession(damaged(`runs.0.plan.config.${name}`, { a: 1 }))).toThrow(`config.${name}: {"a":1} (`);
    }
  });

  it('more forks of forks than there can be runs', () => {
    let plan: unknown = HALF_TRAINED.plan;
    for (let i = 0; i < 4; i++) plan = { config: HALF_TRAINED.plan.config, fork: { parent: plan, epoch: 4 - i } };
    expect(() => parseSession(damaged('runs.0.plan', plan))).toThrow(/too many forks/);
  });
});

describe('a hostile session', () => {
  it('is refused by name or read whole, whatever one of its entries is (10 000 cases)', () => {
    fc.assert(
      fc.property(fc.oneof(withAnyEntry(TEXT), withAnyEntry(FIRST_TEXT)), (text) => {
        try {
          const session = parseSession(text);
          expect(parseSession(saveSession(session))).toEqual(session);
        } catch (error) {
          expect((error as Error).message).toMatch(/^invalid session: /);
          expect((error as Error).message.length).toBeLessThan(400);
        }
      }),
      { numRuns: 10_000 },
    );
  }, 300_000);

  it('is refused by name or read whole, wherever its text is cut or changed (2 000 cases)', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length - 1), fc.string({ maxLength: 3 }), fc.nat(3), (at, inserted, removed) => {
        const text = TEXT.slice(0, at) + inserted + TEXT.slice(at + removed);
        try {
          expect(parseSession(saveSession(parseSession(text)))).toEqual(parseSession(text));
        } catch (error) {
          expect((error as Error).message).toMatch(/^invalid session: /);
        }
      }),
      { numRuns: 2000 },
    );
  }, 300_000);
});

describe('a session of data', () => {
  const plan = {
    ...TRAINED.plan,
    config: { ...TRAINED.plan.config, functionId: 'data', data: SLOPES.reference },
  } as const;
  const session: Session = { link: LINK, runs: [{ ...TRAINED, plan }], data: SLOPES };
  const content = saveSession(session);

  it('carries them to the last bit', () => {
    expect(parseSession(content)).toEqual(session);
  });

  it('without them is read: the browser keeps them by themselves', () => {
    const { data, ...without } = session;
    expect(parseSession(saveSession(without))).toEqual(without);
  });

  it.each<[string, Partial<PointTable> | null, string]>([
    [
      'damaged',
      { points: SLOPES.points.map((x, i) => (i === 9 ? x + 1e-12 : x)) },
      'not the numbers of its fingerprint',
    ],
    ['cut off', { partials: SLOPES.partials.slice(1) }, 'not as many partials as points'],
    ['of no order', { order: 6 as Order }, 'data.order: 6'],
    ['others than those of its runs', OTHER, 'other data than those of its runs'],
    ['none', null, 'data: null (not an object)'],
  ])('with data that are %s is refused with the reason', (_, patch, reason) => {
    const data = patch && { ...SLOPES, ...patch };
    expect(() => parseSession(saveSession({ ...session, data: data as PointTable }))).toThrow(reason);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_NAMES } from '../config/fields.ts';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { parameterCount } from '../engine/layout.ts';
import { parseSession, type SavedSession, saveSession } from './session.ts';

type Saved = Omit<SavedSession, 'format' | 'version' | 'parameters'>;

const COUNT = parameterCount(1, 4);

const SESSION: Saved = {
  config: { ...DEFAULT_CONFIG, functionId: 'branin', hiddenLayers: 1, width: 4, maxOrder: 1, valueNoise: 0.25 },
  transform: { inputMean: [1, -2], inputDeviation: [0.5, 3], outputMean: -4, outputDeviation: 0.125 },
  history: [1, 2].map((epoch) => ({
    kind: 'epoch',
    epoch,
    errors: [0.5 / epoch, 0.75],
    rho: [1, 0.1],
    validation: 0.3,
    bestEpoch: 1,
    seconds: epoch / 8,
  })),
  finished: {
    kind: 'finished',
    reason: 'epochCap',
    testError: 0.01,
    testErrorNormalised: 0.64,
    epochs: 2,
    bestEpoch: 1,
    seconds: 0.25,
  },
};
const WEIGHTS = Float32Array.from({ length: COUNT }, (_, i) => 0.1 * (i + 1));
const TEXT = saveSession(SESSION, WEIGHTS);

/** The session with the entry at a path replaced; `undefined` leaves it out. */
function damaged(path: string, value: unknown): string {
  const session = JSON.parse(TEXT);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  keys.reduce((object, key) => object[key], session)[last] = value;
  return JSON.stringify(session);
}

describe('a saved session', () => {
  it('is what was saved, once it is read', () => {
    expect(parseSession(TEXT)).toEqual({
      format: 'sobolev-playground',
      version: 1,
      ...SESSION,
      parameters: Array.from(WEIGHTS),
    });
  });

  it('keeps every float32 weight and every float64 number to the last bit', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    const above = fc.double({ min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true });
    const error = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true });
    const weights = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), {
      minLength: COUNT,
      maxLength: COUNT,
    });
    fc.assert(
      fc.property(weights, number, above, error, (values, mean, deviation, testError) => {
        const saved: Saved = {
          ...SESSION,
          transform: { ...SESSION.transform, inputMean: [mean, 0], outputDeviation: deviation },
          finished: { ...SESSION.finished, testError },
        };
        const read = parseSession(saveSession(saved, Float32Array.from(values)));
        expect(Float32Array.from(read.parameters).map((value) => value + 0)).toEqual(
          Float32Array.from(values).map((value) => value + 0),
        );
        expect(read.transform.inputMean[0] + 0).toBe(mean + 0);
        expect(read.transform.outputDeviation).toBe(deviation);
        expect(read.finished.testError + 0).toBe(testError + 0);
      }),
    );
  });

  it('may be older than a setting, which is then what it was', () => {
    const { activation } = parseSession(damaged('config.activation', undefined)).config;
    expect(activation).toBe('tanh');
  });

  it('may have errors and weights of zero, and a test error of zero', () => {
    const zero = { ...SESSION.history[0], errors: [0, 0], rho: [1, 0], validation: 0, seconds: 0 };
    const text = saveSession(
      { ...SESSION, history: [zero, ...SESSION.history.slice(1)], finished: { ...SESSION.finished, testError: 0 } },
      WEIGHTS,
    );
    expect(parseSession(text).history[0]).toEqual(zero);
    expect(parseSession(text).finished.testError).toBe(0);
  });

  it('may have a test error beyond all numbers, and no epoch at all', () => {
    const { finished } = parseSession(
      saveSession({ ...SESSION, finished: { ...SESSION.finished, testError: Number.POSITIVE_INFINITY } }, WEIGHTS),
    );
    expect(finished.testError).toBeNaN();
    const diverged = { ...SESSION.finished, reason: 'diverged', epochs: 0, bestEpoch: 0 } as const;
    expect(parseSession(saveSession({ ...SESSION, history: [], finished: diverged }, WEIGHTS)).history).toEqual([]);
  });
});

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
    ['version', 2, 'version: 2 (not 1)'],
    ['config', undefined, 'config: missing (not an object)'],
    ['config', [], 'config: [] (not an object)'],
    ['config.functionId', undefined, 'config.functionId: missing (no function)'],
    ['config.functionId', 'nosuch', 'config.functionId: "nosuch" (not a known choice)'],
    ['config.functionId', ['branin'], 'config.functionId: ["branin"] (of the wrong type)'],
    ['config.width', '4', 'config.width: "4" (of the wrong type)'],
    ['config.width', 2.5, 'config.width: 2.5 (not a whole number)'],
    ['config.width', null, 'config.width: null (not a number)'],
    ['config.decayed', 'no', 'config.decayed: "no" (of the wrong type)'],
    ['config.gains', '1,1,1,1,1', 'config.gains: "1,1,1,1,1" (of the wrong type)'],
    ['config.gains', [1, 1, 1, 1], 'config.gains: [1,1,1,1] (not 5 numbers)'],
    ['config.layers', 3, 'config.layers: 3 (not a known setting)'],
    ['transform', undefined, 'transform: missing (not an object)'],
    ['transform.inputMean', [1], 'transform.inputMean: 1 entries (not 2)'],
    ['transform.inputMean.1', '0', 'transform.inputMean[1]: "0" (not a number)'],
    ['transform.inputDeviation.0', 0, 'transform.inputDeviation[0]: 0 (not above 0)'],
    ['transform.outputMean', null, 'transform.outputMean: null (not a number)'],
    ['transform.outputDeviation', -1, 'transform.outputDeviation: -1 (not above 0)'],
    ['history', {}, 'history: {} (not an array)'],
    ['history.1', null, 'history[1]: null (not an object)'],
    ['history.1.kind', 'finished', 'history[1].kind: "finished" (not "epoch")'],
    ['history.1.epoch', 3, 'history[1].epoch: 3 (not 2)'],
    ['history.1.errors', [1], 'history[1].rho.length: 2 (not 1)'],
    ['history.1.errors', [], 'history[1].errors.length: 0 (not a whole number within 1 and 6)'],
    ['history.0.errors.1', -1, 'history[0].errors[1]: -1 (not 0 or more)'],
    ['history.0.rho.1', null, 'history[0].rho[1]: null (not 0 or more)'],
    ['history.0.validation', '0.3', 'history[0].validation: "0.3" (not 0 or more)'],
    ['history.0.bestEpoch', 2, 'history[0].bestEpoch: 2 (not a whole number within 1 and 1)'],
    ['history.0.seconds', -1, 'history[0].seconds: -1 (not 0 or more)'],
    ['finished', undefined, 'finished: missing (not an object)'],
    ['finished.kind', 'epoch', 'finished.kind: "epoch" (not "finished")'],
    ['finished.reason', 'tired', 'finished.reason: "tired" (not a known choice)'],
    ['finished.reason', ['patience'], 'finished.reason: ["patience"] (not a known choice)'],
    ['finished.reason', 'toString', 'finished.reason: "toString" (not a known choice)'],
    ['finished.testError', -1, 'finished.testError: -1 (not 0 or more)'],
    ['finished.testErrorNormalised', undefined, 'finished.testErrorNormalised: missing (not 0 or more)'],
    ['finished.epochs', 3, 'finished.epochs: 3 (not 2)'],
    ['finished.bestEpoch', 3, 'finished.bestEpoch: 3 (not a whole number within 0 and 2)'],
    ['finished.seconds', 'long', 'finished.seconds: "long" (not 0 or more)'],
    ['parameters', undefined, 'parameters: missing (not an array)'],
    ['parameters', [1, 2], `parameters: 2 entries (not ${COUNT})`],
    ['parameters.3', null, 'parameters[3]: null (not a float32 number)'],
    ['parameters.0', 0.1, 'parameters[0]: 0.1 (not a float32 number)'],
    ['parameters.8', 1e300, 'parameters[8]: 1e+300 (not a float32 number)'],
    ['parameters.8', '1', 'parameters[8]: "1" (not a float32 number)'],
  ])('%s = %j', (path, value, message) => {
    expect(() => parseSession(damaged(path, value))).toThrow(`invalid session: ${message}`);
  });

  it('every setting of another type', () => {
    for (const name of FIELD_NAMES) {
      expect(() => parseSession(damaged(`config.${name}`, { a: 1 }))).toThrow(`config.${name}: {"a":1} (`);
    }
  });

  it('with no more than the beginning of a long value', () => {
    const message = `parameters[0]: "${'x'.repeat(39)}... (not a float32 number)`;
    expect(() => parseSession(damaged('parameters.0', 'x'.repeat(10_000)))).toThrow(message);
    const whole = `parameters[0]: "${'x'.repeat(38)}" (not a float32 number)`;
    expect(() => parseSession(damaged('parameters.0', 'x'.repeat(38)))).toThrow(whole);
  });
});

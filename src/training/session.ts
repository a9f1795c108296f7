/** A trained network as a file: configuration, history, scaling and weights. Read back, every entry is checked. */
import { FIELD_NAMES } from '../config/fields.ts';
import type { RunConfig } from '../config/runConfig.ts';
import { samePlan } from '../config/runPlan.ts';
import { formatField, parseField } from '../config/validate.ts';
import { DEFAULTS_OF_VERSION } from '../config/versions.ts';
import type { Transform } from '../data/transform.ts';
import { parameterCount } from '../engine/layout.ts';
import { MAX_ORDER } from '../math/multiIndex.ts';
import { type EpochReport, type FinishedReport, STOP_REASONS } from './events.ts';
import {
  arrayOf,
  exactly,
  finite,
  float32,
  integerWithin,
  notNegative,
  oneOf,
  positive,
  type Reader,
  record,
  recordOf,
  reject,
} from './readers.ts';

export interface SavedSession {
  readonly format: 'sobolev-playground';
  readonly version: 1;
  readonly config: RunConfig;
  readonly transform: Transform;
  readonly history: readonly EpochReport[];
  readonly finished: FinishedReport;
  /** Layer after layer W [in, out], b [out]; float32 values. [N] */
  readonly parameters: readonly number[];
}

const FORMAT = 'sobolev-playground';
const VERSION = 1;

const FIRST_DEFAULTS: RunConfig = DEFAULTS_OF_VERSION[1];

export function saveSession(
  session: Omit<SavedSession, 'format' | 'version' | 'parameters'>,
  parameters: Float32Array,
): string {
  const saved: SavedSession = { format: FORMAT, version: VERSION, ...session, parameters: Array.from(parameters) };
  return `${JSON.stringify(saved)}\n`;
}

/** A session may be older than some of the fields: their first defaults are what it was trained with. */
const config: Reader<RunConfig> = (value, path) => {
  const given = recordOf(value, path);
  if (!('functionId' in given)) reject(undefined, `${path}.functionId`, 'no function');
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(FIRST_DEFAULTS, name));
  if (unknown !== undefined) reject(given[unknown], `${path}.${unknown}`, 'not a known setting');
  const read = { ...FIRST_DEFAULTS, ...given } as RunConfig;
  for (const name of FIELD_NAMES) {
    const parsed = parseField(name, formatField(name, read[name]));
    if (!parsed.ok) reject(read[name], `${path}.${name}`, parsed.message);
    else if (!samePlan(parsed.value, read[name])) reject(read[name], `${path}.${name}`, 'of the wrong type');
  }
  return read;
};

const pair = (entry: Reader<number>): Reader<readonly [number, number]> =>
  arrayOf(() => entry, 2) as Reader<readonly number[]> as Reader<readonly [number, number]>;

const transform = record<Transform>({
  inputMean: pair(finite),
  inputDeviation: pair(positive),
  outputMean: finite,
  outputDeviation: positive,
});

/** The report of an epoch; those from before a fork may be of another order than the run. */
const epochReport = (epoch: number): Reader<EpochReport> =>
  record<EpochReport>({
    kind: exactly('epoch'),
    epoch: exactly(epoch) as Reader<number>,
    errors: arrayOf(() => notNegative),
    rho: arrayOf(() => notNegative),
    validation: notNegative,
    bestEpoch: integerWithin(1, epoch),
    seconds: notNegative,
  });

const history: Reader<readonly EpochReport[]> = (value, path) => {
  const reports = arrayOf((i) => epochReport(i + 1))(value, path);
  for (const [i, { errors, rho }] of reports.entries()) {
    integerWithin(1, MAX_ORDER + 1)(errors.length, `${path}[${i}].errors.length`);
    exactly(errors.length)(rho.length, `${path}[${i}].rho.length`);
  }
  return reports;
};

/** An error that no number can hold is null in JSON. */
const errorOrNull: Reader<number> = (value, path) => (value === null ? Number.NaN : notNegative(value, path));

const finishedAfter = (epochs: number): Reader<FinishedReport> =>
  record<FinishedReport>({
    kind: exactly('finished'),
    reason: oneOf(STOP_REASONS),
    testError: errorOrNull,
    testErrorNormalised: errorOrNull,
    epochs: exactly(epochs) as Reader<number>,
    bestEpoch: integerWithin(0, epochs),
    seconds: notNegative,
  });

const session: Reader<SavedSession> = (value, path) => {
  const read = record<Pick<SavedSession, 'format' | 'version' | 'config' | 'transform' | 'history'>>({
    format: exactly(FORMAT),
    version: exactly(VERSION),
    config,
    transform,
    history,
  })(value, path);
  const count = parameterCount(read.config.hiddenLayers, read.config.width);
  const rest = record<Pick<SavedSession, 'finished' | 'parameters'>>({
    finished: finishedAfter(read.history.length),
    parameters: arrayOf(() => float32, count),
  })(value, path);
  return { ...read, ...rest };
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('not JSON');
  }
}

/** Reads a saved session. Throws `invalid session: ...`, naming the entry that is wrong and its value. */
export function parseSession(text: string): SavedSession {
  try {
    return session(parseJson(text), '');
  } catch (error) {
    throw new Error(`invalid session: ${(error as Error).message}`);
  }
}

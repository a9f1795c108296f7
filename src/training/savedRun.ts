/** A run of a session: what it trains, what it told, and where it is. Read back, every entry is checked. */
import { FIELD_NAMES, FIELDS } from '../config/fields.ts';
import type { RunConfig } from '../config/runConfig.ts';
import { forkProblem, MOST_RUNS, type RunPlan, samePlan } from '../config/runPlan.ts';
import { formatField, parseField } from '../config/validate.ts';
import type { Transform } from '../data/transform.ts';
import type { BackendInfo, NetworkState } from '../engine/engine.ts';
import { parameterCount } from '../engine/layout.ts';
import { MAX_ORDER } from '../math/multiIndex.ts';
import type { RandomState } from '../math/random.ts';
import { batchesOf } from './batches.ts';
import type { MemberCheckpoint } from './checkpoint.ts';
import type { Progress } from './earlyStopping.ts';
import { type EpochReport, type FinishedReport, STOP_REASONS, type StopReason } from './events.ts';
import { finiteFloat32Array, float32Array, notNegativeFloat32Array } from './float32Text.ts';
import {
  arrayOf,
  exactly,
  finite,
  integerWithin,
  notNegative,
  notNegativeOrNaN,
  oneOf,
  orNull,
  positive,
  type Reader,
  record,
  recordOf,
  reject,
  text,
} from './readers.ts';

export interface SavedRun {
  readonly plan: RunPlan;
  /** Where it trained; null where that was not noted. */
  readonly backend: BackendInfo | null;
  readonly transform: Transform;
  readonly history: readonly EpochReport[];
  /** Null where it has not ended. */
  readonly finished: FinishedReport | null;
  /** Of training so far, pauses not counted. */
  readonly seconds: number;
  readonly checkpoint: MemberCheckpoint;
}

/**
 * The settings that its network was trained with last: those of a parent where it has not come beyond the fork, or was
 * stopped right there.
 */
export function trainedConfig({ plan, history, checkpoint }: SavedRun): RunConfig {
  const [epochs, stopped] = [history.length, checkpoint.reason === 'stopped'];
  let own = plan;
  while (own.fork && (epochs < own.fork.epoch || (epochs === own.fork.epoch && stopped))) own = own.fork.parent;
  return own.config;
}

/** A configuration; a setting that came later than the file has the value of `defaults`. */
export function configReader(defaults: RunConfig): Reader<RunConfig> {
  return (value, path) => {
    const given = recordOf(value, path);
    if (!('functionId' in given)) reject(undefined, `${path}.functionId`, 'no function');
    const unknown = Object.keys(given).find((name) => !Object.hasOwn(defaults, name));
    if (unknown !== undefined) reject(given[unknown], `${path}.${unknown}`, 'not a known setting');
    const read = { ...defaults, ...given } as RunConfig;
    for (const name of FIELD_NAMES) {
      const parsed = parseField(name, formatField(name, read[name]));
      if (!parsed.ok) reject(read[name], `${path}.${name}`, parsed.message);
      else if (!samePlan(parsed.value, read[name])) reject(read[name], `${path}.${name}`, 'of the wrong type');
    }
    return read;
  };
}

const planReader =
  (defaults: RunConfig, parents: number): Reader<RunPlan> =>
  (value, path) => {
    const parent: Reader<RunPlan> = (given, at) =>
      parents === 0 ? reject(given, at, 'too many forks') : planReader(defaults, parents - 1)(given, at);
    const plan = record<RunPlan>({
      config: configReader(defaults),
      fork: orNull(record({ parent, epoch: integerWithin(1, Number.MAX_SAFE_INTEGER) })),
    })(value, path);
    const trouble = plan.fork && forkProblem(plan.fork.parent, plan.fork.epoch, plan.config);
    return trouble ? reject(plan.fork?.epoch, `${path}.fork.epoch`, trouble) : plan;
  };

const pair = (entry: Reader<number>): Reader<readonly [number, number]> =>
  arrayOf(() => entry, 2) as Reader<readonly number[]> as Reader<readonly [number, number]>;

export const transformReader = record<Transform>({
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

export const historyReader: Reader<readonly EpochReport[]> = (value, path) => {
  const reports = arrayOf((i) => epochReport(i + 1))(value, path);
  for (const [i, { errors, rho }] of reports.entries()) {
    integerWithin(1, MAX_ORDER + 1)(errors.length, `${path}[${i}].errors.length`);
    exactly(errors.length)(rho.length, `${path}[${i}].rho.length`);
  }
  return reports;
};

export const finishedReader = (epochs: number): Reader<FinishedReport> =>
  record<FinishedReport>({
    kind: exactly('finished'),
    reason: oneOf(STOP_REASONS),
    testError: notNegativeOrNaN,
    testErrorNormalised: notNegativeOrNaN,
    epochs: exactly(epochs) as Reader<number>,
    bestEpoch: integerWithin(0, epochs),
    seconds: notNegative,
  });

/** Before the first epoch the best error is infinite, null in JSON. */
const progressReader = (epochs: number): Reader<Progress> =>
  record<Progress>({
    epoch: exactly(epochs) as Reader<number>,
    bestEpoch: integerWithin(0, epochs),
    best: (value, path) =>
      value === null || value === Number.POSITIVE_INFINITY ? Number.POSITIVE_INFINITY : notNegative(value, path),
  });

const word = integerWithin(-(2 ** 31), 2 ** 31 - 1);
const shufflingReader = arrayOf(() => word, 4) as Reader<readonly number[]> as Reader<RandomState>;

const BACKENDS: Readonly<Record<BackendInfo['backend'], true>> = {
  webgpu: true,
  wasm: true,
  cpu: true,
  reference: true,
};

const backendReader = record<BackendInfo>({ backend: oneOf(BACKENDS), detail: text, why: text });

const batchesIn = ({ samples, batches }: RunConfig): number => batchesOf(samples, batches).length;

/** Updates of the parameters in so many epochs of a run, those before a fork with the batches of its parent. */
function updatesIn({ config, fork }: RunPlan, epochs: number): number {
  if (!fork) return epochs * batchesIn(config);
  const before = Math.min(epochs, fork.epoch);
  return updatesIn(fork.parent, before) + (epochs - before) * batchesIn(config);
}

const MOST_UPDATES = FIELDS.maxEpochs.max * FIELDS.batches.max;

/**
 * A run that diverged has weights that are no numbers; its best ones always are. One that goes on has as many updates behind
 * it as its epochs take; one that has ended those of its engine, whose other members may have gone on, or none where it was
 * saved without them.
 */
function networkReader(plan: RunPlan, epochs: number, reason: StopReason | null): Reader<NetworkState> {
  const { hiddenLayers, width } = plan.config;
  const count = parameterCount(hiddenLayers, width);
  const diverged = reason === 'diverged';
  const last = diverged ? float32Array(count) : finiteFloat32Array(count);
  const updates = reason === null ? exactly(updatesIn(plan, epochs)) : integerWithin(0, MOST_UPDATES);
  return record<NetworkState>({
    parameters: last,
    best: finiteFloat32Array(count),
    moment1: last,
    moment2: diverged ? last : notNegativeFloat32Array(count),
    updates: updates as Reader<number>,
  });
}

/** Where a run is after so many epochs. */
const checkpointReader =
  (plan: RunPlan, epochs: number): Reader<MemberCheckpoint> =>
  (value, path) => {
    const { reason, ...rest } = record<Omit<MemberCheckpoint, 'network'>>({
      progress: progressReader(epochs),
      shuffling: shufflingReader,
      reason: orNull(oneOf(STOP_REASONS)),
    })(value, path);
    const network = networkReader(plan, epochs, reason)(recordOf(value, path).network, `${path}.network`);
    return { network, reason, ...rest };
  };

/** Throws, naming the entry, where any of it is not what it should be, or does not fit the rest. */
export const savedRunReader =
  (defaults: RunConfig): Reader<SavedRun> =>
  (value, path) => {
    const begun = record<Pick<SavedRun, 'plan' | 'backend' | 'transform' | 'history' | 'seconds'>>({
      plan: planReader(defaults, MOST_RUNS - 1),
      backend: orNull(backendReader),
      transform: transformReader,
      history: historyReader,
      seconds: notNegative,
    })(value, path);
    const epochs = begun.history.length;
    const { checkpoint, finished } = record<Pick<SavedRun, 'checkpoint' | 'finished'>>({
      checkpoint: checkpointReader(begun.plan, epochs),
      finished: orNull(finishedReader(epochs)),
    })(value, path);
    exactly(finished?.reason ?? null)(checkpoint.reason, `${path}.checkpoint.reason`);
    return { ...begun, finished, checkpoint };
  };

/**
 * Runs as a file: the experiment, and of each run its configuration, history, scaling, weights and where it is, so that it
 * goes on to the same bits. One reader for page and command line; it checks every entry.
 */
import type { RunConfig } from '../config/runConfig.ts';
import { MOST_RUNS } from '../config/runPlan.ts';
import { DEFAULTS_OF_VERSION } from '../config/versions.ts';
import type { PointTable } from '../data/pointTable.ts';
import type { Transform } from '../data/transform.ts';
import { parameterCount } from '../engine/layout.ts';
import { fnv1a } from '../math/fnv.ts';
import { createRandom } from '../math/random.ts';
import { bytesText } from './bytesText.ts';
import type { EpochReport, FinishedReport } from './events.ts';
import { arrayOf, exactly, float32, orNull, type Reader, record, recordOf, reject, text } from './readers.ts';
import {
  configReader,
  finishedReader,
  historyReader,
  type SavedRun,
  savedRunReader,
  transformReader,
} from './savedRun.ts';
import { tableReader } from './tableReader.ts';

export interface Session {
  /** The experiment and what is looked at, as a link from its # on; null where that was not noted. */
  readonly link: string | null;
  /** In their order; null for one that has not begun. */
  readonly runs: readonly (SavedRun | null)[];
  /** The data that its runs learn; absent where they learn a function, and where the data are kept by themselves. */
  readonly data?: PointTable;
}

const FORMAT = 'sobolev-playground';
const VERSION = 2;

/** What was saved until 2026: one run that had ended, as it predicts. */
interface FirstSession {
  readonly config: RunConfig;
  readonly transform: Transform;
  readonly history: readonly EpochReport[];
  readonly finished: FinishedReport;
  /** Layer after layer W [in, out], b [out]; float32 values. [N] */
  readonly parameters: readonly number[];
}

const firstSession: Reader<FirstSession> = (value, path) => {
  const begun = record<Pick<FirstSession, 'config' | 'transform' | 'history'>>({
    config: configReader(DEFAULTS_OF_VERSION[1]),
    transform: transformReader,
    history: historyReader,
  })(value, path);
  const count = parameterCount(begun.config.hiddenLayers, begun.config.width);
  const ended = record<Pick<FirstSession, 'finished' | 'parameters'>>({
    finished: finishedReader(begun.history.length),
    parameters: arrayOf(() => float32, count),
  })(value, path);
  return { ...begun, ...ended };
};

/** A run that has ended needs none of what a training goes on from. */
function upgraded({ config, transform, history, finished, parameters }: FirstSession): Session {
  const best = Float32Array.from(parameters);
  const network = { parameters: best, best, moment1: best.map(() => 0), moment2: best.map(() => 0), updates: 0 };
  const progress = {
    epoch: finished.epochs,
    bestEpoch: finished.bestEpoch,
    best: history[finished.bestEpoch - 1]?.validation ?? Number.POSITIVE_INFINITY,
  };
  const shuffling = createRandom(config.shuffleSeed, 'shuffle').state();
  const checkpoint = { network, progress, shuffling, reason: finished.reason };
  const run = { plan: { config, fork: null }, backend: null, transform, history, finished, checkpoint };
  return { link: null, runs: [{ ...run, seconds: finished.seconds }] };
}

const presentSession: Reader<Session> = (value, path) => {
  const session = record<Omit<Session, 'data'>>({
    link: orNull(text),
    runs: arrayOf(() => orNull(savedRunReader(DEFAULTS_OF_VERSION[2]))),
  })(value, path);
  const { length } = session.runs;
  if (length < 1 || length > MOST_RUNS) reject(length, 'runs.length', `not 1 to ${MOST_RUNS} runs`);
  const { data } = recordOf(value, path);
  if (data === undefined) return session;
  const table = tableReader(data, 'data');
  const other = session.runs.find((run) => run && run.plan.config.data !== table.reference);
  return other
    ? reject(table.reference, 'data.reference', 'other data than those of its runs')
    : { ...session, data: table };
};

/** By the version of the file. */
const READERS: Readonly<Record<number, Reader<Session>>> = {
  1: (value, path) => upgraded(firstSession(value, path)),
  [VERSION]: presentSession,
};

/** Reads a session of any version. Throws, naming the entry, where it is none. */
export const sessionReader: Reader<Session> = (value, path) => {
  const { format, version } = recordOf(value, path);
  exactly(FORMAT)(format, 'format');
  if (typeof version !== 'number' || !Object.hasOwn(READERS, version)) {
    const newer = Number.isInteger(version) && Number(version) > VERSION;
    return reject(version, 'version', newer ? 'of a newer playground' : `not 1 to ${VERSION}`);
  }
  return READERS[version](value, path);
};

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new Error('not JSON');
  }
}

/** Of a file that was changed since it was saved, it is another one: no other check tells one weight from another. */
const checkOf = (json: string): string => fnv1a(json).toString(16).padStart(8, '0');

/** Throws where a file with a check is not what it was saved as. */
function checkWhole(value: unknown): void {
  const { check, ...content } = recordOf(value, '');
  if (check !== undefined && check !== checkOf(JSON.stringify(content)))
    reject(check, 'check', 'the file was changed since it was saved');
}

/** Reads a saved session of any version. Throws `invalid session: ...`, naming the entry that is wrong and its value. */
export function parseSession(content: string): Session {
  try {
    const value = parseJson(content);
    const session = sessionReader(value, '');
    checkWhole(value);
    return session;
  } catch (error) {
    throw new Error(`invalid session: ${(error as Error).message}`);
  }
}

/** A session with its format and version, as `sessionReader` reads it. */
export const sessionRecord = (session: Session): object => ({ format: FORMAT, version: VERSION, ...session });

/** The session as the text of a file, weights and data to the last bit. */
export function saveSession(session: Session): string {
  const texts = (_: string, value: unknown) => (ArrayBuffer.isView(value) ? bytesText(value) : value);
  const content = JSON.stringify(sessionRecord(session), texts);
  return `${content.slice(0, -1)},"check":"${checkOf(content)}"}\n`;
}

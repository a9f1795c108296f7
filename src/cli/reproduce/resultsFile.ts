/**
 * The results of a sweep on disk, and beside them what each trial took (`name.jsonl.seconds`). A line is appended as a
 * trial ends and is on the disk before the next one begins; a line that was cut off is taken out when the file is opened.
 * One process at a time writes to a file.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import {
  type Family,
  headerLine,
  type Outcome,
  type Results,
  readResults,
  requireFamily,
  resultLine,
  sortedResults,
} from '../../experiments/results.ts';
import { readTimings, timingLine } from '../../experiments/timings.ts';
import type { TrialId } from '../../experiments/trialId.ts';
import { codeOf, reasonOf, UsageError } from '../errors.ts';

/** The content of a file; empty where there is none. Throws UsageError where it cannot be read. */
function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw new UsageError(`cannot read ${path}: ${reasonOf(codeOf(error))}`);
  }
}

/** Reads results; null where there are none yet. Throws UsageError naming file and line. */
export function resultsAt(path: string): ReturnType<typeof readResults> {
  const content = contentOf(path);
  try {
    return readResults(content);
  } catch (error) {
    throw new UsageError(`invalid results: ${path}: ${(error as Error).message}`);
  }
}

/** What trials took, beside the results at `path`. */
export function timingsAt(path: string): ReadonlyMap<TrialId, number> {
  const beside = timingsPath(path);
  try {
    return readTimings(contentOf(beside));
  } catch (error) {
    throw new UsageError(`invalid timings: ${beside}: ${(error as Error).message}`);
  }
}

/** Another ending, so that `*.jsonl` is all results and nothing else. */
export const timingsPath = (path: string): string => `${path}.seconds`;

/** Replaces a file in one go. */
export function replaceFile(path: string, content: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content, { flush: true });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** A file that lines are appended to; a line that cannot be written whole is taken back. */
class Appended {
  readonly #file: number;
  #length: number;

  /** Opens the file behind its first `length` bytes: what follows was cut off. */
  constructor(path: string, length: number) {
    this.#file = openSync(path, 'a+');
    this.#length = length;
    ftruncateSync(this.#file, length);
  }

  append(line: string): void {
    try {
      for (let rest = Buffer.from(line); rest.length > 0; ) rest = rest.subarray(writeSync(this.#file, rest));
      fsyncSync(this.#file);
      this.#length += Buffer.byteLength(line);
    } catch (error) {
      ftruncateSync(this.#file, this.#length);
      throw error;
    }
  }

  close(): void {
    closeSync(this.#file);
  }
}

export class ResultsFile {
  readonly path: string;
  readonly #family: Family;
  readonly #results: Map<TrialId, Outcome>;
  readonly #lines: Appended;
  readonly #timings: Appended;
  readonly #unlock: () => void;

  /** Throws UsageError where the file cannot be written, is in use, damaged, or holds results of another sweep. */
  constructor(path: string, family: Family) {
    this.path = path;
    this.#family = family;
    this.#unlock = lockResults(path);
    try {
      const content = contentOf(path);
      const read = resultsAt(path);
      if (read) requireOwn(path, read.family, family);
      else if (!headerLine(family).startsWith(content)) {
        throw new UsageError(`invalid results: ${path}: not results of a sweep`);
      }
      this.#results = new Map(read?.results);
      this.#lines = new Appended(path, Buffer.byteLength(content.slice(0, read?.whole ?? 0)));
      if (!read) this.#lines.append(headerLine(family));
      timingsAt(path);
      const timings = contentOf(timingsPath(path));
      const whole = timings.slice(0, timings.lastIndexOf('\n') + 1);
      this.#timings = new Appended(timingsPath(path), Buffer.byteLength(whole));
    } catch (error) {
      this.#unlock();
      throw error;
    }
  }

  get results(): Results {
    return this.#results;
  }

  /** Keeps an outcome. Throws `cannot write to ...`; the file then holds all outcomes before it. */
  keep(id: TrialId, outcome: Outcome, seconds: number): void {
    try {
      this.#lines.append(resultLine(id, outcome));
      this.#results.set(id, outcome);
      this.#timings.append(timingLine({ id, seconds }));
    } catch (error) {
      throw new Error(`cannot write to ${this.path}: ${reasonOf(codeOf(error))}`);
    }
  }

  /** Puts the lines in the order of their ids: the same bytes wherever and in whatever order the trials ended. */
  sort(): void {
    replaceFile(this.path, sortedResults(this.#family, this.#results));
  }

  close(): void {
    this.#lines.close();
    this.#timings.close();
    this.#unlock();
  }
}

function requireOwn(path: string, given: Family, wanted: Family): void {
  try {
    requireFamily(given, wanted);
  } catch (error) {
    throw new UsageError(`invalid results: ${path}: ${(error as Error).message}`);
  }
}

/**
 * Whether the process that has left a lock of this content behind is still there; one of another machine may be. Our own
 * number is that of one that ran before us, as in containers, where numbers begin anew.
 */
function isHeld(content: string): boolean {
  const [host, pid] = content.trim().split(' ');
  if (host !== hostname()) return host !== '';
  if (Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Makes the folder of a file; what others do at the same time, as the shards of a plan, is as good. */
function makeFolderOf(path: string): void {
  try {
    if (!existsSync(dirname(path))) mkdirSync(dirname(path));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/**
 * Keeps other processes from writing to the results at `path`, until what it returns is called. Throws UsageError where
 * one does, or where nothing can be written.
 */
export function lockResults(path: string): () => void {
  const name = `${path}.lock`;
  try {
    makeFolderOf(path);
    lock(name);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`cannot write to ${path}: ${reasonOf(codeOf(error))}`);
  }
  return () => rmSync(name, { force: true });
}

/** Throws UsageError where another process holds the lock. */
function lock(path: string): void {
  if (create(path)) return;
  refuseHeld(path);
  takeOver(path);
}

function refuseHeld(path: string): void {
  const holder = contentOf(path);
  if (isHeld(holder)) throw new UsageError(`in use by ${holder.trim()}: ${path} (remove it if that has ended)`);
}

/** Makes the lock, never to be seen without its content; false where there is one. */
function create(path: string): boolean {
  const mine = `${path}.${hostname()}.${process.pid}`;
  try {
    writeFileSync(mine, `${hostname()} ${process.pid}\n`);
    linkSync(mine, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

/**
 * Puts our lock in the place of one whose process has died. One process at a time, since whoever looked earlier could
 * remove the lock of somebody who came first.
 */
function takeOver(path: string): void {
  const turn = `${path}.taking`;
  const refuse = (): never => {
    throw new UsageError(`in use by another that begins: ${turn} (remove it if that has ended)`);
  };
  try {
    mkdirSync(turn);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') refuse();
    throw error;
  }
  try {
    refuseHeld(path);
    rmSync(path, { force: true });
    if (!create(path)) refuse();
  } finally {
    rmdirSync(turn);
  }
}

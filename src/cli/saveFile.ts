/**
 * A file to be saved. It is checked before the work whose outcome it is to hold, and replaced in one go: a reader sees the
 * old file or the new one, never half of it.
 */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, reasonOf, UsageError } from './errors.ts';

/** What may be replaced without being asked for: files that begin so. */
export interface Own {
  readonly start: RegExp;
  readonly words: string;
}

export const OWN_SESSION: Own = {
  start: /^\s*\{\s*"format"\s*:\s*"sobolev-playground"/,
  words: 'session of this program',
};

interface SaveOptions {
  /** Replaces whatever file is there. */
  readonly force: boolean;
  /** Without it, only an empty file is replaced. */
  readonly own?: Own;
}

const START_BYTES = 256;

/** Calls `use` with an open file, and closes it. */
function withFile<T>(path: string, flags: 'r' | 'wx', use: (file: number) => T): T {
  const file = openSync(path, flags);
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}

/** Whether nothing is lost where a file is replaced: it is empty, or one of our own. */
function isReplaceable(path: string, own: Own | undefined): boolean {
  const start = new Uint8Array(START_BYTES);
  const length = withFile(path, 'r', (file) => readSync(file, start));
  return length === 0 || (own?.start.test(new TextDecoder().decode(start.subarray(0, length))) ?? false);
}

export class SaveFile {
  readonly path: string;
  /** Where the file is once symbolic links are followed. */
  readonly #target: string;
  readonly #old: Stats | undefined;

  /** Throws UsageError where the file cannot be written, or is not ours to replace. */
  constructor(path: string, { force, own }: SaveOptions) {
    this.path = path;
    try {
      this.#old = statSync(path, { throwIfNoEntry: false });
      this.#target = this.#old ? realpathSync(path) : path;
      if (this.#old && !this.#old.isFile()) throw new UsageError(`cannot save to ${path}: not a file`);
      if (this.#old && !force && !isReplaceable(path, own)) {
        const what = own ? ` and is no ${own.words}` : '';
        throw new UsageError(`cannot save to ${path}: it exists${what} (--force replaces it)`);
      }
      this.#withTemporary(() => {});
    } catch (error) {
      if (error instanceof UsageError) throw error;
      throw new UsageError(`cannot save to ${path}: ${reasonOf(codeOf(error))}`);
    }
  }

  /** Replaces the file. Throws `cannot save to ...`; the old file is then as it was. */
  write(content: string | Uint8Array): void {
    try {
      this.#withTemporary((file, temporary) => {
        for (let rest = Buffer.from(content); rest.length > 0; ) rest = rest.subarray(writeSync(file, rest));
        if (this.#old) fchmodSync(file, this.#old.mode);
        fsyncSync(file);
        renameSync(temporary, this.#target);
      });
    } catch (error) {
      throw new Error(`cannot save to ${this.path}: ${reasonOf(codeOf(error))}`);
    }
  }

  /** A new file beside the target, which is gone afterwards unless `use` has renamed it. */
  #withTemporary(use: (file: number, path: string) => void): void {
    const temporary = join(dirname(this.#target), `.${randomUUID()}.tmp`);
    try {
      withFile(temporary, 'wx', (file) => use(file, temporary));
    } finally {
      rmSync(temporary, { force: true });
    }
  }
}

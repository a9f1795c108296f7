/** What can end a command early: the line that says so, and the exit code. */
import { DataMissingError } from '../data/dataMissing.ts';
import { InvalidConfigError } from '../data/invalidConfig.ts';
import { InvalidTargetError } from '../data/invalidTarget.ts';

/** Wrong input: a clear line for each thing that is wrong. */
export class UsageError extends Error {
  readonly lines: readonly string[];

  constructor(...lines: readonly string[]) {
    super(lines.join('; '));
    this.lines = lines;
  }
}

/** Standard output cannot take more; `quiet` where whoever read it has gone, as `head` does. */
export class OutputError extends Error {
  readonly quiet: boolean;

  constructor(code: string | undefined) {
    super(`cannot write to standard output: ${reasonOf(code)}`);
    this.quiet = GONE.has(code ?? '');
  }
}

/** Exit codes: 0 done, 1 anything unexpected, 2 wrong input, 128 + number of a signal where one ended the command. */
export const EXIT = { done: 0, failed: 1, wrongInput: 2, brokenPipe: 141, SIGINT: 130, SIGTERM: 143 } as const;

const GONE = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED']);

const REASONS = new Map([
  ['ENOENT', 'no such file or folder'],
  ['ENOTDIR', 'no such folder'],
  ['EISDIR', 'a folder'],
  ['EACCES', 'no permission'],
  ['EPERM', 'no permission'],
  ['EROFS', 'a read-only disk'],
  ['ENOSPC', 'no space left on the disk'],
  ['EDQUOT', 'no space left on the disk'],
  ['EFBIG', 'too large a file'],
  ['ENAMETOOLONG', 'too long a name'],
  ['ELOOP', 'too many symbolic links'],
]);

/** The code of an error of the operating system, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** An error code of the operating system in words. */
export function reasonOf(code: string | undefined): string {
  return REASONS.get(code ?? '') ?? code ?? 'unknown reason';
}

/** The lines for the error stream: one for anything unexpected, never a stack. */
export function linesOf(error: unknown): readonly string[] {
  if (error instanceof OutputError && error.quiet) return [];
  if (error instanceof UsageError) return error.lines;
  const text = error instanceof Error ? error.message || error.name : String(error);
  return [text.trim().replace(/\s*[\r\n]+\s*/g, ' ') || 'unknown error'];
}

export function exitCodeOf(error: unknown): number {
  if (error instanceof OutputError && error.quiet) return EXIT.brokenPipe;
  const isInput = [UsageError, InvalidTargetError, InvalidConfigError, DataMissingError].some(
    (kind) => error instanceof kind,
  );
  return isInput ? EXIT.wrongInput : EXIT.failed;
}

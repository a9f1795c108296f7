/** Reads the file of a saved session. */
import { readFileSync } from 'node:fs';
import { parseSession, type Session } from '../training/session.ts';
import { codeOf, reasonOf, UsageError } from './errors.ts';

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${reasonOf(codeOf(error))}`);
  }
}

/** Throws UsageError with the path and what is wrong. */
export function readSession(path: string): Session {
  const text = readText(path);
  try {
    return parseSession(text);
  } catch (error) {
    throw new UsageError(`${path}: ${(error as Error).message}`);
  }
}

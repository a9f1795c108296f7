/** The file of a saved session, and the runs in it. */
import { readFileSync } from 'node:fs';
import { RUN_NAMES } from '../state/runs/comparison.ts';
import type { SavedRun } from '../training/savedRun.ts';
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

/** The run of that letter, or the first one that was trained. Throws UsageError where there is none. */
export function runOf({ runs }: Session, path: string, name: string | undefined): SavedRun {
  const trained = (RUN_NAMES as readonly string[]).filter((_, place) => runs[place]);
  const wanted = name ?? trained[0];
  const run = runs[trained.includes(wanted) ? (RUN_NAMES as readonly string[]).indexOf(wanted) : -1];
  if (!run) throw new UsageError(`${path}: no trained run ${wanted ?? ''} (it has ${trained.join(', ') || 'none'})`);
  return run;
}

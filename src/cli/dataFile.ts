/** A file of points, for `train --data`. */
import { readFileSync } from 'node:fs';
import { describeDoubt, describeProblem, MOST_CHARACTERS, readTable } from '../data/csv/readTable.ts';
import type { PointTable } from '../data/pointTable.ts';
import { atOnce } from '../data/steps.ts';
import { codeOf, reasonOf, UsageError } from './errors.ts';

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${reasonOf(codeOf(error))}`);
  }
}

function textOf(path: string): string {
  const bytes = bytesOf(path);
  if (bytes.length > 2 * MOST_CHARACTERS)
    throw new UsageError(`${path}: too large: ${Math.round(bytes.length / 1e6)} MB`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`cannot read ${path}: not text in UTF-8`);
  }
}

/**
 * The data of a file; what may be meant otherwise is told on the error stream. Throws UsageError with a line for each
 * problem, by row and column: no row is left out in silence.
 */
export function readData(path: string): PointTable {
  const { understood, table, problems, problemCount } = atOnce(readTable(textOf(path)));
  if (understood?.doubtful) process.stderr.write(`${path}: ${describeDoubt(understood.doubtful)}\n`);
  if (table && problemCount === 0) return table;
  const lines = problems.map((problem) => `${path}: ${describeProblem(problem)}`);
  if (problemCount > problems.length) lines.push(`${path}: and ${problemCount - problems.length} more problems`);
  throw new UsageError(...lines);
}

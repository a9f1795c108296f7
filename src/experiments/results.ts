/**
 * Results of a sweep as JSON lines, one appended as each trial ends: a header that says of which settings they are, then
 * an outcome a line. Whatever was cut off in the midst of the last line is left out. No times are in it, so that the
 * same trials give the same bytes on every machine, in whatever order they ended (`sortedResults`).
 */
import type { FinishedReport, StopReason } from '../training/events.ts';
import { STOP_REASONS } from '../training/events.ts';
import {
  exactly,
  integerWithin,
  notNegativeOrNaN,
  oneOf,
  type Reader,
  record,
  recordOf,
  text,
} from '../training/readers.ts';
import { readJsonLines } from './jsonLines.ts';
import type { TrialId } from './trialId.ts';

/** How a trial ended. Errors as in the report of the run; those that no number can hold are NaN. */
export type Finished = Pick<FinishedReport, 'reason' | 'testError' | 'testErrorNormalised' | 'epochs' | 'bestEpoch'>;

/** The reason why it cannot be trained. */
export interface Refused {
  readonly refused: string;
}

export type Outcome = Finished | Refused;

export type Results = ReadonlyMap<TrialId, Outcome>;

export const isFinished = (outcome: Outcome): outcome is Finished => !('refused' in outcome);

const FORMAT = 'sobolev-results';
const FORMAT_VERSION = 1;

interface Header {
  readonly format: typeof FORMAT;
  readonly version: typeof FORMAT_VERSION;
  /** Which sweep's they are; those of other ones are not put with them. */
  readonly of: string;
  /** What all its trials have in common, as the id of a trial. */
  readonly settings: TrialId;
}

/** Whose results a file holds. */
export type Family = Pick<Header, 'of' | 'settings'>;

const count = integerWithin(0, Number.MAX_SAFE_INTEGER);

const header = record<Header>({ format: exactly(FORMAT), version: exactly(FORMAT_VERSION), of: text, settings: text });
const refused = record<Refused>({ refused: text });
const finished = record<Finished>({
  reason: oneOf<StopReason>(STOP_REASONS),
  testError: notNegativeOrNaN,
  testErrorNormalised: notNegativeOrNaN,
  epochs: count,
  bestEpoch: count,
});
/** An outcome, whatever else is beside it. */
export const outcomeReader: Reader<Outcome> = (value, path) =>
  'refused' in recordOf(value, path) ? refused(value, path) : finished(value, path);

const named = record<{ readonly id: TrialId }>({ id: text });

/** The first line of a file, its newline included. */
export function headerLine({ of, settings }: Family): string {
  const first: Header = { format: FORMAT, version: FORMAT_VERSION, of, settings };
  return `${JSON.stringify(first)}\n`;
}

/** The line of an outcome, its newline included; numbers read back to the same bits. */
export const resultLine = (id: TrialId, outcome: Outcome): string => `${JSON.stringify({ id, ...outcome })}\n`;

export interface ReadResults {
  readonly family: Family;
  readonly results: Results;
  /** Characters up to the end of the last whole line. */
  readonly whole: number;
}

/**
 * Reads a file; null where not even its header is whole. Throws `line 3: ...` where a line is not what it should be, or
 * gives a trial another outcome than a line before.
 */
export function readResults(content: string): ReadResults | null {
  const { values, whole } = readJsonLines(content);
  if (values.length === 0) return null;
  const results = new Map<TrialId, Outcome>();
  const { of, settings } = atLine(1, () => header(values[0], ''));
  for (const [i, value] of values.entries()) {
    if (i > 0) atLine(i + 1, () => add(results, value));
  }
  return { family: { of, settings }, results, whole };
}

function add(results: Map<TrialId, Outcome>, value: unknown): void {
  const { id } = named(value, '');
  put(results, id, outcomeReader(value, ''));
}

function put(results: Map<TrialId, Outcome>, id: TrialId, outcome: Outcome): void {
  const before = results.get(id);
  if (before && resultLine(id, before) !== resultLine(id, outcome)) throw new Error(`two outcomes of ${id}`);
  results.set(id, outcome);
}

function atLine<T>(line: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`line ${line}: ${(error as Error).message}`);
  }
}

/** A file of all results in the order of their ids. */
export function sortedResults(family: Family, results: Results): string {
  const ids = [...results.keys()].sort();
  return headerLine(family) + ids.map((id) => resultLine(id, results.get(id) as Outcome)).join('');
}

/** Puts results of one sweep together. Throws where they are of different ones, or a trial has two outcomes. */
export function mergeResults(parts: readonly ReadResults[]): string {
  const [{ family }] = parts;
  const merged = new Map<TrialId, Outcome>();
  for (const part of parts) {
    requireFamily(part.family, family);
    for (const [id, outcome] of part.results) put(merged, id, outcome);
  }
  return sortedResults(family, merged);
}

/** Throws `results of literal (v=2&...), not of paper (v=2&...)` where these are not the results that are wanted. */
export function requireFamily(given: Family, wanted: Family): void {
  if (given.of === wanted.of && given.settings === wanted.settings) return;
  throw new Error(`results of ${given.of} (${given.settings}), not of ${wanted.of} (${wanted.settings})`);
}

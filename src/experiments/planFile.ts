/**
 * A plan as a JSON file. Settings are named as in links:
 *
 *     { "format": "sobolev-plan", "version": 2, "name": "few samples", "settings": { "backend": "wasmPlain" },
 *       "grids": [{ "vary": { "f": ["branin", "matyas"], "n": [50, 100] }, "cases": [{ "order": 0 }, { "order": 2 }] }],
 *       "seeds": [1, 2, 3] }
 *
 * `vary` gives an axis a setting, `cases` one whose values set several; `seeds` may be a number: that many, from 1.
 */
import { FIELD_OF_KEY } from '../config/settingsText.ts';
import { parseField } from '../config/validate.ts';
import { type Version, versionNamed } from '../config/versions.ts';
import {
  arrayOf,
  exactly,
  integerWithin,
  type Reader,
  record,
  recordOf,
  reject,
  valueThat,
} from '../training/readers.ts';
import type { Axis, Grid, Patch, Plan } from './plan.ts';
import { trialsOf } from './plan.ts';

const SEED_FIELDS = new Set(['seed', 'wseed', 'sseed']);

const name = valueThat<string>((value) => typeof value === 'string' && /^[^\p{C}]{1,100}$/u.test(value), 'not a name');
const seed = integerWithin(0, 0xffffffff);

/** The text of a value as a link would have it; null where it has none. */
function textOf(value: unknown): string | null {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return Array.isArray(value) && value.every((entry) => typeof entry === 'number') ? value.join() : null;
}

/** One setting of a plan. */
function setting(key: string, value: unknown, path: string): Patch {
  const field = FIELD_OF_KEY.get(key);
  if (!field) return reject(value, path, 'not a known setting');
  if (SEED_FIELDS.has(key)) return reject(value, path, 'seeds are given by "seeds"');
  const text = textOf(value);
  if (text === null) return reject(value, path, 'not a value of a setting');
  const parsed = parseField(field, text);
  return parsed.ok ? { [field]: parsed.value } : reject(value, path, parsed.message);
}

const patch: Reader<Patch> = (value, path) =>
  Object.assign(
    {},
    ...Object.entries(recordOf(value, path)).map(([key, each]) => setting(key, each, `${path}.${key}`)),
  );

const some = <T>(entries: readonly T[], path: string): readonly T[] =>
  entries.length > 0 ? entries : reject(entries, path, 'empty');

/** An axis a setting. */
const varied: Reader<Axis[]> = (value, path) =>
  Object.entries(recordOf(value ?? {}, path)).map(([key, values]) => {
    const axis = arrayOf(() => (each, at) => setting(key, each, at))(values, `${path}.${key}`);
    return some(axis, `${path}.${key}`);
  });

const known = (value: unknown, path: string, ...names: readonly string[]): Record<string, unknown> => {
  const entries = recordOf(value, path);
  const other = Object.keys(entries).find((key) => !names.includes(key));
  if (other !== undefined) reject(entries[other], path === '' ? other : `${path}.${other}`, 'not an entry of a plan');
  return entries;
};

const grid: Reader<Grid> = (value, path) => {
  const { vary, cases } = known(value, path, 'vary', 'cases');
  const axes: Axis[] = varied(vary, `${path}.vary`);
  if (cases !== undefined) axes.push(some(arrayOf(() => patch)(cases, `${path}.cases`), `${path}.cases`));
  return some(axes, path);
};

const seeds: Reader<readonly number[]> = (value, path) => {
  if (typeof value !== 'number') return some(arrayOf(() => seed)(value, path), path);
  return Array.from({ length: integerWithin(1, 1000)(value, path) }, (_, i) => i + 1);
};

const version: Reader<Version> = (value, path) =>
  versionNamed(String(value)) ?? reject(value, path, 'not a version of links');

const plan: Reader<Plan> = (value, path) => {
  known(value, path, 'format', 'version', 'name', 'settings', 'grids', 'seeds');
  const read = record<Omit<Plan, 'family'> & { readonly format: string }>({
    format: exactly('sobolev-plan'),
    version,
    name,
    settings: (entry, at) => patch(entry ?? {}, at),
    grids: (entry, at) => some(arrayOf(() => grid)(entry, at), at),
    seeds,
  })(value, path);
  const { format, ...rest } = read;
  const whole = { ...rest, family: rest.name };
  trialsOf(whole);
  return whole;
};

/** Reads a plan. Throws `invalid plan: grids[0].vary.order[2]: 7 (...)`, naming the entry that is wrong and its value. */
export function parsePlan(text: string): Plan {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('invalid plan: not JSON');
  }
  try {
    return plan(value, '');
  } catch (error) {
    throw new Error(`invalid plan: ${(error as Error).message.replace(/^invalid plan: /, '')}`);
  }
}

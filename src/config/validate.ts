/** Checks values from outside (links, files, command line) against the table of fields. */
import { FIELDS, type Field, type TextField, type VectorField } from './fields.ts';
import type { RunConfig } from './runConfig.ts';

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

const good = <T>(value: T): Parsed<T> => ({ ok: true, value });
const bad = (message: string): Parsed<never> => ({ ok: false, message });

/** Longest text of a number that is looked at. */
const NUMBER_LENGTH = 32;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;

function parseNumber(
  text: string,
  { min, max, integer }: { min: number; max: number; integer: boolean },
): Parsed<number> {
  if (text.length > NUMBER_LENGTH || !NUMBER.test(text)) return bad('not a number');
  const value = Number(text) + 0;
  if (integer && !Number.isInteger(value)) return bad('not a whole number');
  if (value < min || value > max) return bad(`not within ${min} and ${max}`);
  return good(value === 0 ? 0 : value);
}

function parseVector(text: string, { length, problem, ...limits }: VectorField): Parsed<number[]> {
  const parts = text.split(',', length + 1);
  if (parts.length !== length) return bad(`not ${length} numbers`);
  const values: number[] = [];
  for (const part of parts) {
    const parsed = parseNumber(part, { ...limits, integer: false });
    if (!parsed.ok) return parsed;
    values.push(parsed.value);
  }
  const wrong = problem?.(values) ?? null;
  return wrong === null ? good(values) : bad(wrong);
}

function parseText(text: string, { maxLength, problem }: TextField): Parsed<string> {
  if (text.length > maxLength) return bad(`longer than ${maxLength} characters`);
  const wrong = problem(text);
  return wrong === null ? good(text) : bad(wrong);
}

type Parser<F extends Field> = (field: F, text: string) => Parsed<unknown>;

const PARSERS: { [K in Field['kind']]: Parser<Extract<Field, { kind: K }>> } = {
  choice: ({ options }, text) => (options.some(({ value }) => value === text) ? good(text) : bad('not a known choice')),
  number: (field, text) => parseNumber(text, field),
  flag: (_, text) => (text === '1' ? good(true) : text === '0' ? good(false) : bad('neither 0 nor 1')),
  vector: (field, text) => parseVector(text, field),
  text: (field, text) => parseText(text, field),
};

/** The value of a field from its text, within its limits, or what is wrong with it. */
export function parseField<K extends keyof RunConfig>(name: K, text: string): Parsed<RunConfig[K]> {
  const field: Field = FIELDS[name];
  return (PARSERS[field.kind] as Parser<Field>)(field, text) as Parsed<RunConfig[K]>;
}

/** The text of a field's value; numbers in their shortest form that reads back the same. */
export function formatField<K extends keyof RunConfig>(name: K, value: RunConfig[K]): string {
  const kind: Field['kind'] = FIELDS[name].kind;
  if (kind === 'flag') return value ? '1' : '0';
  return String(value);
}

/** What is wrong with a configuration, one line per problem; empty where all fields are within their limits. */
export function configProblems(config: RunConfig): string[] {
  return (Object.keys(FIELDS) as (keyof RunConfig)[]).flatMap((name) => {
    const parsed = parseField(name, formatField(name, config[name]));
    return parsed.ok ? [] : [`invalid ${name}: ${String(config[name])} (${parsed.message})`];
  });
}

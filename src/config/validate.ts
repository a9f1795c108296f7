/** Checks values from outside (links, files, command line) against the table of fields. */
import { FIELDS } from './fields.ts';
import type { Field, TextField, VectorField } from './fieldTypes.ts';
import { parseNumber } from './numbers.ts';
import { bad, good, type Parsed } from './parsed.ts';
import type { RunConfig } from './runConfig.ts';

function parseVector(text: string, { length, ascending = [], ...limits }: VectorField): Parsed<number[]> {
  const parts = text.split(',', length + 1);
  if (parts.length !== length) return bad(`not ${length} numbers`);
  const values: number[] = [];
  for (const part of parts) {
    const parsed = parseNumber(part, { ...limits, integer: false });
    if (!parsed.ok) return parsed;
    values.push(parsed.value);
  }
  const isOrdered = ascending.every(([low, high]) => values[low] < values[high]);
  return isOrdered ? good(values) : bad('a lower end is not below its upper end');
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

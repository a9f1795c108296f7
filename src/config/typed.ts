/**
 * What is typed into the boxes of a field of numbers, one box a number: which of it can be taken, and what is wrong with
 * the rest. Two numbers with an order between them, the ends of a domain, may be typed one after the other: each waits
 * for the other until both can be taken.
 */
import type { NumberField, VectorField } from './fieldTypes.ts';
import { parseTypedNumber } from './numbers.ts';

/** The text typed into each box; null where there is none and the box shows the value in force. */
export type Typed = readonly (string | null)[];

export interface TypedReading {
  /** The numbers in force once all that can be taken is taken. */
  readonly values: readonly number[];
  /** Why the text of a box cannot be taken; null where it can, or where there is none. */
  readonly problems: readonly (string | null)[];
}

/** Reads the boxes of a field whose numbers in force are `inForce`. */
export function readTyped(field: NumberField | VectorField, inForce: readonly number[], typed: Typed): TypedReading {
  const limits = { min: field.min, max: field.max, integer: field.kind === 'number' && field.integer };
  const parsed = typed.map((text) => (text === null ? null : parseTypedNumber(text, limits)));
  const shown = inForce.map((value, i) => (parsed[i]?.ok ? parsed[i].value : value));
  const problems = parsed.map((entry) => (entry?.ok === false ? entry.message : null));
  for (const [low, high] of (field.kind === 'vector' && field.ascending) || []) {
    if (shown[low] < shown[high]) continue;
    if (parsed[low]) problems[low] ??= `lower end must be below the upper end ${shown[high]}`;
    if (parsed[high]) problems[high] ??= `upper end must be above the lower end ${shown[low]}`;
  }
  return { values: shown.map((value, i) => (problems[i] === null ? value : inForce[i])), problems };
}

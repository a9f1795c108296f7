/** Readers of JSON values: each checks a value of a file, names what is wrong by its path, and gives it its type. */

/** Throws `parameters[3]: null (not a number)` where the value at `path` is not what it should be. */
export type Reader<T> = (value: unknown, path: string) => T;

const SHOWN = 40;

/** Throws: the value at `path` is not what it should be. */
export function reject(value: unknown, path: string, what: string): never {
  const text = value === undefined ? 'missing' : JSON.stringify(value);
  throw new Error(`${path || 'file'}: ${text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text} (${what})`);
}

/** A value for which `is` holds; `what` says what any other is not. */
export function valueThat<T>(is: (value: unknown) => boolean, what: string): Reader<T> {
  return (value, path) => (is(value) ? (value as T) : reject(value, path, what));
}

export const finite = valueThat<number>(Number.isFinite, 'not a number');
export const notNegative = valueThat<number>((value) => Number.isFinite(value) && Number(value) >= 0, 'not 0 or more');
export const positive = valueThat<number>((value) => Number.isFinite(value) && Number(value) > 0, 'not above 0');
export const float32 = valueThat<number>(
  (value) => Number.isFinite(value) && Math.fround(Number(value)) === value,
  'not a float32 number',
);

/** A number that may be none: NaN, which JSON writes as null. */
export const notNegativeOrNaN: Reader<number> = (value, path) =>
  value === null || Number.isNaN(value) ? Number.NaN : notNegative(value, path);

/** What a reader makes of a value; null where it refuses it. */
export function readOrNull<T>(reader: Reader<T>, value: unknown): T | null {
  try {
    return reader(value, '');
  } catch {
    return null;
  }
}

export const text = valueThat<string>((value) => typeof value === 'string', 'not a text');

/** Null, or what `reader` reads. */
export const orNull =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (value, path) =>
    value === null ? null : reader(value, path);

export const exactly = <const T>(wanted: T): Reader<T> =>
  valueThat((value) => value === wanted, `not ${JSON.stringify(wanted)}`);

export const oneOf = <T extends string>(known: Readonly<Record<T, true>>): Reader<T> =>
  valueThat((value) => typeof value === 'string' && Object.hasOwn(known, value), 'not a known choice');

export const integerWithin = (min: number, max: number): Reader<number> =>
  valueThat(
    (value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max,
    `not a whole number within ${min} and ${max}`,
  );

/** An array of `length` entries, or of any number of them. */
export function arrayOf<T>(entry: (index: number) => Reader<T>, length?: number): Reader<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) return reject(value, path, 'not an array');
    if (length !== undefined && value.length !== length) {
      throw new Error(`${path}: ${value.length} entries (not ${length})`);
    }
    return value.map((each: unknown, i) => entry(i)(each, `${path}[${i}]`));
  };
}

/** The entries of an object; those without a reader are not looked at. */
export function record<T>(readers: { readonly [K in keyof T]-?: Reader<T[K]> }): Reader<T> {
  return (value, path) => {
    const entries = recordOf(value, path);
    const names = Object.keys(readers) as (keyof T & string)[];
    return Object.fromEntries(
      names.map((name) => [name, readers[name](entries[name], path === '' ? name : `${path}.${name}`)]),
    ) as T;
  };
}

/** An object that is no array. */
export function recordOf(value: unknown, path: string): Record<string, unknown> {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? (value as Record<string, unknown>) : reject(value, path, 'not an object');
}

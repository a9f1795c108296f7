/** Hostile input for property tests: values that no reader expects, and JSON and texts that are damaged somewhere. */
import fc from 'fast-check';

/** Anything that may stand where something else is wanted. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(undefined, 1e308, -0, 2 ** 53, '__proto__', 'constructor', '\u0000', 'A'.repeat(5000)),
  fc.constantFrom([[[[[]]]]], { __proto__: null, length: 1e9 }, { toString: 1 }),
);

/** Every path of a JSON value, keys and indices joined by dots, but for the root's own. */
export function pathsOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, each]) => pathsOf(each, path === '' ? key : `${path}.${key}`));
  return path === '' ? inner : [path, ...inner];
}

/** A JSON text with the entry at a path replaced; `undefined` leaves it out. */
export function replaced(text: string, path: string, value: unknown): string {
  const whole = JSON.parse(text);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  keys.reduce((object, key) => object[key], whole)[last] = value;
  return JSON.stringify(whole);
}

/** A JSON text with anything in place of one of its entries. */
export const withAnyEntry = (text: string): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...pathsOf(JSON.parse(text))), anything).map(([path, value]) => replaced(text, path, value));

const change = fc.tuple(fc.nat(2000), fc.nat(3), fc.string({ unit: 'binary', maxLength: 6 }));

/** A text with some of its characters changed, cut out or inserted, or its end doubled. */
export const damaged = (text: string): fc.Arbitrary<string> =>
  fc.array(change, { maxLength: 6 }).map((changes) =>
    changes.reduce((before, [at, kind, piece]) => {
      const i = at % (before.length + 1);
      if (kind === 0) return before.slice(0, i) + piece + before.slice(i);
      if (kind === 1) return before.slice(0, i) + before.slice(i + piece.length + 1);
      if (kind === 2) return before + before.slice(i);
      return before.slice(0, i) + piece + before.slice(i + piece.length);
    }, text),
  );

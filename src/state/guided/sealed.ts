/**
 * What a student shall not read in a link at a glance: the right answer, and why it is right. Its bytes are mixed with
 * numbers that the salt (the question itself) starts, so that no two questions show the same. It is no secret: whoever
 * wants to know can undo it, as this file does.
 */
import { fnv1a } from '../../math/fnv.ts';
import { createRandom } from '../../math/random.ts';

/** Bytes in front of the text, by which a changed text or another salt is found. */
const MARK_BYTES = 2;

function markOf(text: string, salt: string): readonly number[] {
  const hash = fnv1a(`${salt}\n${text}`);
  return [hash & 0xff, (hash >>> 8) & 0xff];
}

/** Its own inverse. */
function mixed(bytes: Uint8Array, salt: string): Uint8Array {
  const random = createRandom(fnv1a(salt), 'seal');
  return bytes.map((byte) => byte ^ random.integer(256));
}

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

function fromBase64Url(text: string): Uint8Array | null {
  if (!/^[\w-]+$/.test(text) || text.length % 4 === 1) return null;
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(bytes, (character) => character.charCodeAt(0));
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A text of well-formed Unicode in letters, digits, `-` and `_`: 4 characters for each 3 bytes. */
export function sealed(text: string, salt: string): string {
  return toBase64Url(mixed(Uint8Array.from([...markOf(text, salt), ...new TextEncoder().encode(text)]), salt));
}

/** The text that was sealed; null where it was not sealed with this salt, or has been changed since. */
export function unsealed(text: string, salt: string): string | null {
  const bytes = fromBase64Url(text);
  if (!bytes) return null;
  const plain = mixed(bytes, salt);
  const read = decoded(plain.subarray(MARK_BYTES));
  return read !== null && markOf(read, salt).every((byte, i) => plain[i] === byte) ? read : null;
}

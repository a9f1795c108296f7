/** Numbers as text, to the last bit: base64 of their bytes, the lowest first. */
import { type Reader, reject } from './readers.ts';

/** Bytes that become characters in one call: more would be too many arguments. */
const CHUNK = 0x8000;

export function bytesText({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += CHUNK) parts.push(String.fromCharCode(...bytes.subarray(i, i + CHUNK)));
  return btoa(parts.join(''));
}

function decoded(text: string): string | null {
  try {
    return atob(text);
  } catch {
    return null;
  }
}

/** Bytes of so many to a number. */
export function bytesReader(each: number): Reader<Uint8Array<ArrayBuffer>> {
  return (value, path) => {
    if (typeof value !== 'string') return reject(value, path, 'not a text');
    const characters = decoded(value);
    if (characters === null) return reject(value, path, 'not base64');
    if (characters.length % each !== 0) return reject(value, path, 'not whole numbers');
    const bytes = new Uint8Array(characters.length);
    for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
    return bytes;
  };
}

/** Float32 numbers as text, to the last bit: base64 of their bytes, four a number, the lowest first. */
import { type Reader, reject } from './readers.ts';

const BYTES = Float32Array.BYTES_PER_ELEMENT;

/** Bytes that become characters in one call: more would be too many arguments. */
const CHUNK = 0x8000;

export function float32Text(numbers: Float32Array): string {
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  let characters = '';
  for (let i = 0; i < bytes.length; i += CHUNK) characters += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(characters);
}

function bytesOf(text: string): string | null {
  try {
    return atob(text);
  } catch {
    return null;
  }
}

function ofLength(numbers: Float32Array<ArrayBuffer>, count: number, path: string): Float32Array<ArrayBuffer> {
  if (numbers.length !== count) throw new Error(`${path}: ${numbers.length} numbers (not ${count})`);
  return numbers;
}

/** Reads `count` numbers, whatever they are: as text, or as a browser's memory keeps them. */
export function float32Array(count: number): Reader<Float32Array<ArrayBuffer>> {
  return (value, path) => {
    if (value instanceof Float32Array) return ofLength(value as Float32Array<ArrayBuffer>, count, path);
    if (typeof value !== 'string') return reject(value, path, 'not a text');
    const bytes = bytesOf(value);
    if (bytes === null) return reject(value, path, 'not base64');
    if (bytes.length % BYTES !== 0) return reject(value, path, 'not whole numbers');
    const numbers = new Float32Array(Uint8Array.from(bytes, (character) => character.charCodeAt(0)).buffer);
    return ofLength(numbers, count, path);
  };
}

/** The same, none of them infinite or missing. */
export function finiteFloat32Array(count: number): Reader<Float32Array<ArrayBuffer>> {
  return (value, path) => {
    const numbers = float32Array(count)(value, path);
    const at = numbers.findIndex((number) => !Number.isFinite(number));
    return at < 0 ? numbers : reject(String(numbers[at]), `${path}[${at}]`, 'not a number');
  };
}

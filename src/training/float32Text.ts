/** Float32 numbers as text, to the last bit: base64 of their bytes, four a number, the lowest first. */
import { bytesReader, bytesText } from './bytesText.ts';
import { type Reader, reject } from './readers.ts';

export const float32Text = (numbers: Float32Array): string => bytesText(numbers);

function ofLength(numbers: Float32Array<ArrayBuffer>, count: number, path: string): Float32Array<ArrayBuffer> {
  if (numbers.length !== count) throw new Error(`${path}: ${numbers.length} numbers (not ${count})`);
  return numbers;
}

/** Reads `count` numbers, whatever they are: as text, or as a browser's memory keeps them. */
export function float32Array(count: number): Reader<Float32Array<ArrayBuffer>> {
  return (value, path) => {
    if (value instanceof Float32Array) return ofLength(value as Float32Array<ArrayBuffer>, count, path);
    const { buffer } = bytesReader(Float32Array.BYTES_PER_ELEMENT)(value, path);
    return ofLength(new Float32Array(buffer), count, path);
  };
}

const float32ArrayOf =
  (count: number, isGood: (number: number) => boolean, what: string): Reader<Float32Array<ArrayBuffer>> =>
  (value, path) => {
    const numbers = float32Array(count)(value, path);
    const at = numbers.findIndex((number) => !isGood(number));
    return at < 0 ? numbers : reject(String(numbers[at]), `${path}[${at}]`, what);
  };

/** The same, none of them infinite or missing. */
export const finiteFloat32Array = (count: number) => float32ArrayOf(count, Number.isFinite, 'not a number');

/** The same, and none of them negative: means of squares. */
export const notNegativeFloat32Array = (count: number) =>
  float32ArrayOf(count, (number) => Number.isFinite(number) && number >= 0, 'not 0 or more');

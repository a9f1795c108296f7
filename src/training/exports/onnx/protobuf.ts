/** The wire format of protocol buffers, as much of it as an ONNX file needs (protobuf.dev, "Encoding"). */

import { join } from '../bytes.ts';

/** A field as it is written: its number and type, then its content. */
export type Encoded = Uint8Array;

const VARINT = 0;
const LENGTH_DELIMITED = 2;

const utf8 = new TextEncoder();

/** Seven bits a byte, the lowest first; `value`: a whole number from 0 on. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return [...bytes, rest];
}

const tag = (field: number, wire: number): number[] => varint(8 * field + wire);

/** A whole number from 0 on. */
export const integer = (field: number, value: number): Encoded =>
  Uint8Array.from([...tag(field, VARINT), ...varint(value)]);

/** Bytes, a text, or a message made of its fields. */
export function content(field: number, value: string | Uint8Array | readonly Encoded[]): Encoded {
  const bytes = typeof value === 'string' ? utf8.encode(value) : value instanceof Uint8Array ? value : join(value);
  return join([Uint8Array.from([...tag(field, LENGTH_DELIMITED), ...varint(bytes.length)]), bytes]);
}

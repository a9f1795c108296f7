/** Byte offsets of one member's part in the ensemble's buffers (layouts: kernels/specs.ts). */
import { countUpTo, type Order } from '../../../math/multiIndex.ts';
import { chunksOf } from '../../chunks.ts';
import type { Pointer } from './exports.ts';

const FLOAT = Float32Array.BYTES_PER_ELEMENT;

/** `floats` behind `base`. */
export function floatsBehind(base: Pointer, floats: number): Pointer {
  return base + floats * FLOAT;
}

/** The layer's W in theta or gradient [E, N]. */
export function layerAt(
  base: Pointer,
  member: number,
  { parameters, offset }: { readonly parameters: number; readonly offset: number },
): Pointer {
  return floatsBehind(base, member * parameters + offset);
}

/** Row `row` of a [E, rows, width] buffer. */
export function rowAt(base: Pointer, member: number, rows: number, row: number, width: number): Pointer {
  return floatsBehind(base, (member * rows + row) * width);
}

/** The first jet to handle in activations or adjoint [E, B, P, width]. */
export function jetsAt(
  base: Pointer,
  member: number,
  { capacity, row, maxOrder }: { readonly capacity: number; readonly row: number; readonly maxOrder: Order },
  width: number,
): Pointer {
  return rowAt(base, member, capacity, row, countUpTo(maxOrder) * width);
}

/** The rows of a call in groups, each as the attributes of a call of its own. */
export function groupsOf<A extends { readonly row: number; readonly count: number; readonly group: number }>(
  attributes: A,
): A[] {
  const { row, count, group } = attributes;
  return chunksOf(count, group).map((chunk) => ({ ...attributes, row: row + chunk.row, count: chunk.count }));
}

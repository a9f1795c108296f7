/** What data say of one partial: the numbers that set the ranges of the stage where no function does. */
import type { PointTable } from '../../data/pointTable.ts';
import { countUpTo, indexOf, type MultiIndex } from '../../math/multiIndex.ts';

const columns = new WeakMap<PointTable, Map<number, Float64Array>>();

/** One partial at all points, own units; null where the data do not have its order. One shared object each. [n] */
export function knownPartial(table: PointTable, partial: MultiIndex): Float64Array | null {
  if (partial[0] + partial[1] > table.order) return null;
  const index = indexOf(...partial);
  const size = countUpTo(table.order);
  const known = columns.get(table) ?? new Map<number, Float64Array>();
  columns.set(table, known);
  const found = known.get(index);
  if (found) return found;
  const column = new Float64Array(table.partials.length / size);
  for (let row = 0; row < column.length; row++) column[row] = table.partials[row * size + index];
  known.set(index, column);
  return column;
}

/** Data of one's own as a session or a browser's memory has them: every number is checked by their fingerprint. */
import { type PointTable, tableProblem } from '../data/pointTable.ts';
import { atOnce } from '../data/steps.ts';
import { MAX_ORDER, type Order } from '../math/multiIndex.ts';
import { bytesReader } from './bytesText.ts';
import { integerWithin, orNull, type Reader, record, reject, text } from './readers.ts';

const float64Array: Reader<Float64Array> = (value, path) =>
  value instanceof Float64Array
    ? value
    : new Float64Array(bytesReader(Float64Array.BYTES_PER_ELEMENT)(value, path).buffer);

const bytes: Reader<Uint8Array> = (value, path) => (value instanceof Uint8Array ? value : bytesReader(1)(value, path));

/** The same, with numbers that nobody has checked. */
export const uncheckedTable = record<PointTable>({
  reference: text,
  order: integerWithin(0, MAX_ORDER) as Reader<number> as Reader<Order>,
  points: float64Array,
  partials: float64Array,
  sets: orNull(bytes),
});

/** Throws, naming the entry, where it is no table, or damaged. */
export const tableReader: Reader<PointTable> = (value, path) => {
  const table = uncheckedTable(value, path);
  const problem = atOnce(tableProblem(table));
  return problem === null ? table : reject(table.reference, path, problem);
};

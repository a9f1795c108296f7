/**
 * Which rows of a table are for training, validation and test: those that its `set` column says, else a fifth each for
 * validation and test, by the data seed. What the network is told does not depend on how much of it is asked for.
 */
import { createRandom } from '../math/random.ts';
import { type PointTable, rowsOf, SETS, type SetName } from './pointTable.ts';

/** As many rows of a set as are used at most. */
const MOST = { training: Number.POSITIVE_INFINITY, validation: 20_000, test: 20_000 } as const;

/** Rows for validation, and for test, where a seed decides: a fifth, and no fewer than can tell an error. */
const shareOf = (rows: number): number => Math.max(10, Math.floor(rows / 5));

/** 0 .. count - 1 in an order by the seed. [count] */
function shuffled(count: number, seed: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  createRandom(seed, 'data').shuffle(order);
  return order;
}

/** `count` of the rows by the seed, in the order of the file; all of them where there are no more. */
export function drawnRows(rows: Uint32Array, count: number, seed: number): Uint32Array {
  if (count >= rows.length) return rows;
  const places = shuffled(rows.length, seed).subarray(0, count).sort();
  return places.map((place) => rows[place]);
}

/** The rows of a set, in the order of the file. */
export function rowsOfSet(table: Pick<PointTable, 'points' | 'sets'>, set: SetName, seed: number): Uint32Array {
  const rows = rowsOf(table);
  const all = table.sets ? marked(table.sets, SETS.indexOf(set)) : split(rows, seed)[set];
  return drawnRows(all, MOST[set], seed);
}

function marked(sets: Uint8Array, place: number): Uint32Array {
  const rows = new Uint32Array(sets.length);
  let count = 0;
  for (let row = 0; row < sets.length; row++) if (sets[row] === place) rows[count++] = row;
  return rows.slice(0, count);
}

function split(rows: number, seed: number): Record<SetName, Uint32Array> {
  const order = shuffled(rows, seed);
  const share = shareOf(rows);
  return {
    test: order.slice(0, share).sort(),
    validation: order.slice(share, 2 * share).sort(),
    training: order.slice(2 * share).sort(),
  };
}

/** How many rows a set has. */
export function sizeOfSet(table: Pick<PointTable, 'points' | 'sets'>, set: SetName): number {
  const rows = rowsOf(table);
  const place = SETS.indexOf(set);
  const all = table.sets
    ? table.sets.reduce((count, own) => count + (own === place ? 1 : 0), 0)
    : { training: rows - 2 * shareOf(rows), validation: shareOf(rows), test: shareOf(rows) }[set];
  return Math.min(all, MOST[set]);
}

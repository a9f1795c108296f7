/** Data of one's own: points with values, and partials as far as all of an order are there. */
import type { RunConfig } from '../config/runConfig.ts';
import { formatReference, type Interval, MOST_ROWS } from '../functions/index.ts';
import { countUpTo, type Order } from '../math/multiIndex.ts';
import { Fingerprint } from './fingerprint.ts';
import type { Steps } from './steps.ts';

/** What a row is for. */
export const SETS = ['training', 'validation', 'test'] as const;
export type SetName = (typeof SETS)[number];

export interface PointTable {
  /** As in `data` of a configuration. */
  readonly reference: string;
  /** Up to which order all partials are known. */
  readonly order: Order;
  /** Raw inputs. [n, 2] */
  readonly points: Float64Array;
  /** Raw partials in graded order, the value first. [n, P] */
  readonly partials: Float64Array;
  /** Place of each row's set in SETS; null where a seed decides. [n] */
  readonly sets: Uint8Array | null;
}

/** The data that a configuration names; null where it names none, or they are not there. */
export type TableOf = (config: Pick<RunConfig, 'functionId' | 'data'>) => PointTable | null;

/** The numbers of a table without its name. */
export type TableNumbers = Omit<PointTable, 'reference'>;

export const rowsOf = ({ points }: Pick<PointTable, 'points'>): number => points.length / 2;

/** Rows whose numbers are added to a fingerprint without a break. */
const STRETCH = 2000;

/** What the numbers are called by; stops after each piece of work. Both inputs must vary. */
export function* referenceOf({ order, points, partials, sets }: TableNumbers): Steps<string> {
  const rows = points.length / 2;
  const size = countUpTo(order);
  const fingerprint = new Fingerprint();
  fingerprint.add([order, sets ? 1 : 0]);
  for (let first = 0; first < rows; first += STRETCH) {
    fingerprint.add(points.subarray(2 * first, 2 * (first + STRETCH)));
    fingerprint.add(partials.subarray(size * first, size * (first + STRETCH)));
    if (sets) fingerprint.add(sets.subarray(first, first + STRETCH));
    yield;
  }
  const domain = { x1: extentOf(points, 0), x2: extentOf(points, 1) };
  return formatReference({ fingerprint: fingerprint.digits(), rows, domain });
}

/** Smallest and largest input along an axis. */
function extentOf(points: Float64Array, axis: 0 | 1): Interval {
  let [low, high] = [points[axis], points[axis]];
  for (let i = axis; i < points.length; i += 2) {
    if (points[i] < low) low = points[i];
    if (points[i] > high) high = points[i];
  }
  return [low, high];
}

/** What is wrong with numbers that claim to be a table of a reference; null where nothing is. In steps. */
export function* tableProblem({ reference, ...numbers }: PointTable): Steps<string | null> {
  const rows = numbers.points.length / 2;
  if (!Number.isInteger(rows) || rows < 1 || rows > MOST_ROWS) return `not 1 to ${MOST_ROWS} rows`;
  if (numbers.partials.length !== rows * countUpTo(numbers.order)) return 'not as many partials as points';
  if (numbers.sets && numbers.sets.length !== rows) return 'not as many sets as points';
  return (yield* referenceOf(numbers)) === reference ? null : 'not the numbers of its fingerprint';
}

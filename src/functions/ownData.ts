/**
 * A function of which only points are known: data of one's own, in a file beside the link. The link has what the points
 * are called by, never the points.
 */
import { type Coefficients, Jet } from '../math/jet.ts';
import type { Domain, Interval, TargetFunction } from './targetFunction.ts';

/** What data are called by: enough to know them again, and to show where they lie before they are there. */
export interface DataReference {
  /** Of every number, in its place: 16 hexadecimal digits. */
  readonly fingerprint: string;
  readonly rows: number;
  /** The smallest box around the points. */
  readonly domain: Domain;
}

/** Rows that data may have. */
export const MOST_ROWS = 100_000;
export const FEWEST_ROWS = 30;

/** Largest size of a number in data: its powers stay far from infinity. */
export const LARGEST_NUMBER = 1e100;

/** Longest reference: fingerprint, rows, and four numbers. */
export const LONGEST_REFERENCE = 16 + 6 + 4 * 24 + 5;

/** `9f3a61c04b2e7d18:5000:-2:2:-1:1`. */
export function formatReference({ fingerprint, rows, domain: { x1, x2 } }: DataReference): string {
  return [fingerprint, rows, ...x1, ...x2].join(':');
}

/** The number of a text that is written just as `String` writes it; NaN for any other. */
function exactNumber(text: string): number {
  const value = Number(text);
  return String(value) === text && Math.abs(value) <= LARGEST_NUMBER ? value : Number.NaN;
}

/** Null where the text is no reference. */
export function parseReference(text: string): DataReference | null {
  const [fingerprint, rowsText, ...ends] = text.split(':', 7);
  if (!/^[0-9a-f]{16}$/.test(fingerprint) || ends.length !== 4) return null;
  const [rows, x1Low, x1High, x2Low, x2High] = [rowsText, ...ends].map(exactNumber);
  if (!Number.isInteger(rows) || rows < FEWEST_ROWS || rows > MOST_ROWS) return null;
  return x1Low < x1High && x2Low < x2High
    ? { fingerprint, rows, domain: { x1: [x1Low, x1High], x2: [x2Low, x2High] } }
    : null;
}

/** What is wrong with the reference of a link; none yet is nothing wrong. */
export function referenceProblem(text: string): string | null {
  return text === '' || parseReference(text) ? null : 'not the fingerprint, rows and range of data';
}

/** Where there are no data yet. */
const NOWHERE: Interval = [0, 1];

const nothing = ({ space }: Jet) => new Jet(space, new Float64Array(space.size).fill(Number.NaN) as Coefficients);

/** The function behind data: it has a domain, and no value anywhere that can be computed. */
export function unknownFunction(reference: string): TargetFunction<'data'> {
  return {
    id: 'data',
    name: 'Your own data',
    domain: parseReference(reference)?.domain ?? { x1: NOWHERE, x2: NOWHERE },
    tex: '?',
    define: nothing,
    value: () => Number.NaN,
    isUnknown: true,
  };
}

/**
 * How a line of a points file may be written. All formats are tried: a line is read by those that give two numbers, and
 * a file by those that read all its lines so far, so that a comma cannot be a decimal comma here and a separator there.
 */
import { parsePlainNumber } from '../config/numbers.ts';

/** One way to write two numbers; each part matches one cell. */
interface PointFormat {
  readonly cell: RegExp;
  readonly decimal: '.' | ',';
}

const SEMICOLON = /\s*("[^"]*"|'[^']*'|[^;"']*)\s*(?:;|$)/y;
const COMMA = /\s*("[^"]*"|'[^']*'|[^,"']*)\s*(?:,|$)/y;
const TAB = / *("[^"]*"|'[^']*'|[^\t"']*) *(?:\t|$)/y;
const SPACES = /("[^"]*"|'[^']*'|[^\s"']+)(?:\s+|$)/y;

/** No decimal comma between spaces: `1,5 2` may as well be three numbers. */
export const FORMATS: readonly PointFormat[] = [
  ...[SEMICOLON, COMMA, TAB, SPACES].map((cell) => ({ cell, decimal: '.' }) as const),
  ...[SEMICOLON, COMMA, TAB].map((cell) => ({ cell, decimal: ',' }) as const),
];

/** What the two cells of a header are called. */
const NAMES = [/^(x|x_?1|x₁)$/i, /^(y|x_?2|x₂)$/i];

/** The two cells of a line without spaces and quotes around them; null where there are not two. */
function cellsOf(line: string, { cell }: PointFormat): string[] | null {
  const cells: string[] = [];
  for (let at = 0; at < line.length && cells.length < 3; ) {
    cell.lastIndex = at;
    const match = cell.exec(line);
    if (!match || cell.lastIndex === at) return null;
    cells.push(
      match[1]
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2')
        .trim(),
    );
    at = cell.lastIndex;
  }
  return cells.length === 2 ? cells : null;
}

/** NaN where the cell is no number. Programs print some with all their digits, far more than anybody types. */
function numberOf(cell: string, decimal: '.' | ','): number {
  const signed = cell.replace(/^\u2212/, '-');
  const plain = decimal === '.' ? signed : signed.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ','));
  const parsed = parsePlainNumber(plain, Number.POSITIVE_INFINITY);
  return parsed.ok ? parsed.value : Number.NaN;
}

/** The point (x1, x2) of a line in one format; null where it gives none. */
export function pointOf(line: string, format: PointFormat): readonly [x1: number, x2: number] | null {
  const cells = cellsOf(line, format);
  if (!cells) return null;
  const [x1, x2] = cells.map((cell) => numberOf(cell, format.decimal));
  return Number.isFinite(x1) && Number.isFinite(x2) ? [x1, x2] : null;
}

/** Whether a line in one format is a header, `x1,x2` or `x,y`. */
export function isHeader(line: string, format: PointFormat): boolean {
  const cells = cellsOf(line.replace(/^#\s*/, ''), format);
  return cells?.every((cell, i) => NAMES[i].test(cell)) ?? false;
}

/** Reads the lines of one file, in their order. */
export class PointReader {
  #formats = FORMATS;
  #lines = 0;

  /** The point of a line, null where it is a header; throws `expected ...` in words for whoever wrote the file. */
  read(line: string): readonly [x1: number, x2: number] | null {
    this.#lines += 1;
    const headed = this.#lines === 1 ? this.#formats.filter((format) => isHeader(line, format)) : [];
    const formats = headed.length > 0 ? headed : this.#formats.filter((format) => pointOf(line, format));
    if (formats.length === 0) throw new Error(this.#expectation(line));
    this.#formats = formats;
    return headed.length > 0 ? null : pointOf(line, formats[0]);
  }

  #expectation(line: string): string {
    if (this.#lines === 1 && !/\d/.test(line.replace(/x_?\d/gi, ''))) return 'expected the header x1,x2 or two numbers';
    if (FORMATS.some((format) => pointOf(line, format))) return 'expected two numbers written as in the lines before';
    return 'expected two numbers, as in 1.5,-2 or 1,5;-2';
  }
}

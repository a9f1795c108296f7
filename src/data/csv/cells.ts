/** Numbers and sets as they stand in the cells of one file. */
import { parsePlainNumber } from '../../config/numbers.ts';
import { bad, good, type Parsed } from '../../config/parsed.ts';
import { LARGEST_NUMBER } from '../../functions/index.ts';
import { SETS } from '../pointTable.ts';

/** The mark before the fraction. */
export type Decimal = '.' | ',';

/** Longest number: programs print some with all their digits. */
const LONGEST = 400;

/** One mark with three digits after it and one to three before: 1,310 may be meant as a thousand and more. */
const MAYBE_THOUSANDS = /^[-+−–]?[1-9]\d{0,2}[.,]\d{3}$/;

/** Reads the numbers of one file: all with the same mark before the fraction. */
export class CellNumbers {
  #decimal: Decimal | null = null;
  #maybeThousands: string | null = null;
  #hasFraction = false;

  /** The mark that the file has; null where none of its numbers has a fraction. */
  get decimal(): Decimal | null {
    return this.#decimal;
  }

  /** The first number with a mark, where none shows that it stands before a fraction and not between thousands. */
  get doubtful(): string | null {
    return this.#hasFraction ? null : this.#maybeThousands;
  }

  read(cell: string): Parsed<number> {
    const text = cell.trim();
    if (text === '') return bad('empty');
    const mark = text.includes(',') ? ',' : text.includes('.') ? '.' : null;
    const usual = mark === ',' ? withPoint(text) : text;
    const parsed = parsePlainNumber(usual.replace(/^[−–]/, '-'), LONGEST);
    if (!parsed.ok) return parsed;
    if (mark !== null && this.#decimal !== null && mark !== this.#decimal)
      return bad(`a decimal ${mark === ',' ? 'comma' : 'point'} among decimal ${mark === ',' ? 'points' : 'commas'}`);
    if (Math.abs(parsed.value) > LARGEST_NUMBER) return bad(`beyond ${LARGEST_NUMBER}`);
    if (mark !== null) this.#note(mark, text);
    return parsed;
  }

  #note(mark: Decimal, text: string): void {
    this.#decimal ??= mark;
    if (MAYBE_THOUSANDS.test(text)) this.#maybeThousands ??= text;
    else this.#hasFraction = true;
  }
}

/** `1,5` -> `1.5`; what has a point besides, or several commas, is no number. */
const withPoint = (text: string): string => (text.includes('.') ? '' : text.replace(',', '.'));

const SET_NAMES: ReadonlyMap<string, number> = new Map([
  ['training', 0],
  ['train', 0],
  ['validation', 1],
  ['val', 1],
  ['valid', 1],
  ['test', 2],
]);

/** The place of a set in SETS. */
export function readSet(cell: string): Parsed<number> {
  const place = SET_NAMES.get(cell.trim().toLowerCase());
  return place === undefined ? bad(`not ${SETS.join(', ')}`) : good(place);
}

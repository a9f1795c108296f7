/**
 * A file of points: a header with the names of the columns, then a row a point. What is wrong is named by row and column;
 * rows without a problem make a table of their own, which whoever asked for it may use or not.
 */
import { FEWEST_ROWS, MOST_ROWS } from '../../functions/index.ts';
import { type PointTable, referenceOf, SETS, type TableNumbers } from '../pointTable.ts';
import type { Steps } from '../steps.ts';
import { CellNumbers, type Decimal, readSet } from './cells.ts';
import { type Column, columnsOf, type Layout, layoutOf } from './columns.ts';
import { Records, type TextRecord } from './records.ts';
import { RowStore } from './rowStore.ts';

export interface TableProblem {
  /** Of the file, from 1; null where it is no matter of a row. */
  readonly line: number | null;
  /** The name of the column; null where it is no matter of one. */
  readonly column: string | null;
  /** What stands there, shortened; null where that is nothing, or no matter of a cell. */
  readonly cell: string | null;
  /** In a few words. */
  readonly message: string;
}

/** What was made of the text, whether it can be used or not. */
export interface Understood {
  readonly separator: Separator;
  readonly decimal: Decimal | null;
  /** A number that may be meant with thousands, `1,310`: all with a mark are of its kind. Null where there is no doubt. */
  readonly doubtful: string | null;
  readonly columns: readonly Column[];
  readonly layout: Layout;
  /** Rows with points, good or not. */
  readonly rows: number;
}

export interface TableReading {
  /** Null where there is no header that says what is what. */
  readonly understood: Understood | null;
  /** Of the rows without a problem; null where they are too few. */
  readonly table: PointTable | null;
  /** The first of them. */
  readonly problems: readonly TableProblem[];
  /** How many there are in all. */
  readonly problemCount: number;
  /** Rows that have one. */
  readonly badRows: number;
}

export type Separator = ',' | ';' | '\t';
const SEPARATORS: readonly Separator[] = [';', '\t', ','];

/** Characters of a file; 10^5 rows of 23 numbers with all their digits have fewer. */
export const MOST_CHARACTERS = 64e6;
/** Lines without a point, at most, and before the header. */
const MOST_EMPTY = 10_000;
const MOST_BEFORE = 100;
const MOST_COLUMNS = 100;
/** Problems that are listed, and characters of a cell that they show. */
export const MOST_LISTED = 20;
const SHOWN = 30;
/** Records read without a break. */
const STRETCH = 200;

const shorten = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text);

class Problems {
  readonly list: TableProblem[] = [];
  count = 0;

  add(line: number | null, column: string | null, message: string, cell: string | null = null): void {
    this.count += 1;
    if (this.list.length < MOST_LISTED) this.list.push({ line, column, cell, message });
  }
}

const isEmpty = ({ cells, problem }: TextRecord): boolean =>
  problem === null && cells.every((cell) => cell.trim() === '');

/** Goes to the header; null where there is none. */
function headerOf(records: Records): { readonly record: TextRecord; readonly separator: Separator } | null {
  let told: Separator | undefined;
  for (let before = 0; before <= MOST_BEFORE; before++) {
    const { ahead } = records;
    const [, sep] = /^"?sep=(.)"?\s*$/i.exec(ahead) ?? [];
    told ??= SEPARATORS.find((each) => each === sep);
    const separator = told ?? SEPARATORS.find((each) => ahead.includes(each)) ?? ',';
    records.separator = separator;
    const record = records.next();
    if (!record) return null;
    if (sep === undefined && !isEmpty(record)) return { record, separator };
  }
  return null;
}

/** The columns of the header, and where in them the numbers are. Throws what is wrong with it. */
function columnsIn({ cells, problem }: TextRecord): { readonly columns: Column[]; readonly layout: Layout } {
  if (problem !== null) throw new Error(problem);
  if (cells.length > MOST_COLUMNS) throw new Error(`more than ${MOST_COLUMNS} columns`);
  const columns = columnsOf(cells.map((cell, i) => shorten(i === 0 ? cell.replace(/^\s*#/, '') : cell)));
  if (columns.every(({ role }) => role.kind === 'unknown')) throw new Error('no names of columns: x1, x2, y');
  return { columns, layout: layoutOf(columns) };
}

/** Reads the rows of one file. */
class RowReader {
  readonly numbers = new CellNumbers();
  readonly #columns: readonly Column[];
  readonly #layout: Layout;
  readonly #problems: Problems;

  constructor(columns: readonly Column[], layout: Layout, problems: Problems) {
    this.#columns = columns;
    this.#layout = layout;
    this.#problems = problems;
  }

  /** Whether the row is good; its numbers are added to the store then. */
  read({ line, lines, cells, problem }: TextRecord, store: RowStore): boolean {
    const wrong = problem ?? this.#swallowed(cells, lines) ?? this.#wrongLength(cells);
    if (wrong !== null) {
      this.#problems.add(line, null, wrong);
      return false;
    }
    const { inputs, partials, set } = this.#layout;
    const before = this.#problems.count;
    for (const place of inputs) store.points.push(this.#number(line, cells, place));
    for (const place of partials) store.partials.push(this.#number(line, cells, place));
    if (set !== null) store.sets.push(this.#set(line, cells, set));
    const good = this.#problems.count === before;
    store.end(good);
    return good;
  }

  #wrongLength(cells: readonly string[]): string | null {
    const wanted = this.#columns.length;
    const further = cells.slice(wanted).some((cell) => cell.trim() !== '');
    return cells.length < wanted || further ? `${cells.length} cells (the header has ${wanted})` : null;
  }

  /** A quote that was left open takes along what stands on other lines, up to the next one. */
  #swallowed(cells: readonly string[], lines: number): string | null {
    const { inputs, partials, set } = this.#layout;
    const told = [...inputs, ...partials, ...(set === null ? [] : [set])];
    return lines > 1 && told.some((place) => /[\r\n]/.test(cells[place] ?? '')) ? `one cell on ${lines} lines` : null;
  }

  #number(line: number, cells: readonly string[], place: number): number {
    const parsed = this.numbers.read(cells[place]);
    if (parsed.ok) return parsed.value;
    this.#reject(line, cells, place, parsed.message);
    return Number.NaN;
  }

  #set(line: number, cells: readonly string[], place: number): number {
    const parsed = readSet(cells[place]);
    if (parsed.ok) return parsed.value;
    this.#reject(line, cells, place, parsed.message);
    return 0;
  }

  #reject(line: number, cells: readonly string[], place: number, message: string): void {
    const cell = shorten(cells[place].trim());
    this.#problems.add(line, this.#columns[place].name, message, cell || null);
  }
}

/** What keeps numbers from being a table, in words; null where nothing does. */
function shortageOf({ points, sets }: Omit<TableNumbers, 'order'>): string | null {
  const rows = points.length / 2;
  if (rows < FEWEST_ROWS) return `${rows} good row${rows === 1 ? '' : 's'} (at least ${FEWEST_ROWS})`;
  const few =
    sets && SETS.map((name, place) => ({ name, rows: countOf(sets, place) })).find(({ rows: own }) => own < 10);
  if (few) return `${few.rows} row${few.rows === 1 ? '' : 's'} for ${few.name} (at least 10)`;
  const constant = [0, 1].find((axis) => isSame(points, axis));
  return constant === undefined ? null : `x${constant + 1} is the same in all rows`;
}

const countOf = (sets: Uint8Array, place: number): number =>
  sets.reduce((count, own) => count + (own === place ? 1 : 0), 0);

const isSame = (points: Float64Array, axis: number): boolean =>
  points.every((x, i) => i % 2 !== axis || x === points[axis]);

const nothing = (problems: Problems): TableReading => ({
  understood: null,
  table: null,
  problems: problems.list,
  problemCount: problems.count,
  badRows: 0,
});

/** A file as far as its header. */
interface Opened {
  readonly records: Records;
  readonly separator: Separator;
  readonly columns: readonly Column[];
  readonly layout: Layout;
}

/** Null where there is no header that says what is what: a problem says why. */
function opened(text: string, problems: Problems): Opened | null {
  const records = new Records(text.startsWith('\ufeff') ? text.slice(1) : text);
  const header = headerOf(records);
  if (!header) {
    problems.add(null, null, 'no header: x1, x2, y and what else there is');
    return null;
  }
  const { record, separator } = header;
  try {
    return { records, separator, ...columnsIn(record) };
  } catch (error) {
    problems.add(record.line, null, (error as Error).message);
    return null;
  }
}

/** Reads the text of a file; stops after each piece of work. Never throws. */
export function* readTable(text: string): Steps<TableReading> {
  const problems = new Problems();
  if (text.length > MOST_CHARACTERS) {
    problems.add(null, null, `${Math.round(text.length / 1e6)} million characters (at most ${MOST_CHARACTERS / 1e6})`);
    return nothing(problems);
  }
  const file = opened(text, problems);
  return file ? yield* readRows(file, problems) : nothing(problems);
}

function* readRows({ records, separator, columns, layout }: Opened, problems: Problems): Steps<TableReading> {
  const reader = new RowReader(columns, layout, problems);
  const store = new RowStore();
  let [rows, badRows, empty] = [0, 0, 0];
  for (let record = records.next(); record; record = records.next()) {
    if (isEmpty(record)) empty += 1;
    else if (rows === MOST_ROWS || empty > MOST_EMPTY) {
      problems.add(record.line, null, rows === MOST_ROWS ? `more than ${MOST_ROWS} rows` : 'too many empty lines');
      return nothing(problems);
    } else {
      rows += 1;
      if (!reader.read(record, store)) badRows += 1;
    }
    if ((rows + empty) % STRETCH === 0) yield;
  }
  const { decimal, doubtful } = reader.numbers;
  // Between commas a point is the usual mark of fractions.
  const isUsual = separator === ',' && decimal === '.';
  const understood = { separator, decimal, doubtful: isUsual ? null : doubtful, columns, layout, rows };
  const numbers = yield* store.numbers(layout.set !== null);
  const shortage = shortageOf(numbers);
  if (shortage !== null) problems.add(null, null, shortage);
  const table = shortage === null ? yield* tableOf({ order: layout.order, ...numbers }) : null;
  return { understood, table, problems: problems.list, problemCount: problems.count, badRows };
}

function* tableOf(numbers: TableNumbers): Steps<PointTable> {
  return { reference: yield* referenceOf(numbers), ...numbers };
}

/** `1,310 is read as 1.31: write thousands without a mark`. */
export const describeDoubt = (number: string): string =>
  `${number} is read as ${Number(number.replace(',', '.').replace(/^[−–]/, '-'))}: write thousands without a mark`;

/** `row 5, y: nan: not a number`. `say`: in the language of the reader. */
export function describeProblem({ line, column, cell, message }: TableProblem, say = (words: string) => words): string {
  const place = [line === null ? '' : say(`row ${line}`), column ?? ''].filter(Boolean).join(', ');
  return [place, cell ?? '', say(message)].filter(Boolean).join(': ');
}

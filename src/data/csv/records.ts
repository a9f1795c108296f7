/**
 * Text of comma-separated values taken apart, a record at a time (RFC 4180, and any line end): cells may be in quotes, which
 * they then have doubled inside. Knows nothing of what the cells mean.
 */

export interface TextRecord {
  /** Of the line it begins on, from 1. */
  readonly line: number;
  /** How many lines it stands on. */
  readonly lines: number;
  readonly cells: readonly string[];
  /** What is wrong with it; null where nothing is. */
  readonly problem: string | null;
}

/** No record is longer, in characters. */
export const LONGEST_RECORD = 4000;

const TOO_LONG = `longer than ${LONGEST_RECORD} characters`;

export class Records {
  readonly #text: string;
  #separator: string;
  #at = 0;
  #line = 1;
  /** Where the next ends of lines are, from some place before on: looked for once, not for every record. */
  #return = -1;
  #feed = -1;

  constructor(text: string, separator = ',') {
    this.#text = text;
    this.#separator = separator;
  }

  /** The next record; null after the last. After one with a problem of its quotes or its length comes the next line. */
  next(): TextRecord | null {
    if (this.#at >= this.#text.length) return null;
    const line = this.#line;
    const end = this.#endOfLine();
    const text = this.#text.slice(this.#at, Math.min(end, this.#at + LONGEST_RECORD + 1));
    if (text.length > LONGEST_RECORD) return this.#broken(line, end, TOO_LONG);
    if (text.includes('"')) return this.#quoted(line, end);
    this.#goPast(end);
    return { line, lines: 1, cells: text.split(this.#separator), problem: null };
  }

  /** The separator between cells, from the next record on. */
  set separator(separator: string) {
    this.#separator = separator;
  }

  /** The beginning of the line that comes next. */
  get ahead(): string {
    return this.#text.slice(this.#at, Math.min(this.#endOfLine(), this.#at + LONGEST_RECORD));
  }

  /** Where the line ends, or the text. */
  #endOfLine(): number {
    if (this.#return < this.#at) this.#return = this.#next('\r');
    if (this.#feed < this.#at) this.#feed = this.#next('\n');
    return Math.min(this.#return, this.#feed);
  }

  /** Where the next such character is, or the text ends. */
  #next(character: string): number {
    const found = this.#text.indexOf(character, this.#at);
    return found < 0 ? this.#text.length : found;
  }

  #goPast(end: number): void {
    this.#at = end + (this.#text.startsWith('\r\n', end) ? 2 : 1);
    this.#line += 1;
  }

  /** `end`: of its first line. */
  #broken(line: number, end: number, problem: string): TextRecord {
    this.#line = line;
    this.#goPast(end);
    return { line, lines: 1, cells: [], problem };
  }

  /** A record with quotes, character by character. `end`: of its first line. */
  #quoted(line: number, end: number): TextRecord {
    const [text, begun] = [this.#text, this.#at];
    const cells: string[] = [];
    for (let at = begun; ; ) {
      const cell = this.#cellAt(at, begun + LONGEST_RECORD);
      if (typeof cell === 'string') return this.#broken(line, end, cell);
      cells.push(cell.text);
      at = cell.end + 1;
      if (text[cell.end] === this.#separator) continue;
      this.#goPast(cell.end);
      return { line, lines: this.#line - line, cells, problem: null };
    }
  }

  /** The cell at a place and where it ends; what is wrong where it has none before `most`. */
  #cellAt(from: number, most: number): { readonly text: string; readonly end: number } | string {
    const text = this.#text;
    let at = from;
    while (text[at] === ' ') at += 1;
    if (text[at] !== '"') {
      at = from;
      while (at < text.length && !this.#isEnd(text[at])) at += 1;
      return at > most ? TOO_LONG : { text: text.slice(from, at), end: at };
    }
    let content = '';
    for (at += 1; ; at += 1) {
      if (at >= text.length || at > most) return 'a quote that does not end';
      if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) this.#line += 1;
      if (text[at] !== '"') content += text[at];
      else if (text[at + 1] === '"') content += text[at++];
      else break;
    }
    at += 1;
    while (text[at] === ' ') at += 1;
    return at >= text.length || this.#isEnd(text[at]) ? { text: content, end: at } : 'text after a quote';
  }

  #isEnd(character: string): boolean {
    return character === this.#separator || character === '\n' || character === '\r';
  }
}

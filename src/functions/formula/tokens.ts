/** A formula's text as tokens, each with its place; whatever is not one is an error at its place. */

/** What is wrong with a formula, and where: `length` characters from `position` (0 is the first). */
export interface FormulaProblem {
  readonly message: string;
  readonly position: number;
  readonly length: number;
}

/** Thrown while a formula is read; parse.ts turns it into a value. */
export class FormulaError extends Error {
  readonly position: number;
  readonly length: number;

  constructor(message: string, { start, end }: Span) {
    super(message);
    this.position = start;
    this.length = end - start;
  }
}

/** Characters from `start` up to, but not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Token extends Span {
  readonly kind: 'number' | 'name' | 'symbol' | 'end';
  /** As the grammar knows it: a real minus sign is `-`, a line break `;`. */
  readonly text: string;
}

const TOKEN =
  /(?<space>[^\S\n]+)|(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<name>π|[A-Za-z]+[0-9₁₂]*)|(?<symbol>[-+*/^(),;=\n−·×])/y;

/** Other ways to write a symbol or a name. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['−', '-'],
  ['·', '*'],
  ['×', '*'],
  ['\n', ';'],
  ['π', 'pi'],
  ['ln', 'log'],
  ['x', 'x1'],
  ['y', 'x2'],
]);

const usual = (text: string): string => SAME.get(text) ?? text.replace('₁', '1').replace('₂', '2');

/** The tokens, the last one of kind `end`. Throws FormulaError. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < text.length) {
    TOKEN.lastIndex = start;
    const groups = TOKEN.exec(text)?.groups;
    if (!groups) throw unexpected(text, start);
    const end = TOKEN.lastIndex;
    const kind = (['number', 'name', 'symbol'] as const).find((candidate) => groups[candidate] !== undefined);
    if (kind) tokens.push({ kind, text: usual(text.slice(start, end)), start, end });
    start = end;
  }
  tokens.push({ kind: 'end', text: '', start, end: start + 1 });
  return tokens;
}

function unexpected(text: string, start: number): FormulaError {
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  return new FormulaError(`unexpected "${character}"`, { start, end: start + character.length });
}

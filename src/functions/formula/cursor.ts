/** A place in the tokens of a formula, and what goes wrong there. */
import { FormulaError, type Span, type Token } from './tokens.ts';

export class Cursor {
  readonly #tokens: readonly Token[];
  /** Of the next token. */
  at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get next(): Token {
    return this.#tokens[this.at];
  }

  get afterNext(): Token {
    return this.#tokens[this.at + 1];
  }

  /** Reads the symbol if it is next. */
  take(symbol: string): boolean {
    const found = this.next.kind === 'symbol' && this.next.text === symbol;
    if (found) this.at += 1;
    return found;
  }

  /** Reads the first of the symbols that is next. */
  takeOneOf<T extends string>(...symbols: readonly T[]): T | null {
    return symbols.find((symbol) => this.take(symbol)) ?? null;
  }

  /** Reads the symbol. Throws FormulaError where it is not next. */
  expect(symbol: string, where: string): void {
    if (this.take(symbol)) return;
    throw this.decimalComma() ?? new FormulaError(`"${symbol.replace(/\\.vert/, '|')}" expected${where}`, this.next);
  }

  unexpected(): FormulaError {
    return (
      this.decimalComma() ?? new FormulaError(`unexpected "${this.next.typed.trim() || this.next.text}"`, this.next)
    );
  }

  /** Says so where a token, at first the next, is a comma between two digits. */
  decimalComma(at = this.at): FormulaError | null {
    const [whole, comma, rest] = [this.#tokens[at - 1], this.#tokens[at], this.#tokens[at + 1]];
    const isOne = whole?.kind === 'number' && comma.text === ',' && rest.kind === 'number';
    if (!isOne || whole.end !== comma.start || comma.end !== rest.start) return null;
    const span = { start: whole.start, end: rest.end };
    return new FormulaError(`a decimal has a point: ${whole.text}.${rest.text}`, span);
  }

  /** From the start of a span to the end of what has been read. */
  since({ start }: Span): Span {
    return { start, end: this.at === 0 ? start : this.#tokens[this.at - 1].end };
  }

  skipBreaks(): void {
    while (this.take(';'));
  }
}

/**
 * A closed grammar, read by recursive descent:
 *
 *   text     = { name "=" sum ";" } sum            a line break counts as ";"
 *   sum      = product { ("+" | "-") product }
 *   product  = signed { ("*" | "/") signed | power }      the last one without a sign: 2 x1 (x1 + 1)
 *   signed   = [ "+" | "-" ] signed | power               so that -x^2 = -(x^2)
 *   power    = atom [ "^" signed | superscript ]          so that x^y^z = x^(y^z)
 *   atom     = number | name | call | "(" sum ")" | "|" sum "|" | fraction
 *   call     = function [ "^" number ] ( "(" sum { "," sum } ")" | atom )      sin^2(x), sin x + 1
 *   fraction = "\frac" "{" sum "}" "{" sum "}"
 *
 * with [ ] and { } as other brackets. What can be read in two ways is an error that says what to write.
 */
import { Calls, CLOSER_OF, type Rules } from './calls.ts';
import type { Cursor } from './cursor.ts';
import { constantOf } from './evaluate.ts';
import { binary, type Expression, type Formula, number } from './expression.ts';
import { Nodes } from './nodes.ts';
import { Scope } from './scope.ts';
import { FormulaError, type Token } from './tokens.ts';

/** Of the bars | | within one pair of brackets: whether one is open, and whether there was a pair. */
interface Bars {
  readonly open: boolean;
  readonly closed: boolean;
}

const NO_BARS: Bars = { open: false, closed: false };

export class Grammar implements Rules {
  readonly #cursor: Cursor;
  /** Whether neighbours may be a power or a fraction that has lost its shape. */
  readonly #isTypeset: boolean;
  readonly #scope = new Scope();
  readonly #nodes: Nodes;
  readonly #calls: Calls;
  #bars = NO_BARS;

  constructor(cursor: Cursor, isTypeset: boolean) {
    this.#cursor = cursor;
    this.#isTypeset = isTypeset;
    this.#nodes = new Nodes(cursor);
    this.#calls = new Calls(this, cursor, this.#nodes, this.#scope);
  }

  get isBarOpen(): boolean {
    return this.#bars.open;
  }

  /** Reads all of a text. Throws FormulaError. */
  formula(): Formula {
    const definitions: { name: string; expression: Expression }[] = [];
    this.#cursor.skipBreaks();
    while (this.#isDefinition()) {
      definitions.push(this.#definition());
      this.#cursor.skipBreaks();
    }
    if (this.#cursor.next.kind === 'end') throw new FormulaError('no formula', this.#cursor.next);
    const expression = this.bracketed(() => this.sum());
    const hasBreak = this.#cursor.take(';');
    this.#cursor.skipBreaks();
    const rest = this.#cursor.next;
    if (rest.kind !== 'end') {
      throw hasBreak ? new FormulaError('the formula must come last', rest) : this.#cursor.unexpected();
    }
    return { definitions, expression };
  }

  #isDefinition(): boolean {
    return this.#cursor.next.kind === 'name' && this.#cursor.afterNext.text === '=';
  }

  #definition(): { name: string; expression: Expression } {
    const token = this.#cursor.next;
    const { text: name } = token;
    if (this.#scope.has(name)) throw new FormulaError(`${name} is already defined`, token);
    this.#cursor.at += 2;
    const start = this.#cursor.next;
    const expression = this.bracketed(() => this.sum());
    const value = constantOf(expression);
    if (value === null) throw new FormulaError('a constant cannot depend on x1 or x2', this.#cursor.since(start));
    if (this.#cursor.next.kind !== 'end') this.#cursor.expect(';', ' after the constant');
    this.#scope.constants.set(name, value);
    return { name, expression };
  }

  /** Within brackets of their own, bars begin anew. */
  bracketed<T>(parse: () => T): T {
    const outer = this.#bars;
    this.#bars = NO_BARS;
    const result = parse();
    this.#bars = outer;
    return result;
  }

  sum(): Expression {
    const start = this.#cursor.next;
    let sum = this.#product();
    for (let operator = this.#cursor.takeOneOf('+', '-'); operator; operator = this.#cursor.takeOneOf('+', '-')) {
      sum = this.#nodes.add(binary(operator, sum, this.#product()), start);
    }
    return sum;
  }

  #product(): Expression {
    const start = this.#cursor.next;
    let product = this.#signed();
    for (;;) {
      const operator = this.#cursor.takeOneOf('*', '/');
      if (!operator && !this.#factorFollows()) return product;
      const factor = operator ? this.#signed() : this.#power();
      product = this.#nodes.add(binary(operator ?? '*', product, factor), start);
    }
  }

  #factorFollows(): boolean {
    const { kind, text } = this.#cursor.next;
    if (kind === 'number') throw new FormulaError('an operator is missing', this.#cursor.next);
    const isBar = kind === 'symbol' && text === '|' && !this.#bars.open;
    if (isBar && this.#bars.closed)
      throw new FormulaError('| can open or close here: write * or abs( )', this.#cursor.next);
    const follows = isBar || kind === 'name' || (kind === 'symbol' && CLOSER_OF.has(text));
    if (follows && this.#isTypeset) throw new FormulaError('an operator is missing', this.#cursor.next);
    return follows;
  }

  #signed(): Expression {
    const start = this.#cursor.next;
    if (this.#cursor.take('+')) return this.#nodes.nested(() => this.#signed());
    if (!this.#cursor.take('-')) return this.#power();
    return this.#nodes.add({ kind: 'negate', operand: this.#nodes.nested(() => this.#signed()) }, start);
  }

  #power(): Expression {
    const start = this.#cursor.next;
    const base = this.atom();
    const exponent = this.#exponent();
    return exponent ? this.#nodes.add(binary('^', base, exponent), start) : base;
  }

  #exponent(): Expression | null {
    if (this.#cursor.take('^')) return this.#nodes.nested(() => this.#signed());
    if (this.#cursor.next.kind !== 'superscript') return null;
    const exponent = this.superscript();
    const { kind, text } = this.#cursor.next;
    if (kind === 'superscript' || text === '^')
      throw new FormulaError('a power of a power needs brackets', this.#cursor.next);
    return exponent;
  }

  superscript(): Expression {
    const token = this.#cursor.next;
    const [, sign, digits] = /^([-+]?)(\d+)$/.exec(token.text) ?? [];
    if (!digits) throw this.#cursor.unexpected();
    this.#cursor.at += 1;
    const value = this.#nodes.add(number(Number(digits)), token);
    return sign === '-' ? this.#nodes.add({ kind: 'negate', operand: value }, token) : value;
  }

  atom(): Expression {
    const token = this.#cursor.next;
    if (token.kind === 'end') throw new FormulaError('the formula ends too early', token);
    if (token.kind === 'superscript') throw this.#cursor.unexpected();
    if (token.kind === 'symbol') return this.group(token);
    this.#cursor.at += 1;
    return token.kind === 'number' ? this.#nodes.add(number(Number(token.text)), token) : this.#calls.named(token);
  }

  /** A sum between brackets or bars. */
  group(token: Token): Expression {
    if (token.text === '|') return this.#absolute(token);
    const closer = CLOSER_OF.get(token.text);
    if (!closer) throw this.#cursor.unexpected();
    this.#cursor.at += 1;
    const inner = this.bracketed(() => this.#nodes.nested(() => this.sum()));
    this.#cursor.expect(closer, '');
    return closer === '\\rvert' ? this.#nodes.add({ kind: 'unary', name: 'abs', operand: inner }, token) : inner;
  }

  #absolute(token: Token): Expression {
    if (this.#bars.open) throw new FormulaError('bars within bars: write abs( )', token);
    this.#cursor.at += 1;
    this.#bars = { open: true, closed: this.#bars.closed };
    const operand = this.#nodes.nested(() => this.sum());
    this.#cursor.expect('|', '');
    this.#bars = { open: false, closed: true };
    return this.#nodes.add({ kind: 'unary', name: 'abs', operand }, token);
  }
}

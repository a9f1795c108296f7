/**
 * The text of a formula as a tree, or what is wrong with it and where. A closed grammar, read by recursive descent:
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
 * with [ ] and { } as other brackets. What can be read in two ways is an error that says what to write. Limits keep a
 * hostile text from costing more than a moment.
 */
import { isTypeset } from './characters.ts';
import { constantOf } from './evaluate.ts';
import {
  BINARY_FUNCTIONS,
  type BinaryFunction,
  binary,
  type Expression,
  type Formula,
  number,
  type Operator,
  partsOf,
  UNARY_FUNCTIONS,
  type UnaryFunction,
} from './expression.ts';
import { COMPOSED, INVERSE, insteadOf, knownAs } from './names.ts';
import { inOrder } from './statements.ts';
import { FormulaError, type FormulaProblem, type Span, type Token, tokenize } from './tokens.ts';

export const LONGEST_FORMULA = 2000;
const DEEPEST = 100;
const MOST_NODES = 500;
const LOST_IN_COPYING = 'typeset text without its powers, roots and fractions: write *, ^, sqrt( ) and /';

export type ParsedFormula =
  | { readonly ok: true; readonly formula: Formula }
  | { readonly ok: false; readonly problem: FormulaProblem };

/** Reads a formula. Never throws. */
export function parseFormula(text: string): ParsedFormula {
  if (text.length > LONGEST_FORMULA) {
    const message = `longer than ${LONGEST_FORMULA} characters`;
    return { ok: false, problem: { message, position: LONGEST_FORMULA, length: 1 } };
  }
  try {
    return { ok: true, formula: new Parser(inOrder(tokenize(text)), isTypeset(text)).formula() };
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const { position, length } = error;
    const message = isTypeset(text) ? LOST_IN_COPYING : error.message;
    return { ok: false, problem: { message, position, length } };
  }
}

/** What is wrong with the text of a formula, with its place counted from 1; null where nothing is. */
export function formulaProblem(text: string): string | null {
  const parsed = parseFormula(text);
  return parsed.ok ? null : `${parsed.problem.message}, at character ${parsed.problem.position + 1}`;
}

const unaryNames = new Map<string, UnaryFunction>(UNARY_FUNCTIONS.map((name) => [name, name]));
const binaryNames = new Map<string, BinaryFunction>(BINARY_FUNCTIONS.map((name) => [name, name]));
const VARIABLES = new Map<string, 0 | 1>([
  ['x1', 0],
  ['x2', 1],
]);
const CONSTANTS = [
  ['pi', Math.PI],
  ['e', Math.E],
] as const;

const CLOSER_OF: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['\\lvert', '\\rvert'],
]);

/** Of the bars | | within one pair of brackets: whether one is open, and whether there was a pair. */
interface Bars {
  readonly open: boolean;
  readonly closed: boolean;
}

const NO_BARS: Bars = { open: false, closed: false };

class Parser {
  readonly #tokens: readonly Token[];
  /** Whether neighbours may be a power or a fraction that has lost its shape. */
  readonly #isTypeset: boolean;
  readonly #constants = new Map<string, number>(CONSTANTS);
  /** Of the nodes that are the same everywhere. */
  readonly #values = new Map<Expression, number>();
  #at = 0;
  #depth = 0;
  #nodes = 0;
  #bars = NO_BARS;

  constructor(tokens: readonly Token[], isTypeset: boolean) {
    this.#tokens = tokens;
    this.#isTypeset = isTypeset;
  }

  formula(): Formula {
    const definitions: { name: string; expression: Expression }[] = [];
    this.#skipBreaks();
    while (this.#isDefinition()) {
      definitions.push(this.#definition());
      this.#skipBreaks();
    }
    if (this.#next.kind === 'end') throw new FormulaError('no formula', this.#next);
    const expression = this.#bracketed(() => this.#sum());
    const hasBreak = this.#take(';');
    this.#skipBreaks();
    const rest = this.#next;
    if (rest.kind !== 'end') {
      throw hasBreak ? new FormulaError('the formula must come last', rest) : this.#unexpected();
    }
    return { definitions, expression };
  }

  get #next(): Token {
    return this.#tokens[this.#at];
  }

  #isDefinition(): boolean {
    return this.#next.kind === 'name' && this.#tokens[this.#at + 1].text === '=';
  }

  #skipBreaks(): void {
    while (this.#take(';'));
  }

  /** Reads the symbol if it is next. */
  #take(symbol: string): boolean {
    const found = this.#next.kind === 'symbol' && this.#next.text === symbol;
    if (found) this.#at += 1;
    return found;
  }

  #expect(symbol: string, where: string): void {
    if (this.#take(symbol)) return;
    throw this.#decimalComma() ?? new FormulaError(`"${symbol.replace(/\\.vert/, '|')}" expected${where}`, this.#next);
  }

  #unexpected(): FormulaError {
    return (
      this.#decimalComma() ?? new FormulaError(`unexpected "${this.#next.typed.trim() || this.#next.text}"`, this.#next)
    );
  }

  /** Says so where the next is a comma between two digits. */
  #decimalComma(at = this.#at): FormulaError | null {
    const [whole, comma, rest] = [this.#tokens[at - 1], this.#tokens[at], this.#tokens[at + 1]];
    const isOne = whole?.kind === 'number' && comma.text === ',' && rest.kind === 'number';
    if (!isOne || whole.end !== comma.start || comma.end !== rest.start) return null;
    const span = { start: whole.start, end: rest.end };
    return new FormulaError(`a decimal has a point: ${whole.text}.${rest.text}`, span);
  }

  #definition(): { name: string; expression: Expression } {
    const token = this.#next;
    const { text: name } = token;
    if (VARIABLES.has(name) || unaryNames.has(name) || binaryNames.has(name) || this.#constants.has(name)) {
      throw new FormulaError(`${name} is already defined`, token);
    }
    this.#at += 2;
    const start = this.#next;
    const expression = this.#bracketed(() => this.#sum());
    const value = constantOf(expression);
    if (value === null) throw new FormulaError('a constant cannot depend on x1 or x2', this.#since(start));
    if (this.#next.kind !== 'end') this.#expect(';', ' after the constant');
    this.#constants.set(name, value);
    return { name, expression };
  }

  #since({ start }: Span): Span {
    return { start, end: this.#at === 0 ? start : this.#tokens[this.#at - 1].end };
  }

  /** Counts a node, and refuses one whose value is the same everywhere but not finite. */
  #node(expression: Expression, start: Span): Expression {
    this.#nodes += 1;
    if (this.#nodes > MOST_NODES) throw new FormulaError(`more than ${MOST_NODES} parts`, this.#since(start));
    const value = this.#valueOf(expression);
    if (value === null) return expression;
    if (!Number.isFinite(value)) throw new FormulaError('not finite', this.#since(start));
    this.#values.set(expression, value);
    return expression;
  }

  /** What constantOf says, by the values of the parts: the cost of a formula grows with its length, not faster. */
  #valueOf(node: Expression): number | null {
    const values = partsOf(node).map((part) => this.#values.get(part));
    if (values.includes(undefined)) return null;
    const [first, second] = values.map((value) => number(value ?? 0));
    if (node.kind === 'binary') return constantOf({ ...node, left: first, right: second });
    return constantOf(node.kind === 'unary' || node.kind === 'negate' ? { ...node, operand: first } : node);
  }

  #nested(parse: () => Expression): Expression {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new FormulaError(`nested deeper than ${DEEPEST} levels`, this.#next);
    const result = parse();
    this.#depth -= 1;
    return result;
  }

  /** Within brackets of their own, bars begin anew. */
  #bracketed<T>(parse: () => T): T {
    const outer = this.#bars;
    this.#bars = NO_BARS;
    const result = parse();
    this.#bars = outer;
    return result;
  }

  #operator(...symbols: readonly Operator[]): Operator | null {
    return symbols.find((symbol) => this.#take(symbol)) ?? null;
  }

  #sum(): Expression {
    const start = this.#next;
    let sum = this.#product();
    for (let operator = this.#operator('+', '-'); operator; operator = this.#operator('+', '-')) {
      sum = this.#node(binary(operator, sum, this.#product()), start);
    }
    return sum;
  }

  #product(): Expression {
    const start = this.#next;
    let product = this.#signed();
    for (;;) {
      const operator = this.#operator('*', '/');
      if (!operator && !this.#factorFollows()) return product;
      const factor = operator ? this.#signed() : this.#power();
      product = this.#node(binary(operator ?? '*', product, factor), start);
    }
  }

  #factorFollows(): boolean {
    const { kind, text } = this.#next;
    if (kind === 'number') throw new FormulaError('an operator is missing', this.#next);
    const isBar = kind === 'symbol' && text === '|' && !this.#bars.open;
    if (isBar && this.#bars.closed) throw new FormulaError('| can open or close here: write * or abs( )', this.#next);
    const follows = isBar || kind === 'name' || (kind === 'symbol' && CLOSER_OF.has(text));
    if (follows && this.#isTypeset) throw new FormulaError('an operator is missing', this.#next);
    return follows;
  }

  #signed(): Expression {
    const start = this.#next;
    if (this.#take('+')) return this.#nested(() => this.#signed());
    if (!this.#take('-')) return this.#power();
    return this.#node({ kind: 'negate', operand: this.#nested(() => this.#signed()) }, start);
  }

  #power(): Expression {
    const start = this.#next;
    const base = this.#atom();
    const exponent = this.#exponent();
    return exponent ? this.#node(binary('^', base, exponent), start) : base;
  }

  #exponent(): Expression | null {
    if (this.#take('^')) return this.#nested(() => this.#signed());
    if (this.#next.kind !== 'superscript') return null;
    const exponent = this.#superscript();
    const { kind, text } = this.#next;
    if (kind === 'superscript' || text === '^') throw new FormulaError('a power of a power needs brackets', this.#next);
    return exponent;
  }

  #superscript(): Expression {
    const token = this.#next;
    const [, sign, digits] = /^([-+]?)(\d+)$/.exec(token.text) ?? [];
    if (!digits) throw this.#unexpected();
    this.#at += 1;
    const value = this.#node(number(Number(digits)), token);
    return sign === '-' ? this.#node({ kind: 'negate', operand: value }, token) : value;
  }

  #atom(): Expression {
    const token = this.#next;
    if (token.kind === 'end') throw new FormulaError('the formula ends too early', token);
    if (token.kind === 'superscript') throw this.#unexpected();
    if (token.kind === 'symbol') return this.#group(token);
    this.#at += 1;
    return token.kind === 'number' ? this.#node(number(Number(token.text)), token) : this.#named(token);
  }

  /** A sum between brackets or bars. */
  #group(token: Token): Expression {
    if (token.text === '|') return this.#absolute(token);
    const closer = CLOSER_OF.get(token.text);
    if (!closer) throw this.#unexpected();
    this.#at += 1;
    const inner = this.#bracketed(() => this.#nested(() => this.#sum()));
    this.#expect(closer, '');
    return closer === '\\rvert' ? this.#node({ kind: 'unary', name: 'abs', operand: inner }, token) : inner;
  }

  #absolute(token: Token): Expression {
    if (this.#bars.open) throw new FormulaError('bars within bars: write abs( )', token);
    this.#at += 1;
    this.#bars = { open: true, closed: this.#bars.closed };
    const operand = this.#nested(() => this.#sum());
    this.#expect('|', '');
    this.#bars = { open: false, closed: true };
    return this.#node({ kind: 'unary', name: 'abs', operand }, token);
  }

  #named(token: Token): Expression {
    const { text: name } = token;
    if (name === '\\frac') return this.#fraction(token);
    return this.#known(name, token) ?? this.#known(knownAs(name), token) ?? this.#unknown(token);
  }

  /** Null where there is no such name. */
  #known(name: string, token: Token): Expression | null {
    const axis = VARIABLES.get(name);
    if (axis !== undefined) return this.#variable(axis, token);
    const value = this.#constants.get(name);
    if (value !== undefined) return this.#node({ kind: 'constant', name, value }, token);
    const unary = unaryNames.get(name);
    if (unary) return this.#call(name, token, (operand) => this.#node({ kind: 'unary', name: unary, operand }, token));
    const two = binaryNames.get(name);
    return two ? this.#nestedCall(name, two, token) : this.#composed(name, token);
  }

  #unknown(token: Token): never {
    const { text: name } = token;
    const isFunction = (part: string) => unaryNames.has(part) || binaryNames.has(part) || COMPOSED.has(part);
    const isValue = (part: string) => VARIABLES.has(knownAs(part)) || this.#constants.has(part);
    const instead = insteadOf(name, isValue, isFunction);
    throw new FormulaError(`unknown name: ${name}${instead ? ` (${instead})` : ''}`, token);
  }

  #variable(axis: 0 | 1, token: Token): Expression {
    const { text, start, end } = this.#next;
    if (text === '[' && start === token.end) {
      throw new FormulaError('counted from 0 or from 1? write x1 and x2', { start: token.start, end });
    }
    return this.#node({ kind: 'variable', axis }, token);
  }

  #fraction(token: Token): Expression {
    const [above, below] = [1, 2].map(() => {
      if (this.#next.text !== '{') throw new FormulaError('"{" expected: write \\frac{1}{2}', this.#next);
      return this.#group(this.#next);
    });
    return this.#node(binary('/', above, below), token);
  }

  /** min and max, of two arguments or more. */
  #nestedCall(name: string, two: BinaryFunction, token: Token): Expression {
    const [first, ...others] = this.#arguments(name);
    if (others.length === 0) throw new FormulaError(`${name} takes two arguments or more`, this.#since(token));
    return others.reduce((left, right) => this.#node(binary(two, left, right), token), first);
  }

  #composed(name: string, token: Token): Expression | null {
    const composed = COMPOSED.get(name);
    if (!composed) return null;
    const make = (node: Expression) => this.#node(node, token);
    if (composed.count === 1) return this.#call(name, token, (u) => composed.of(make, u, u));
    const [u, v, ...others] = this.#arguments(name);
    if (!v || others.length > 0) throw new FormulaError(`${name} takes two arguments`, this.#since(token));
    return composed.of(make, u, v);
  }

  /** A function of one argument, and its power between name and argument: sin^2(x1). */
  #call(name: string, token: Token, of: (operand: Expression) => Expression): Expression {
    const exponent = this.#functionPower(name);
    const result = of(this.#argument(name, token));
    if (!exponent) return result;
    const { kind, text } = this.#next;
    if (kind === 'superscript' || text === '^') throw new FormulaError('a power of a power needs brackets', this.#next);
    return this.#node(binary('^', result, exponent), token);
  }

  #functionPower(name: string): Expression | null {
    const start = this.#next;
    if (start.kind !== 'superscript' && !this.#take('^')) return null;
    const isBraced = this.#take('{');
    const { kind, text } = this.#next;
    if (text.startsWith('-')) {
      const inverse = INVERSE.get(name);
      const reciprocal = `write 1/${name}( )`;
      throw new FormulaError(inverse ? `${reciprocal} or ${inverse}( )` : reciprocal, {
        ...start,
        end: this.#next.end,
      });
    }
    if (kind !== 'number' && kind !== 'superscript') {
      throw new FormulaError(`write the power after the bracket: ${name}( )^n`, this.#next);
    }
    const exponent = kind === 'superscript' ? this.#superscript() : this.#atom();
    if (isBraced) this.#expect('}', '');
    return exponent;
  }

  /** One argument in brackets, or a single one without: sin x1. */
  #argument(name: string, token: Token): Expression {
    const { text, kind } = this.#next;
    if (text === '[' && token.typed === '\\sqrt') {
      throw new FormulaError('write the power of 1/3 for a third root', this.#next);
    }
    const isBare = text === '\\frac' || kind === 'number' || this.#isValue(this.#next);
    if (isBare || (text === '{' && name !== 'sqrt')) return this.#bareArgument(name, token);
    const begun = this.#at;
    const [operand, second] = this.#arguments(name);
    if (!second) return operand;
    const commas = Array.from({ length: this.#at - begun }, (_, i) => this.#decimalComma(begun + i));
    throw commas.find(Boolean) ?? new FormulaError(`${name} takes one argument`, this.#since(token));
  }

  /** Whether a token is the name of a value, not of a function. */
  #isValue({ kind, text }: Token): boolean {
    return kind === 'name' && [text, knownAs(text)].some((name) => VARIABLES.has(name) || this.#constants.has(name));
  }

  /** The end of the argument must be plain: sin x1 + 1 and sin x1 cos x2, but neither sin x1^2 nor sin x1 x2. */
  #bareArgument(name: string, token: Token): Expression {
    const operand = this.#nested(() => this.#atom());
    const [next, after] = [this.#next, this.#tokens[this.#at + 1]];
    const factor = next.text === '*' ? after : next;
    const isFunction = factor.kind === 'name' && factor.text !== '\\frac' && !this.#isValue(factor);
    const ends = factor.kind === 'end' || [')', ']', '}', '\\rvert', '+', '-', ',', ';'].includes(factor.text);
    const closesBar = factor.text === '|' && this.#bars.open;
    if (!(isFunction || ends || closesBar)) {
      throw new FormulaError(`where does ${name} end? write ${name}( )`, this.#since(token));
    }
    return operand;
  }

  #arguments(name: string): Expression[] {
    const closer = this.#next.kind === 'symbol' ? CLOSER_OF.get(this.#next.text) : undefined;
    if (closer === undefined || closer === '\\rvert') throw new FormulaError(`"(" expected after ${name}`, this.#next);
    this.#at += 1;
    const found: Expression[] = [];
    do found.push(this.#bracketed(() => this.#nested(() => this.#sum())));
    while (this.#take(','));
    this.#expect(closer, '');
    return found;
  }
}

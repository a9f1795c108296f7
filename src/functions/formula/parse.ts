/**
 * The text of a formula as a tree, or what is wrong with it and where. A closed grammar, read by recursive descent:
 *
 *   text     = { name "=" sum ";" } sum            a line break counts as ";"
 *   sum      = product { ("+" | "-") product }
 *   product  = signed { ("*" | "/") signed | power }      the last one without a sign: 2 x1 (x1 + 1)
 *   signed   = [ "+" | "-" ] signed | power               so that -x^2 = -(x^2)
 *   power    = atom [ "^" signed ]                        so that x^y^z = x^(y^z)
 *   atom     = number | name | function "(" sum { "," sum } ")" | "(" sum ")"
 *
 * Limits keep a hostile text from costing more than a moment.
 */
import { constantOf } from './evaluate.ts';
import {
  BINARY_FUNCTIONS,
  type BinaryFunction,
  binary,
  type Expression,
  type Formula,
  number,
  type Operator,
  UNARY_FUNCTIONS,
  type UnaryFunction,
} from './expression.ts';
import { FormulaError, type FormulaProblem, type Span, type Token, tokenize } from './tokens.ts';

export const LONGEST_FORMULA = 2000;
const DEEPEST = 100;
const MOST_NODES = 500;

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
    return { ok: true, formula: new Parser(tokenize(text)).formula() };
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const { message, position, length } = error;
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

class Parser {
  readonly #tokens: readonly Token[];
  readonly #constants = new Map<string, number>(CONSTANTS);
  #at = 0;
  #depth = 0;
  #nodes = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  formula(): Formula {
    const definitions: { name: string; expression: Expression }[] = [];
    this.#skipBreaks();
    while (this.#isDefinition()) {
      definitions.push(this.#definition());
      this.#skipBreaks();
    }
    if (this.#next.kind === 'end') throw new FormulaError('no formula', this.#next);
    const expression = this.#sum();
    const hasBreak = this.#take(';');
    this.#skipBreaks();
    const rest = this.#next;
    if (rest.kind !== 'end') {
      throw new FormulaError(hasBreak ? 'the formula must come last' : `unexpected "${rest.text}"`, rest);
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
    if (!this.#take(symbol)) throw new FormulaError(`"${symbol}" expected${where}`, this.#next);
  }

  #definition(): { name: string; expression: Expression } {
    const token = this.#next;
    const { text: name } = token;
    if (VARIABLES.has(name) || unaryNames.has(name) || binaryNames.has(name) || this.#constants.has(name)) {
      throw new FormulaError(`${name} is already defined`, token);
    }
    this.#at += 2;
    const start = this.#next;
    const expression = this.#sum();
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
    const value = constantOf(expression);
    if (value !== null && !Number.isFinite(value)) throw new FormulaError('not finite', this.#since(start));
    return expression;
  }

  #nested(parse: () => Expression): Expression {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new FormulaError(`nested deeper than ${DEEPEST} levels`, this.#next);
    const result = parse();
    this.#depth -= 1;
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
    return kind === 'name' || (kind === 'symbol' && text === '(');
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
    if (!this.#take('^')) return base;
    return this.#node(
      binary(
        '^',
        base,
        this.#nested(() => this.#signed()),
      ),
      start,
    );
  }

  #atom(): Expression {
    const token = this.#next;
    this.#at += 1;
    if (token.kind === 'number') return this.#node(number(Number(token.text)), token);
    if (token.kind === 'name') return this.#named(token);
    if (token.text === '(') {
      const inner = this.#nested(() => this.#sum());
      this.#expect(')', '');
      return inner;
    }
    this.#at -= 1;
    throw new FormulaError(token.kind === 'end' ? 'the formula ends too early' : `unexpected "${token.text}"`, token);
  }

  #named(token: Token): Expression {
    const { text: name } = token;
    const axis = VARIABLES.get(name);
    if (axis !== undefined) return this.#node({ kind: 'variable', axis }, token);
    const value = this.#constants.get(name);
    if (value !== undefined) return this.#node({ kind: 'constant', name, value }, token);
    const unary = unaryNames.get(name);
    if (unary) {
      const [operand, second] = this.#arguments(token);
      if (second) throw new FormulaError(`${name} takes one argument`, this.#since(token));
      return this.#node({ kind: 'unary', name: unary, operand }, token);
    }
    const two = binaryNames.get(name);
    if (!two) throw new FormulaError(`unknown name: ${name}`, token);
    const [first, ...others] = this.#arguments(token);
    if (others.length === 0) throw new FormulaError(`${name} takes two arguments or more`, this.#since(token));
    return others.reduce((left, right) => this.#node(binary(two, left, right), token), first);
  }

  #arguments({ text }: Token): Expression[] {
    this.#expect('(', ` after ${text}`);
    const found: Expression[] = [];
    do found.push(this.#nested(() => this.#sum()));
    while (this.#take(','));
    this.#expect(')', '');
    return found;
  }
}

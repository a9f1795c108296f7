/** What of the grammar begins with a name: variables, constants, functions of one argument or more, fractions. */
import type { Cursor } from './cursor.ts';
import { type BinaryFunction, binary, type Expression } from './expression.ts';
import { COMPOSED, INVERSE, knownAs } from './names.ts';
import type { Nodes } from './nodes.ts';
import type { Scope } from './scope.ts';
import { FormulaError, type Token } from './tokens.ts';

export const CLOSER_OF: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['\\lvert', '\\rvert'],
]);

/** The rules of the grammar that arguments are read by. */
export interface Rules {
  sum(): Expression;
  atom(): Expression;
  group(token: Token): Expression;
  superscript(): Expression;
  bracketed<T>(parse: () => T): T;
  readonly isBarOpen: boolean;
}

export class Calls {
  readonly #rules: Rules;
  readonly #cursor: Cursor;
  readonly #nodes: Nodes;
  readonly #scope: Scope;

  constructor(rules: Rules, cursor: Cursor, nodes: Nodes, scope: Scope) {
    this.#rules = rules;
    this.#cursor = cursor;
    this.#nodes = nodes;
    this.#scope = scope;
  }

  /** Reads what begins with a name. Throws FormulaError where there is no such name. */
  named(token: Token): Expression {
    const { text: name } = token;
    if (name === '\\frac') return this.#fraction(token);
    return this.#known(name, token) ?? this.#known(knownAs(name), token) ?? this.#unknown(token);
  }

  /** Null where there is no such name. */
  #known(name: string, token: Token): Expression | null {
    const axis = this.#scope.variables.get(name);
    if (axis !== undefined) return this.#variable(axis, token);
    const value = this.#scope.constants.get(name);
    if (value !== undefined) return this.#nodes.add({ kind: 'constant', name, value }, token);
    const unary = this.#scope.unary.get(name);
    if (unary)
      return this.#call(name, token, (operand) => this.#nodes.add({ kind: 'unary', name: unary, operand }, token));
    const two = this.#scope.binary.get(name);
    return two ? this.#nestedCall(name, two, token) : this.#composed(name, token);
  }

  #unknown(token: Token): never {
    const instead = this.#scope.insteadOf(token.text);
    const unknown = `unknown name: ${token.text}`;
    throw new FormulaError(instead ? `${unknown} (${instead})` : unknown, token);
  }

  #variable(axis: 0 | 1, token: Token): Expression {
    const { text, start, end } = this.#cursor.next;
    if (text === '[' && start === token.end) {
      throw new FormulaError('counted from 0 or from 1? write x1 and x2', { start: token.start, end });
    }
    return this.#nodes.add({ kind: 'variable', axis }, token);
  }

  #fraction(token: Token): Expression {
    const [above, below] = [1, 2].map(() => {
      if (this.#cursor.next.text !== '{') throw new FormulaError('"{" expected: write \\frac{1}{2}', this.#cursor.next);
      return this.#rules.group(this.#cursor.next);
    });
    return this.#nodes.add(binary('/', above, below), token);
  }

  /** min and max, of two arguments or more. */
  #nestedCall(name: string, two: BinaryFunction, token: Token): Expression {
    const [first, ...others] = this.#arguments(name);
    if (others.length === 0) throw new FormulaError(`${name} takes two arguments or more`, this.#cursor.since(token));
    return others.reduce((left, right) => this.#nodes.add(binary(two, left, right), token), first);
  }

  #composed(name: string, token: Token): Expression | null {
    const composed = COMPOSED.get(name);
    if (!composed) return null;
    const make = (node: Expression) => this.#nodes.add(node, token);
    if (composed.count === 1) return this.#call(name, token, (u) => composed.of(make, u, u));
    const [u, v, ...others] = this.#arguments(name);
    if (!v || others.length > 0) throw new FormulaError(`${name} takes two arguments`, this.#cursor.since(token));
    return composed.of(make, u, v);
  }

  /** A function of one argument, and its power between name and argument: sin^2(x1). */
  #call(name: string, token: Token, of: (operand: Expression) => Expression): Expression {
    const exponent = this.#functionPower(name);
    const result = of(this.#argument(name, token));
    if (!exponent) return result;
    const { kind, text } = this.#cursor.next;
    if (kind === 'superscript' || text === '^')
      throw new FormulaError('a power of a power needs brackets', this.#cursor.next);
    return this.#nodes.add(binary('^', result, exponent), token);
  }

  #functionPower(name: string): Expression | null {
    const start = this.#cursor.next;
    if (start.kind !== 'superscript' && !this.#cursor.take('^')) return null;
    const isBraced = this.#cursor.take('{');
    const { kind, text } = this.#cursor.next;
    if (text.startsWith('-')) {
      const inverse = INVERSE.get(name);
      const reciprocal = `write 1/${name}( )`;
      throw new FormulaError(inverse ? `${reciprocal} or ${inverse}( )` : reciprocal, {
        ...start,
        end: this.#cursor.next.end,
      });
    }
    if (kind !== 'number' && kind !== 'superscript') {
      throw new FormulaError(`write the power after the bracket: ${name}( )^n`, this.#cursor.next);
    }
    const exponent = kind === 'superscript' ? this.#rules.superscript() : this.#rules.atom();
    if (isBraced) this.#cursor.expect('}', '');
    return exponent;
  }

  /** One argument in brackets, or a single one without: sin x1. */
  #argument(name: string, token: Token): Expression {
    const { text, kind } = this.#cursor.next;
    if (text === '[' && token.typed === '\\sqrt') {
      throw new FormulaError('write the power of 1/3 for a third root', this.#cursor.next);
    }
    const isBare = text === '\\frac' || kind === 'number' || this.#isValue(this.#cursor.next);
    if (isBare || (text === '{' && name !== 'sqrt')) return this.#bareArgument(name, token);
    const begun = this.#cursor.at;
    const [operand, second] = this.#arguments(name);
    if (!second) return operand;
    const commas = Array.from({ length: this.#cursor.at - begun }, (_, i) => this.#cursor.decimalComma(begun + i));
    throw commas.find(Boolean) ?? new FormulaError(`${name} takes one argument`, this.#cursor.since(token));
  }

  #isValue({ kind, text }: Token): boolean {
    return kind === 'name' && this.#scope.isValue(text);
  }

  /** The end of the argument must be plain: sin x1 + 1 and sin x1 cos x2, but neither sin x1^2 nor sin x1 x2. */
  #bareArgument(name: string, token: Token): Expression {
    const operand = this.#nodes.nested(() => this.#rules.atom());
    const [next, after] = [this.#cursor.next, this.#cursor.afterNext];
    const factor = next.text === '*' ? after : next;
    const isFunction = factor.kind === 'name' && factor.text !== '\\frac' && !this.#isValue(factor);
    const ends = factor.kind === 'end' || [')', ']', '}', '\\rvert', '+', '-', ',', ';'].includes(factor.text);
    const closesBar = factor.text === '|' && this.#rules.isBarOpen;
    if (!(isFunction || ends || closesBar)) {
      throw new FormulaError(`where does ${name} end? write ${name}( )`, this.#cursor.since(token));
    }
    return operand;
  }

  #arguments(name: string): Expression[] {
    const closer = this.#cursor.next.kind === 'symbol' ? CLOSER_OF.get(this.#cursor.next.text) : undefined;
    if (closer === undefined || closer === '\\rvert')
      throw new FormulaError(`"(" expected after ${name}`, this.#cursor.next);
    this.#cursor.at += 1;
    const found: Expression[] = [];
    do found.push(this.#rules.bracketed(() => this.#nodes.nested(() => this.#rules.sum())));
    while (this.#cursor.take(','));
    this.#cursor.expect(closer, '');
    return found;
  }
}

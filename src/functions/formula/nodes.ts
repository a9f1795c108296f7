/** The nodes of a formula as they are read, within limits that keep a hostile text from costing more than a moment. */
import type { Cursor } from './cursor.ts';
import { constantOf } from './evaluate.ts';
import { type Expression, number, partsOf } from './expression.ts';
import { FormulaError, type Span } from './tokens.ts';

const DEEPEST = 100;
const MOST_NODES = 500;

export class Nodes {
  readonly #cursor: Cursor;
  /** Of the nodes that are the same everywhere. */
  readonly #values = new Map<Expression, number>();
  #depth = 0;
  #count = 0;

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  /** Counts a node. Throws FormulaError for one too many, and for one whose value is the same everywhere but not finite. */
  add(expression: Expression, start: Span): Expression {
    this.#count += 1;
    if (this.#count > MOST_NODES) throw new FormulaError(`more than ${MOST_NODES} parts`, this.#cursor.since(start));
    const value = this.#valueOf(expression);
    if (value === null) return expression;
    if (!Number.isFinite(value)) throw new FormulaError('not finite', this.#cursor.since(start));
    this.#values.set(expression, value);
    return expression;
  }

  /** Reads what lies a level deeper. Throws FormulaError where that is too deep. */
  nested(parse: () => Expression): Expression {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new FormulaError(`nested deeper than ${DEEPEST} levels`, this.#cursor.next);
    const result = parse();
    this.#depth -= 1;
    return result;
  }

  /** What constantOf says, by the values of the parts: the cost of a formula grows with its length, not faster. */
  #valueOf(node: Expression): number | null {
    const values = partsOf(node).map((part) => this.#values.get(part));
    if (values.includes(undefined)) return null;
    const [first, second] = values.map((value) => number(value ?? 0));
    if (node.kind === 'binary') return constantOf({ ...node, left: first, right: second });
    return constantOf(node.kind === 'unary' || node.kind === 'negate' ? { ...node, operand: first } : node);
  }
}

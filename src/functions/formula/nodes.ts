/** The nodes of a formula as they are read, within limits that keep a hostile text from costing more than a moment. */
import type { Cursor } from './cursor.ts';
import { constantOf } from './evaluate.ts';
import type { Expression } from './expression.ts';
import { FormulaError, type Span } from './tokens.ts';

const DEEPEST = 100;
const MOST_NODES = 500;

export class Nodes {
  readonly #cursor: Cursor;
  #depth = 0;
  #count = 0;

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  /** Counts a node. Throws FormulaError for one too many, and for one whose value is the same everywhere but not finite. */
  add(expression: Expression, start: Span): Expression {
    this.#count += 1;
    if (this.#count > MOST_NODES) throw new FormulaError(`more than ${MOST_NODES} parts`, this.#cursor.since(start));
    if (!Number.isFinite(constantOf(expression) ?? 0)) throw new FormulaError('not finite', this.#cursor.since(start));
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
}

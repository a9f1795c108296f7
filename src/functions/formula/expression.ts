/** The tree of a formula: what the grammar of parse.ts can say, and nothing else. */

/** Functions of one argument. */
export const UNARY_FUNCTIONS = [
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'sinh',
  'cosh',
  'tanh',
  'exp',
  'log',
  'sqrt',
  'abs',
  'sign',
] as const;

export type UnaryFunction = (typeof UNARY_FUNCTIONS)[number];

/** Functions of two arguments; of more, they are nested. */
export const BINARY_FUNCTIONS = ['min', 'max'] as const;

export type BinaryFunction = (typeof BINARY_FUNCTIONS)[number];

export type Operator = '+' | '-' | '*' | '/' | '^';

export type Expression =
  /** Finite and not negative. */
  | { readonly kind: 'number'; readonly value: number }
  /** pi, e, or one that the formula itself defines. */
  | { readonly kind: 'constant'; readonly name: string; readonly value: number }
  | { readonly kind: 'variable'; readonly axis: 0 | 1 }
  | { readonly kind: 'negate'; readonly operand: Expression }
  | { readonly kind: 'unary'; readonly name: UnaryFunction; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly name: Operator | BinaryFunction;
      readonly left: Expression;
      readonly right: Expression;
    };

/** A formula with the constants that it defines before it. */
export interface Formula {
  readonly definitions: readonly { readonly name: string; readonly expression: Expression }[];
  readonly expression: Expression;
}

export function number(value: number): Expression {
  return { kind: 'number', value };
}

export function binary(name: Operator | BinaryFunction, left: Expression, right: Expression): Expression {
  return { kind: 'binary', name, left, right };
}

/** The parts of which a node is made. */
export function partsOf(node: Expression): readonly Expression[] {
  if (node.kind === 'binary') return [node.left, node.right];
  return node.kind === 'unary' || node.kind === 'negate' ? [node.operand] : [];
}

/** How many nodes a tree has. */
export const sizeOf = (node: Expression): number => partsOf(node).reduce((size, part) => size + sizeOf(part), 1);

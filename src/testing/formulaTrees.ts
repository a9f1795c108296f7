/** Random trees of formulas, for property tests. */
import fc from 'fast-check';
import {
  binary,
  type Expression,
  number,
  UNARY_FUNCTIONS,
  type UnaryFunction,
} from '../functions/formula/expression.ts';

export const X1: Expression = { kind: 'variable', axis: 0 };
export const X2: Expression = { kind: 'variable', axis: 1 };
export const unary = (name: UnaryFunction, operand: Expression): Expression => ({ kind: 'unary', name, operand });
export const negate = (operand: Expression): Expression => ({ kind: 'negate', operand });

const leaves = fc.oneof(
  fc.constant(X1),
  fc.constant(X2),
  fc.constantFrom(0.25, 1, 2, 3, 1e-7, 1.5e21).map(number),
  fc.constant<Expression>({ kind: 'constant', name: 'pi', value: Math.PI }),
);

export const trees: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'formula' },
    leaves,
    tie('tree').map(negate),
    fc.tuple(fc.constantFrom(...UNARY_FUNCTIONS), tie('tree')).map(([name, u]) => unary(name, u)),
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/', '^', 'min', 'max'), tie('tree'), tie('tree'))
      .map(([name, u, v]) => binary(name as '+', u, v)),
  ),
})).tree;

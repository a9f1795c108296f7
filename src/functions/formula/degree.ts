/** The degree of a formula that is a polynomial. */
import { constantOf } from './evaluate.ts';
import type { Expression } from './expression.ts';

/** At most this degree, as the tree says (terms may cancel); null where it is no polynomial. */
export function degreeOf(node: Expression): number | null {
  if (constantOf(node) !== null) return 0;
  if (node.kind === 'variable') return 1;
  if (node.kind === 'negate') return degreeOf(node.operand);
  if (node.kind !== 'binary') return null;
  const [left, right] = [degreeOf(node.left), degreeOf(node.right)];
  if (left === null || right === null) return null;
  switch (node.name) {
    case '+':
    case '-':
      return Math.max(left, right);
    case '*':
      return left + right;
    case '/':
      return right === 0 && constantOf(node.right) !== null ? left : null;
    case '^':
      return degreeOfPower(left, constantOf(node.right));
    default:
      return null;
  }
}

const degreeOfPower = (base: number, exponent: number | null): number | null =>
  exponent !== null && Number.isSafeInteger(exponent) && exponent >= 0 ? base * exponent : null;

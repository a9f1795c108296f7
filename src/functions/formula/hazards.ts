/** Where a formula may break, read off its tree: zeros of denominators, ends of domains, changes of sign. */
import type { Hazard } from '../targetFunction.ts';
import { constantOf, valueFunction } from './evaluate.ts';
import { binary, type Expression, number, partsOf, sizeOf, type UnaryFunction } from './expression.ts';
import { formulaText } from './print.ts';

type Found = readonly Hazard[];

const hazard = (kind: Hazard['kind'], cause: string, touching: boolean, argument: Expression): Hazard => ({
  kind,
  what: `${cause} where ${formulaText(argument)} = 0`,
  touching,
  argument: valueFunction(argument),
  cost: sizeOf(argument),
});

/** The parts of a product one of which is zero where the product is. */
function factorsOf(node: Expression): readonly Expression[] {
  if (constantOf(node) !== null) return [];
  if (node.kind === 'negate') return factorsOf(node.operand);
  if (node.kind === 'unary' && (node.name === 'sqrt' || node.name === 'abs')) return factorsOf(node.operand);
  if (node.kind === 'unary' && node.name === 'exp') return [];
  if (node.kind !== 'binary') return [node];
  if (node.name === '*') return [...factorsOf(node.left), ...factorsOf(node.right)];
  if (node.name === '/') return factorsOf(node.left);
  return node.name === '^' && (constantOf(node.right) ?? 0) > 0 ? factorsOf(node.left) : [node];
}

const poles = (cause: string, node: Expression): Found =>
  factorsOf(node).map((factor) => hazard('pole', cause, true, factor));

/** 1 - u^2 */
const oneMinusSquare = (u: Expression) => binary('-', number(1), binary('^', u, number(2)));
const endOf = (cause: string) => (u: Expression) => [hazard('kink', cause, true, oneMinusSquare(u))];

const OF_FUNCTION: Readonly<Partial<Record<UnaryFunction, (u: Expression) => Found>>> = {
  log: (u) => poles('logarithm of zero', u),
  sqrt: (u) => factorsOf(u).map((factor) => hazard('kink', 'root of zero', true, factor)),
  abs: (u) => [hazard('kink', 'in abs', false, u)],
  sign: (u) => [hazard('kink', 'jump of sign', false, u)],
  tan: (u) => [hazard('pole', 'in tan', true, { kind: 'unary', name: 'cos', operand: u })],
  asin: endOf('end of asin'),
  acos: endOf('end of acos'),
};

/** Above this exponent a broken power still has all the derivatives in use. */
const SMOOTH_EXPONENT = 5;

function ofPower(base: Expression, exponent: Expression): Found {
  if (constantOf(base) !== null) return [];
  const power = constantOf(exponent);
  if (power === null) return poles('power of zero', base);
  if (power < 0) return poles('division by zero', base);
  if (Number.isInteger(power) || power > SMOOTH_EXPONENT) return [];
  return factorsOf(base).map((factor) => hazard('kink', 'broken power of zero', true, factor));
}

function ofNode(node: Expression): Found {
  if (node.kind === 'unary') return OF_FUNCTION[node.name]?.(node.operand) ?? [];
  if (node.kind !== 'binary') return [];
  if (node.name === '/') return poles('division by zero', node.right);
  if (node.name === '^') return ofPower(node.left, node.right);
  if (node.name !== 'min' && node.name !== 'max') return [];
  return [hazard('kink', `in ${node.name}`, false, binary('-', node.left, node.right))];
}

/** Every hazard of a tree once, outermost first. */
export function hazardsOf(tree: Expression): Hazard[] {
  const found = new Map<string, Hazard>();
  const visit = (node: Expression): void => {
    if (constantOf(node) !== null) return;
    for (const one of ofNode(node)) if (!found.has(one.what)) found.set(one.what, one);
    partsOf(node).forEach(visit);
  };
  visit(tree);
  return [...found.values()];
}

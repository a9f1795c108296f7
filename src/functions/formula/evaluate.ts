/**
 * A formula as a function: its tree turned into closures over an algebra, of numbers (the value) or of jets (the value
 * and its partials). Both give the same value to the last bit, on every JavaScript engine.
 */
import * as real from '../../math/deterministic.ts';
import * as elementary from '../../math/elementary.ts';
import { Jet } from '../../math/jet.ts';
import { max, min, sign } from '../../math/piecewise.ts';
import { power, wholePower } from '../../math/power.ts';
import type { BinaryFunction, Expression, Operator, UnaryFunction } from './expression.ts';

interface Algebra<T> {
  readonly unary: Readonly<Record<UnaryFunction | 'negate', (u: T) => T>>;
  readonly binary: Readonly<Record<Operator | BinaryFunction, (u: T, v: T) => T>>;
  /** u^exponent: a whole exponent for every u, any other for u >= 0. */
  readonly power: (u: T, exponent: number) => T;
  /** The constant function, in the space of a given argument. */
  readonly constant: (value: number, like: T) => T;
}

const numberPower = (u: number, exponent: number): number =>
  Number.isSafeInteger(exponent) ? wholePower(u, exponent) : power(u, exponent);

const largerOf = (u: number, v: number): number => (u > v ? u : v > u ? v : (u + v) * 0.5);

const NUMBERS: Algebra<number> = {
  unary: { ...real, sqrt: Math.sqrt, abs: Math.abs, sign: Math.sign, negate: (u) => -u },
  binary: {
    '+': (u, v) => u + v,
    '-': (u, v) => u - v,
    '*': (u, v) => u * v,
    '/': (u, v) => u / v,
    '^': power,
    min: (u, v) => -largerOf(-u, -v),
    max: largerOf,
  },
  power: numberPower,
  constant: (value) => value,
};

const JETS: Algebra<Jet> = {
  unary: { ...elementary, sign, negate: (u) => u.negate() },
  binary: {
    '+': (u, v) => u.plus(v),
    '-': (u, v) => u.minus(v),
    '*': (u, v) => u.times(v),
    '/': (u, v) => u.over(v),
    '^': elementary.powerOf,
    min,
    max,
  },
  power: elementary.power,
  constant: (value, like) => Jet.constant(like.space, value),
};

/** A subtree: the number that it is wherever one looks, or a function of the point. */
type Compiled<T> = number | ((x1: T, x2: T) => T);

function compile<T>(node: Expression, algebra: Algebra<T>): Compiled<T> {
  switch (node.kind) {
    case 'number':
    case 'constant':
      return node.value;
    case 'variable':
      return node.axis === 0 ? (x1) => x1 : (_, x2) => x2;
    case 'negate':
      return compileUnary('negate', node.operand, algebra);
    case 'unary':
      return compileUnary(node.name, node.operand, algebra);
    case 'binary':
      return compileBinary(node.name, compile(node.left, algebra), compile(node.right, algebra), algebra);
    default:
      return node satisfies never;
  }
}

function compileUnary<T>(name: UnaryFunction | 'negate', node: Expression, algebra: Algebra<T>): Compiled<T> {
  const operand = compile(node, algebra);
  if (typeof operand === 'number') return NUMBERS.unary[name](operand);
  const apply = algebra.unary[name];
  return (x1, x2) => apply(operand(x1, x2));
}

function compileBinary<T>(
  name: Operator | BinaryFunction,
  left: Compiled<T>,
  right: Compiled<T>,
  algebra: Algebra<T>,
): Compiled<T> {
  const u = asFunction(left, algebra);
  if (typeof right === 'number') {
    if (typeof left === 'number') return binaryOfNumbers(name, left, right);
    if (name === '^') return (x1, x2) => algebra.power(u(x1, x2), right);
  }
  const v = asFunction(right, algebra);
  const apply = algebra.binary[name];
  return (x1, x2) => apply(u(x1, x2), v(x1, x2));
}

const binaryOfNumbers = (name: Operator | BinaryFunction, left: number, right: number): number =>
  name === '^' ? numberPower(left, right) : NUMBERS.binary[name](left, right);

function asFunction<T>(part: Compiled<T>, algebra: Algebra<T>): (x1: T, x2: T) => T {
  return typeof part === 'number' ? (x1) => algebra.constant(part, x1) : part;
}

/** The tree as a function of a point. */
export const valueFunction = (tree: Expression): ((x1: number, x2: number) => number) =>
  asFunction(compile(tree, NUMBERS), NUMBERS);

/** The tree as a function of jets. */
export const jetFunction = (tree: Expression): ((x1: Jet, x2: Jet) => Jet) => asFunction(compile(tree, JETS), JETS);

/** Of nodes that were asked for: trees never change. */
const constants = new WeakMap<Expression, number | null>();

/** The number that a tree is wherever one looks, or null. Every node is computed once, however often it is asked for. */
export function constantOf(tree: Expression): number | null {
  const known = constants.get(tree);
  if (known !== undefined) return known;
  const found = constantOfNode(tree);
  constants.set(tree, found);
  return found;
}

function constantOfNode(node: Expression): number | null {
  if (node.kind === 'variable') return null;
  if (node.kind === 'number' || node.kind === 'constant') return node.value;
  if (node.kind === 'binary') {
    const [left, right] = [constantOf(node.left), constantOf(node.right)];
    return left === null || right === null ? null : binaryOfNumbers(node.name, left, right);
  }
  const operand = constantOf(node.operand);
  return operand === null ? null : NUMBERS.unary[node.kind === 'unary' ? node.name : 'negate'](operand);
}

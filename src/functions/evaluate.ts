/**
 * Exact values and partials (eq. 4) of a target function, in float64 and raw units. A partial that does not exist is
 * NaN, except on a kink or a jump: there it is the mean of those on all sides.
 */
import { type Coefficients, hasMissing, Jet, type Partials, toPartials } from '../math/jet.ts';
import { type Direction, type JetSpace, jetSpace, jetSpaceOnSide } from '../math/jetSpace.ts';
import { MAX_ORDER, type Order } from '../math/multiIndex.ts';
import type { Domain, Point, TargetFunction } from './targetFunction.ts';

/** Two in each quadrant, each followed by its opposite so that what they differ in cancels; along no usual line. */
const SIDES = [
  [1, 0.3737],
  [0.3717, 1],
  [-0.3697, 1],
  [-1, 0.3777],
].flatMap(([h1, h2]): Direction[] => [
  [h1, h2],
  [-h1, -h2],
]);

/** Always of the highest order: what is missing is told by the terms of all orders. */
const SPACES_ON_SIDES = SIDES.map((side) => jetSpaceOnSide(MAX_ORDER, side));

function coefficientsAt(fn: TargetFunction, space: JetSpace, x1: number, x2: number): Coefficients {
  return fn.define(Jet.variable(space, 0, x1), Jet.variable(space, 1, x2)).coefficients;
}

function meanOf(values: readonly number[]): number {
  const [first] = values;
  if (values.every((value) => value === first)) return first;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The coefficients where the value is known but not all partials; sides on which there is no function do not count. */
function coefficientsFromSides(fn: TargetFunction, x1: number, x2: number, known: Coefficients): Coefficients {
  const sides = SPACES_ON_SIDES.map((space) => coefficientsAt(fn, space, x1, x2)).filter(
    ([value]) => !Number.isNaN(value),
  );
  if (sides.length === 0) return known;
  return known.map((a, c) => (c === 0 ? a : meanOf(sides.map((side) => side[c])))) as Coefficients;
}

/** All partials up to maxOrder at one point, in graded order. [P] */
export function partialsAt(fn: TargetFunction, x1: number, x2: number, maxOrder: Order): Partials {
  const space = jetSpace(maxOrder);
  const coefficients = coefficientsAt(fn, space, x1, x2);
  const isRegular = !Number.isFinite(coefficients[0]) || !hasMissing(coefficients);
  return toPartials(space, isRegular ? coefficients : coefficientsFromSides(fn, x1, x2, coefficients));
}

/** Partials up to maxOrder at points [n, 2], in graded order. [n, P] */
export function partialsAtPoints(fn: TargetFunction, points: Float64Array, maxOrder: Order): Float64Array {
  const { size } = jetSpace(maxOrder);
  const count = points.length / 2;
  const partials = new Float64Array(count * size);
  for (let i = 0; i < count; i++) {
    partials.set(partialsAt(fn, points[2 * i], points[2 * i + 1], maxOrder), i * size);
  }
  return partials;
}

/** Values at points [n, 2]. [n] */
export function valuesAtPoints(fn: TargetFunction, points: Float64Array): Float64Array {
  const { value } = fn;
  if (!value) return partialsAtPoints(fn, points, 0);
  return Float64Array.from({ length: points.length / 2 }, (_, i) => value(points[2 * i], points[2 * i + 1]));
}

/** A piece of a straight line through a domain. */
export type Line = readonly [from: Point, to: Point];

/** `count` points along a line, evenly spaced, its ends included. [count, 2]. Throws `invalid count: 1`. */
export function linePoints([from, to]: Line, count: number): Float64Array {
  if (!Number.isInteger(count) || count < 2) throw new Error(`invalid count: ${count}`);
  const at = (axis: 0 | 1, share: number) => from[axis] + (to[axis] - from[axis]) * share;
  const shares = Array.from({ length: count }, (_, i) => i / (count - 1));
  return Float64Array.from(shares.flatMap((share) => [at(0, share), at(1, share)]));
}

/** side x side points over the domain, its edges included; x1 runs fastest. [side^2, 2]. Throws `invalid side: 1`. */
export function gridPoints({ x1, x2 }: Domain, side: number): Float64Array {
  if (!Number.isInteger(side) || side < 2) throw new Error(`invalid side: ${side}`);
  const at = ([low, high]: readonly [number, number], i: number) => low + ((high - low) * i) / (side - 1);
  const points = new Float64Array(2 * side * side);
  for (let i = 0; i < side * side; i++) {
    points[2 * i] = at(x1, i % side);
    points[2 * i + 1] = at(x2, Math.floor(i / side));
  }
  return points;
}

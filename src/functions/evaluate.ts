/** Exact values and partials (eq. 4) of a target function, in float64 and raw units. */
import { Jet, type Partials, toPartials } from '../math/jet.ts';
import { type JetSpace, jetSpace } from '../math/jetSpace.ts';
import type { Order } from '../math/multiIndex.ts';
import type { Domain, TargetFunction } from './targetFunction.ts';

function jetAt(fn: TargetFunction, space: JetSpace, x1: number, x2: number): Jet {
  return fn.define(Jet.variable(space, 0, x1), Jet.variable(space, 1, x2));
}

/** All partials up to maxOrder at one point, in graded order. [P] */
export function partialsAt(fn: TargetFunction, x1: number, x2: number, maxOrder: Order): Partials {
  const space = jetSpace(maxOrder);
  return toPartials(space, jetAt(fn, space, x1, x2).coefficients);
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

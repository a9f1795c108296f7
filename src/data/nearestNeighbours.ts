/**
 * Derivative targets from the training values alone, as reference [4] does: around each sample a polynomial is fitted
 * to its nearest neighbours by weighted least squares. [4] fits a plane to 4 neighbours, with weights exp(-distance)
 * of sum 1; here the polynomial has the order of the training, and enough neighbours for it.
 */
import { exp } from '../math/deterministic.ts';
import { integerPower } from '../math/integerPower.ts';
import { jetSpace } from '../math/jetSpace.ts';
import { leastSquares } from '../math/leastSquares.ts';
import { countUpTo, type Order } from '../math/multiIndex.ts';

/** Smallest weight of a neighbour, as a share of that of the nearest. */
const SMALLEST_WEIGHT = 1e-6;

/** Neighbours of a fit: those asked for, and from order 2 on at least twice as many as the polynomial has terms. */
export function neighboursNeeded(maxOrder: Order, asked: number): number {
  return maxOrder < 2 ? asked : Math.max(asked, 2 * countUpTo(maxOrder));
}

export interface Neighbour {
  readonly index: number;
  readonly distance: number;
}

/** The `count` samples nearest to sample `i`, itself left out, by Euclidean distance, nearest first. points [n, 2] */
export function nearest(points: Float64Array, i: number, count: number): Neighbour[] {
  const found: { index: number; square: number }[] = [];
  for (let index = 0; index < points.length / 2; index++) {
    if (index === i) continue;
    const [d1, d2] = [points[2 * index] - points[2 * i], points[2 * index + 1] - points[2 * i + 1]];
    const square = d1 * d1 + d2 * d2;
    if (found.length === count && square >= found[count - 1].square) continue;
    let place = found.length;
    while (place > 0 && found[place - 1].square > square) place -= 1;
    found.splice(place, 0, { index, square });
    if (found.length > count) found.pop();
  }
  return found.map(({ index, square }) => ({ index, distance: Math.sqrt(square) }));
}

/**
 * Weights exp(-distance) of sum 1, as in [4], from neighbours nearest first; none below SMALLEST_WEIGHT of the first,
 * so that on a wide domain, where they would vanish, all neighbours still count.
 */
export function neighbourWeights(near: readonly Neighbour[]): number[] {
  const weights = near.map(({ distance }) => Math.max(SMALLEST_WEIGHT, exp(near[0].distance - distance)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

export interface NeighbourData {
  /** Raw inputs, which decide who is near. [n, 2] */
  readonly rawPoints: Float64Array;
  /** Standardised inputs and values: the units of the result. [n, 2], [n] */
  readonly points: Float64Array;
  readonly values: Float64Array;
}

/** All partials up to `maxOrder` at sample `i`: its own value, and derivatives fitted to its neighbours. [P] */
export function fittedPartials(
  { rawPoints, points, values }: NeighbourData,
  i: number,
  maxOrder: Order,
  neighbours: number,
): number[] {
  const { indices, factorials } = jetSpace(maxOrder);
  const terms = indices.slice(1);
  const near = nearest(rawPoints, i, neighbours);
  const weights = neighbourWeights(near);
  const matrix = new Float64Array(near.length * terms.length);
  const right = new Float64Array(near.length);
  for (const [row, { index }] of near.entries()) {
    const weight = weights[row];
    const [h1, h2] = [points[2 * index] - points[2 * i], points[2 * index + 1] - points[2 * i + 1]];
    for (const [column, [r1, r2]] of terms.entries()) {
      matrix[row * terms.length + column] = weight * integerPower(h1, r1) * integerPower(h2, r2);
    }
    right[row] = weight * (values[index] - values[i]);
  }
  const coefficients = leastSquares(matrix, right, terms.length);
  return [values[i], ...Array.from(coefficients, (coefficient, c) => coefficient * factorials[c + 1])];
}

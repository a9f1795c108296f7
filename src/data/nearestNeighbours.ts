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

/** Neighbours of a fit: those asked for, and from order 2 on at least twice as many as the polynomial has terms. */
export function neighboursNeeded(maxOrder: Order, asked: number): number {
  return maxOrder < 2 ? asked : Math.max(asked, 2 * countUpTo(maxOrder));
}

/** The `count` samples nearest to sample `i`, itself left out, by Euclidean distance in raw inputs, nearest first. */
export function nearest(points: Float64Array, i: number, count: number): { index: number; distance: number }[] {
  const all: { index: number; distance: number }[] = [];
  for (let index = 0; index < points.length / 2; index++) {
    if (index === i) continue;
    const [d1, d2] = [points[2 * index] - points[2 * i], points[2 * index + 1] - points[2 * i + 1]];
    all.push({ index, distance: Math.sqrt(d1 * d1 + d2 * d2) });
  }
  return all.sort((a, b) => a.distance - b.distance || a.index - b.index).slice(0, count);
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
  // Only the proportions of the weights matter: the nearest has 1, so that not all of them vanish.
  const weights = near.map(({ distance }) => exp(near[0].distance - distance));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const matrix = new Float64Array(near.length * terms.length);
  const right = new Float64Array(near.length);
  for (const [row, { index }] of near.entries()) {
    const weight = weights[row] / sum;
    const [h1, h2] = [points[2 * index] - points[2 * i], points[2 * index + 1] - points[2 * i + 1]];
    for (const [column, [r1, r2]] of terms.entries()) {
      matrix[row * terms.length + column] = weight * integerPower(h1, r1) * integerPower(h2, r2);
    }
    right[row] = weight * (values[index] - values[i]);
  }
  const coefficients = leastSquares(matrix, right, terms.length);
  return [values[i], ...Array.from(coefficients, (coefficient, c) => coefficient * factorials[c + 1])];
}

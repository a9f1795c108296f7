/**
 * Derivative targets from values alone: central differences of second order accuracy on a grid of steps around each
 * sample, products of one stencil along x1 and one along x2.
 */
import { integerPower } from '../math/integerPower.ts';
import { jetSpace } from '../math/jetSpace.ts';
import type { Order } from '../math/multiIndex.ts';

/** Weights at -reach..reach steps. */
type Stencil = readonly number[];

function convolve(a: Stencil, b: Stencil): Stencil {
  const result = Array.from({ length: a.length + b.length - 1 }, () => 0);
  for (const [i, left] of a.entries()) for (const [k, right] of b.entries()) result[i + k] += left * right;
  return result;
}

/** The stencils of the derivatives 0 to 5: even ones are powers of [1, -2, 1], odd ones have [-1/2, 0, 1/2] besides. */
export const STENCILS: readonly Stencil[] = [0, 1, 2, 3, 4, 5].map((order) => {
  let stencil: Stencil = order % 2 === 0 ? [1] : [-0.5, 0, 0.5];
  for (let i = 0; i < Math.floor(order / 2); i++) stencil = convolve(stencil, [1, -2, 1]);
  return stencil;
});

/** Steps to either side that a stencil reaches. */
const reachOf = (stencil: Stencil): number => (stencil.length - 1) / 2;

/**
 * All partials up to `maxOrder` at one point from values at whole steps (i, k) away from it along x1 and x2.
 * `step`: its length, in the units of the result. [P]
 */
export function differencesAt(valueAt: (i: number, k: number) => number, maxOrder: Order, step: number): number[] {
  return jetSpace(maxOrder).indices.map(([r1, r2]) => {
    const [along1, along2] = [STENCILS[r1], STENCILS[r2]];
    let sum = 0;
    for (const [i, left] of along1.entries()) {
      for (const [k, right] of along2.entries()) {
        const weight = left * right;
        if (weight !== 0) sum += weight * valueAt(i - reachOf(along1), k - reachOf(along2));
      }
    }
    return sum / integerPower(step, r1 + r2);
  });
}

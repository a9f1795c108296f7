/** Targets that are no finite numbers: training on them would only spread them, so it does not begin. */
import { jetSpace } from '../math/jetSpace.ts';
import type { MultiIndex, Order } from '../math/multiIndex.ts';

/** A target that is not finite: `not finite at x1 = 0, x2 = 0.5: the partial (1, 0)`. */
export class InvalidTargetError extends Error {
  readonly point: readonly [x1: number, x2: number];
  readonly partial: MultiIndex;

  constructor(point: readonly [x1: number, x2: number], partial: MultiIndex) {
    const what = partial[0] + partial[1] === 0 ? 'the value' : `the partial (${partial.join(', ')})`;
    super(`not finite at x1 = ${point[0]}, x2 = ${point[1]}: ${what}`);
    this.point = point;
    this.partial = partial;
  }
}

/** Throws InvalidTargetError where one of the partials [n, P] at points [n, 2] is not finite. */
export function requireFinite(points: Float64Array, partials: Float64Array, maxOrder: Order): void {
  const { size, indices } = jetSpace(maxOrder);
  const at = partials.findIndex((value) => !Number.isFinite(value));
  if (at < 0) return;
  const i = Math.floor(at / size);
  throw new InvalidTargetError([points[2 * i], points[2 * i + 1]], indices[at % size]);
}

/** Targets that are no finite numbers, or too large for float32: training would only spread them, so it does not begin. */
import { jetSpace } from '../math/jetSpace.ts';
import type { Order } from '../math/multiIndex.ts';

/** A target that cannot be learned: `not finite at x1 = 0, x2 = 0.5: the partial (1, 0)`. */
export class InvalidTargetError extends Error {}

/** Largest float32: networks know no larger numbers. */
const LARGEST_FLOAT32 = (2 - 2 ** -23) * 2 ** 127;

/** Values standardised, farther from the mean than this, have squares that float32 cannot add up. */
const FARTHEST_VALUE = 2 ** 50;

/** Throws InvalidTargetError that names the first partial of [n, P] that is not valid. */
function requireAll(
  what: string,
  points: Float64Array,
  partials: Float64Array,
  maxOrder: Order,
  isValid: (partial: number) => boolean,
): void {
  const { size, indices } = jetSpace(maxOrder);
  const at = partials.findIndex((partial) => !isValid(partial));
  if (at < 0) return;
  const i = Math.floor(at / size);
  const index = indices[at % size];
  const which = index[0] + index[1] === 0 ? 'the value' : `the partial (${index.join(', ')})`;
  throw new InvalidTargetError(`${what} at x1 = ${points[2 * i]}, x2 = ${points[2 * i + 1]}: ${which}`);
}

/** Throws InvalidTargetError where one of the partials [n, P] at points [n, 2] is not finite. */
export function requireFinite(points: Float64Array, partials: Float64Array, maxOrder: Order): void {
  requireAll('not finite', points, partials, maxOrder, Number.isFinite);
}

/** Throws InvalidTargetError where one of the standardised partials [n, P] is beyond float32. */
export function requireFloat32(points: Float64Array, partials: Float64Array, maxOrder: Order): void {
  const isValid = (partial: number) => Math.abs(partial) <= LARGEST_FLOAT32;
  requireAll('too large after the transform', points, partials, maxOrder, isValid);
}

/** Throws InvalidTargetError where one of the standardised values [n] is so far off that no error can be computed. */
export function requireNear(points: Float64Array, values: Float64Array): void {
  const isValid = (value: number) => Math.abs(value) <= FARTHEST_VALUE;
  requireAll('too far from the training values', points, values, 0, isValid);
}

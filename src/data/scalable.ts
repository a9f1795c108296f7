/**
 * The sizes that can be scaled: those whose squares are numbers, too, since errors are squares in the function's own
 * units, and whose factors of eq. (3) neither overflow nor vanish at any order.
 */
import { extent } from '../math/statistics.ts';
import { InvalidTargetError } from './invalidTarget.ts';
import { spread } from './transform.ts';

const LARGEST_VALUE = 2 ** 480;
const SMALLEST_DEVIATION = 2 ** -480;
/** Its fifth power over the largest value is still a number. */
const SMALLEST_INPUT_DEVIATION = 2 ** -100;

/** Three digits. */
const rounded = (size: number) => String(Number(size.toPrecision(3)));

function requireWide(name: string, inputs: Float64Array): void {
  const { mean, deviation } = spread(inputs);
  if (deviation >= SMALLEST_INPUT_DEVIATION) return;
  throw new InvalidTargetError(`domain too narrow: ${name} is ${rounded(mean)} at all points, or nearly`);
}

/** Throws InvalidTargetError where points [n, 2] or values [n] are of a size that cannot be scaled. */
export function requireScalable(points: Float64Array, values: Float64Array): void {
  requireWide(
    'x1',
    points.filter((_, i) => i % 2 === 0),
  );
  requireWide(
    'x2',
    points.filter((_, i) => i % 2 === 1),
  );
  const [low, high] = extent(values);
  const largest = Math.max(-low, high);
  if (largest > LARGEST_VALUE) {
    throw new InvalidTargetError(`values too large: up to ${rounded(largest)}, at most ${rounded(LARGEST_VALUE)}`);
  }
  const { deviation } = spread(values);
  if (deviation > 0 && deviation < SMALLEST_DEVIATION) {
    const least = rounded(SMALLEST_DEVIATION);
    throw new InvalidTargetError(`values too small: they vary by ${rounded(deviation)}, at least ${least}`);
  }
}

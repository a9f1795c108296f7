/** How near two arrays of numbers are, as one figure that a test can compare. */

/** Root mean square of the difference, relative to that of the expected values. */
export function relativeError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) throw new Error(`lengths differ: ${actual.length} and ${expected.length}`);
  let [difference, size] = [0, 0];
  for (let i = 0; i < expected.length; i++) {
    difference += (actual[i] - expected[i]) ** 2;
    size += expected[i] ** 2;
  }
  return size === 0 ? Math.sqrt(difference) : Math.sqrt(difference / size);
}

/** Numbers uniform in +-limit. */
export function randomNumbers(
  random: { uniformIn(lo: number, hi: number): number },
  count: number,
  limit = 1,
): Float32Array {
  return Float32Array.from({ length: count }, () => random.uniformIn(-limit, limit));
}

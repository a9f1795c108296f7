/** Shuffling and batches (Algorithm 1, line 4; Table II: 10 batches). */
import type { Random } from '../math/random.ts';

export interface Batch {
  readonly first: number;
  readonly count: number;
}

/** Samples of one batch: ceil(n / batches). */
export function batchSizeOf(samples: number, batches: number): number {
  return Math.ceil(samples / batches);
}

/** The batches of one epoch; the last may be short, and tiny n gives fewer than `batches`. */
export function batchesOf(samples: number, batches: number): Batch[] {
  const size = batchSizeOf(samples, batches);
  const list: Batch[] = [];
  for (let first = 0; first < samples; first += size) list.push({ first, count: Math.min(size, samples - first) });
  return list;
}

/** Samples in a new order: rows of `points` [n, 2] and `coefficients` [n, P] keep belonging together. */
export function shuffled(
  { points, coefficients }: { points: Float32Array; coefficients: Float32Array },
  random: Random,
): { points: Float32Array; coefficients: Float32Array } {
  const samples = points.length / 2;
  const size = coefficients.length / samples;
  const order = Uint32Array.from({ length: samples }, (_, i) => i);
  random.shuffle(order);
  const result = { points: new Float32Array(points.length), coefficients: new Float32Array(coefficients.length) };
  order.forEach((from, to) => {
    result.points.set(points.subarray(2 * from, 2 * from + 2), 2 * to);
    result.coefficients.set(coefficients.subarray(size * from, size * (from + 1)), size * to);
  });
  return result;
}

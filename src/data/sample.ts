/** Uniform points in a function's input range (section III of the paper; Table I's ranges). */
import type { Domain } from '../functions/index.ts';
import type { Random } from '../math/random.ts';

/** Points uniform in the domain. [count, 2] */
export function samplePoints({ x1, x2 }: Domain, count: number, random: Random): Float64Array {
  const points = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    points[2 * i] = random.uniformIn(...x1);
    points[2 * i + 1] = random.uniformIn(...x2);
  }
  return points;
}

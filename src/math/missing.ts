/**
 * What is known of a series where partials are missing: a function that is not smooth at a point has NaN for each
 * partial that does not exist there, or that cannot be told.
 *
 * Products are those of f = P + R, where P is a polynomial and R, of which nothing but the missing partials is known,
 * vanishes like a power of the distance. P_f R_g is known where P_f is zero, so 0 times NaN is 0 there; R_f R_g is not.
 */
import type { JetSpace } from './jetSpace.ts';

/** Whether both factors may have a part without a Taylor series that meets in coefficient c. */
function remaindersMeet({ indices }: JetSpace, a: ArrayLike<number>, b: ArrayLike<number>, c: number): boolean {
  const [c1, c2] = indices[c];
  // R vanishes faster than the power one below its missing partial, and no more is known: x^1.1 and x^1.9 lack the same.
  return indices.some(
    ([l1, l2], left) =>
      Number.isNaN(a[left]) &&
      indices.some(([r1, r2], right) => {
        if (!Number.isNaN(b[right])) return false;
        const [s1, s2] = [l1 + r1, l2 + r2];
        return (c2 === s2 && s1 > 0 && c1 >= s1 - 1) || (c1 === s1 && s2 > 0 && c2 >= s2 - 1);
      }),
  );
}

const isUnknown = (x: number, y: number): boolean => !(x === 0 && Number.isNaN(y)) && !(y === 0 && Number.isNaN(x));

/**
 * Coefficient c of the sum of weight(left, right) a_left b_right where some of them are missing; NaN where it is
 * missing too. A term of weight zero is absent, whatever its factors.
 */
export function productWithMissing(
  space: JetSpace,
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  c: number,
  weight: (left: number, right: number) => number = () => 1,
): number {
  if (!Number.isFinite(a[0]) || !Number.isFinite(b[0]) || remaindersMeet(space, a, b, c)) return Number.NaN;
  let sum = 0;
  for (const { left, right } of space.productsOf[c]) {
    const factor = weight(left, right);
    if (factor !== 0 && isUnknown(a[left], b[right])) sum += factor * a[left] * b[right];
  }
  return sum;
}

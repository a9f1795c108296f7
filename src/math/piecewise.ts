/**
 * Functions on jets that jump or have a kink. There the mean of both sides is taken: sign(0) = 0, and on the line u = v
 * the larger of the two has the mean of their derivatives, as max(u, v) = (u + v + |u - v|) / 2 says.
 */
import { Jet } from './jet.ts';

/** -1, 0 or 1, with all derivatives zero. */
export const sign = (u: Jet): Jet => Jet.constant(u.space, Math.sign(u.value));

/** The smaller one; NaN where one of them is. */
export const min = (u: Jet, v: Jet): Jet => max(u.negate(), v.negate()).negate();

/** The larger one; NaN where one of them is. */
export function max(u: Jet, v: Jet): Jet {
  if (u.value > v.value) return u;
  if (v.value > u.value) return v;
  return u.plus(v).times(0.5);
}

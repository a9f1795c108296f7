/**
 * Functions on jets that jump or have a kink. There they are what they are on the side from which the point is seen
 * (sides.ts); sign(0) = 0, and max(u, v) = (u + v + |u - v|) / 2.
 */
import { Jet } from './jet.ts';
import { sideOf, valueOnly } from './sides.ts';

/** -1, 0 or 1, with all derivatives zero; missing where it jumps. */
export function sign(u: Jet): Jet {
  const side = sideOf(u);
  return Number.isNaN(side) ? valueOnly(u, Math.sign(u.value)) : Jet.constant(u.space, side);
}

/** The smaller one; NaN where one of them is. */
export const min = (u: Jet, v: Jet): Jet => max(u.negate(), v.negate()).negate();

/** The larger one; NaN where one of them is. */
export function max(u: Jet, v: Jet): Jet {
  if (u.value > v.value) return u;
  if (v.value > u.value) return v;
  const side = sideOf(u.minus(v));
  if (Number.isNaN(side)) return valueOnly(u.plus(v), (u.value + v.value) * 0.5);
  return side > 0 ? u : v;
}

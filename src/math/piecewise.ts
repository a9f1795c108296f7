/**
 * Functions on jets that jump or have a kink. There they are what they are on the side from which the point is seen
 * (sides.ts); sign(0) = 0, and max(u, v) = (u + v + |u - v|) / 2.
 */
import { Jet } from './jet.ts';
import { withTerms } from './newtonPolygon.ts';
import { beside, sideOf } from './sides.ts';

/** -1, 0 or 1, with all derivatives zero; missing where it jumps. */
export function sign(u: Jet): Jet {
  const side = sideOf(u);
  if (!Number.isNaN(side)) return Jet.constant(u.space, side);
  return withTerms(Jet.constant(u.space, Math.sign(u.value)), u.axes, [[0, 0]]);
}

/** The smaller one; NaN where one of them is. */
export const min = (u: Jet, v: Jet): Jet => max(u.negate(), v.negate()).negate();

/** The larger one; NaN where one of them is. */
export function max(u: Jet, v: Jet): Jet {
  if (u.value > v.value) return u;
  if (v.value > u.value) return v;
  const difference = u.minus(v);
  const side = sideOf(difference);
  if (Number.isNaN(side)) return beside(u.plus(v).times(0.5), difference);
  return side > 0 ? u : v;
}

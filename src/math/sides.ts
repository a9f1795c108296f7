/**
 * Kinks and jumps, seen from one side: on the line u = 0 the sign of u is that of its lowest terms in the direction of
 * the space's side. Where the space has no side, or those terms are missing, all that is known is the value.
 */

import { integerPower } from './integerPower.ts';
import type { Jet } from './jet.ts';
import { termsOf, withTerms } from './newtonPolygon.ts';

/** The sign of u, on its zeros that of the side; NaN where it cannot be told. 1 where no term of u is known. */
export function sideOf({ space, coefficients, value }: Jet): number {
  if (value !== 0) return Math.sign(value);
  if (!space.side) return Number.NaN;
  const [h1, h2] = space.side;
  for (let degree = 1; degree <= space.maxOrder; degree++) {
    let form = 0;
    for (let c = space.blocks[degree]; c < space.blocks[degree + 1]; c++) {
      const [r1, r2] = space.indices[c];
      form += coefficients[c] * integerPower(h1, r1) * integerPower(h2, r2);
    }
    if (form !== 0) return Math.sign(form);
  }
  return 1;
}

/** `on` and a function that vanishes like u, where the side of u cannot be told. */
export const beside = (on: Jet, u: Jet): Jet => withTerms(on, u.axes, termsOf(u));

import { describe, expect, it } from 'vitest';
import { exp, sin } from './elementary.ts';
import { Jet, toPartials } from './jet.ts';
import { jetSpace } from './jetSpace.ts';
import { taylorPolynomial } from './taylor.ts';

const space = jetSpace(5);
const at = (x1: number, x2: number) => [Jet.variable(space, 0, x1), Jet.variable(space, 1, x2)] as const;
/** sin(x1) exp(2 x2) and its partial by x1 and x2. */
const value = (x1: number, x2: number) => Math.sin(x1) * Math.exp(2 * x2);
const mixed = (x1: number, x2: number) => 2 * Math.cos(x1) * Math.exp(2 * x2);
const [x1, x2] = at(0.3, -0.2);
const partials = toPartials(space, sin(x1).times(exp(x2.times(2))).coefficients);

describe('taylorPolynomial', () => {
  it.each([0, 1, 2, 3, 4, 5])('of order %i misses the function by the next power of the step', (order) => {
    const taylor = taylorPolynomial(partials, [0, 0], order);
    const error = (h: number) => Math.abs(taylor(h, -h / 2) - value(0.3 + h, -0.2 - h / 2));
    expect(Math.log2(error(0.02) / error(0.01))).toBeCloseTo(order + 1, 0);
  });

  it('of a partial is made of the partials above it, as far as they are known', () => {
    const taylor = taylorPolynomial(partials, [1, 1], 9);
    const error = (h: number) => Math.abs(taylor(h, h) - mixed(0.3 + h, -0.2 + h));
    expect(Math.log2(error(0.04) / error(0.02))).toBeCloseTo(4, 0);
  });

  it('is the function itself where that is a polynomial of its order', () => {
    const [y1, y2] = at(1, 2);
    const cubic = toPartials(space, y1.pow(2).times(y2).plus(y1).coefficients);
    expect(taylorPolynomial(cubic, [0, 0], 3)(0.7, -1.1)).toBeCloseTo(1.7 ** 2 * 0.9 + 1.7, 12);
  });
});

import { describe, expect, it } from 'vitest';
import { abs } from './elementary.ts';
import { Jet } from './jet.ts';
import { jetSpace } from './jetSpace.ts';
import { max, min, sign } from './piecewise.ts';

const space = jetSpace(2);
const at = (value: number): Jet => Jet.variable(space, 0, value).pow(2);
const coefficients = (jet: Jet): number[] => [...jet.coefficients].map((a) => a + 0);

describe('on jets', () => {
  it('min and max are one of the two, with its derivatives', () => {
    const [u, v] = [at(2), at(3)];
    expect(coefficients(max(u, v))).toEqual(coefficients(v));
    expect(coefficients(max(v, u))).toEqual(coefficients(v));
    expect(coefficients(min(u, v))).toEqual(coefficients(u));
    expect(coefficients(min(v, u))).toEqual(coefficients(u));
  });

  it('on a tie max(u, -u) = |u|, and min and max have the mean of both', () => {
    const zero = Jet.variable(space, 0, 0);
    expect(coefficients(max(zero, zero.negate()))).toEqual(coefficients(abs(zero)));
    expect(coefficients(max(zero, zero.times(3)))).toEqual([0, 2, 0, 0, 0, 0]);
    expect(coefficients(min(zero, zero.times(3)))).toEqual([0, 2, 0, 0, 0, 0]);
  });

  it('sign is a constant', () => {
    expect([3, 0, -3].map((x) => coefficients(sign(Jet.variable(space, 1, x))))).toEqual([
      [1, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0],
      [-1, 0, 0, 0, 0, 0],
    ]);
  });

  it('what is not a number stays so', () => {
    const none = Jet.constant(space, Number.NaN);
    for (const jet of [max(none, at(1)), max(at(1), none), min(none, at(1)), sign(none)]) {
      expect(jet.value).toBeNaN();
    }
  });
});

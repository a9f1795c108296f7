import { describe, expect, it } from 'vitest';
import { abs } from './elementary.ts';
import { Jet } from './jet.ts';
import { type Direction, jetSpace, jetSpaceOnSide } from './jetSpace.ts';
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

  const zeroOn = (side: Direction): Jet => Jet.variable(jetSpaceOnSide(2, side), 0, 0);

  it('on a tie max(u, -u) = |u|, and min and max are the one that is smaller or larger on the side', () => {
    const [ahead, behind] = [zeroOn([1, -7]), zeroOn([-1, 7])];
    for (const zero of [ahead, behind]) {
      expect(coefficients(max(zero, zero.negate()))).toEqual(coefficients(abs(zero)));
    }
    expect([max(ahead, ahead.times(3)), min(ahead, ahead.times(3))].map(coefficients)).toEqual([
      [0, 3, 0, 0, 0, 0],
      [0, 1, 0, 0, 0, 0],
    ]);
    expect([max(behind, behind.times(3)), min(behind, behind.times(3))].map(coefficients)).toEqual([
      [0, 1, 0, 0, 0, 0],
      [0, 3, 0, 0, 0, 0],
    ]);
  });

  it('the side of a slanting line is that of its slope along the direction', () => {
    const slopes = (side: Direction, a: number, b: number) => {
      const [x1, x2] = [0, 1].map((axis) => Jet.variable(jetSpaceOnSide(1, side), axis as 0 | 1, 0));
      return coefficients(abs(x1.times(a).plus(x2.times(b)))).slice(1);
    };
    expect([slopes([1, 0.4], 1, -2), slopes([1, 0.6], 1, -2)]).toEqual([
      [1, -2],
      [-1, 2],
    ]);
    expect([slopes([0.4, 1], 2, -1), slopes([0.6, 1], 2, -1)]).toEqual([
      [-2, 1],
      [2, -1],
    ]);
  });

  it('the side of a double zero is that of its second order', () => {
    const lower = (side: Direction) => {
      const zero = zeroOn(side);
      return coefficients(max(zero.pow(2).times(-2), zero.pow(2).negate()));
    };
    expect([lower([1, 2]), lower([-1, 2])]).toEqual([
      [0, 0, 0, -1, 0, 0],
      [0, 0, 0, -1, 0, 0],
    ]);
  });

  it('sign is a constant, but for its jump', () => {
    expect([3, 0, -3].map((x) => coefficients(sign(Jet.variable(space, 1, x))))).toEqual([
      [1, 0, 0, 0, 0, 0],
      [0, 0, Number.NaN, 0, 0, Number.NaN],
      [-1, 0, 0, 0, 0, 0],
    ]);
    expect([zeroOn([1, 1]), zeroOn([-1, 1])].map((zero) => coefficients(sign(zero)))).toEqual([
      [1, 0, 0, 0, 0, 0],
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

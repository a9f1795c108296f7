import { describe, expect, it } from 'vitest';
import { extent, isZero, largestSize, padded, valueRange } from './ranges.ts';

describe('a range', () => {
  it('reaches from the smallest to the largest finite value', () => {
    expect(extent([3, Number.NaN, -7, Number.POSITIVE_INFINITY, 2])).toEqual([-7, 3]);
    expect(extent([])).toEqual([0, 0]);
    expect(valueRange([Number.NaN], 1)).toEqual([-1, 1]);
    expect([largestSize([3, -7]), largestSize([8, -7])]).toEqual([7, 8]);
  });

  it('has room at both ends, a share of its length', () => {
    expect(padded([-2, 8], 0.1)).toEqual([-3, 9]);
    expect(padded([100, 104], 0.25)).toEqual([99, 105]);
  });

  it('is a unit to both sides of what is constant, up to the rounding of its size', () => {
    expect(valueRange([5, 5], 2)).toEqual([3, 7]);
    expect(valueRange([1, 1 + 4 * Number.EPSILON], 2)).toEqual([-1, 3 + 4 * Number.EPSILON]);
    expect(valueRange([0, 0], 1e-13)).toEqual([-1e-13, 1e-13]);
  });

  it('is a unit to both sides of what rounding leaves of zero, where a unit would matter', () => {
    expect(valueRange([0, 1e-10], 1)).toEqual([-1, 1 + 1e-10]);
    expect(valueRange([0, 1e-8], 1)).toEqual([0, 1e-8]);
    expect(valueRange([0, 1e-10], 1e-10)).toEqual([0, 1e-10]);
    expect([isZero([1e-10, -1e-10], 1), isZero([1e-10, -1e-8], 1), isZero([-1e-10], 1e-10)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is that of a small variation on an offset of any size', () => {
    for (const offset of [1e3, -1e6, 1e12]) {
      const values = [offset, offset + 1e-12 * Math.abs(offset)];
      expect(valueRange(values, values[1] - values[0])).toEqual(values);
    }
  });
});

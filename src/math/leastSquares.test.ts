import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastSquares } from './leastSquares.ts';

const numbers = (length: number) => fc.array(fc.integer({ min: -9, max: 9 }), { minLength: length, maxLength: length });

describe('leastSquares', () => {
  it('solves a square system', () => {
    const x = leastSquares(Float64Array.of(2, 1, 1, 3), Float64Array.of(5, 10), 2);
    expect(x[0]).toBeCloseTo(1, 12);
    expect(x[1]).toBeCloseTo(3, 12);
  });

  it('leaves a residual that is orthogonal to every column (the normal equations)', () => {
    fc.assert(
      fc.property(numbers(21), numbers(7), (a, b) => {
        const x = leastSquares(Float64Array.from(a), Float64Array.from(b), 3);
        const residual = b.map((value, i) => value - x[0] * a[3 * i] - x[1] * a[3 * i + 1] - x[2] * a[3 * i + 2]);
        for (const j of [0, 1, 2]) {
          expect(Math.abs(residual.reduce((sum, r, i) => sum + r * a[3 * i + j], 0))).toBeLessThan(1e-8);
        }
      }),
    );
  });

  it('gives a column that depends on those before it no part', () => {
    const x = leastSquares(Float64Array.of(1, 2, 2, 4, 3, 6), Float64Array.of(1, 2, 3), 2);
    expect(Array.from(x, (value) => Number(value.toFixed(12)))).toEqual([1, 0]);
  });

  it('keeps the digits of columns along the axes, in both directions', () => {
    expect([...leastSquares(Float64Array.of(1, 0, 0, 1, 0, 0), Float64Array.of(3, 5, 9), 2)]).toEqual([3, 5]);
    expect([...leastSquares(Float64Array.of(-1, 0, 0, -1, 0, 0), Float64Array.of(3, 5, 9), 2)]).toEqual([-3, -5]);
  });

  it('gives columns of zeros no part', () => {
    const x = leastSquares(Float64Array.of(0, 1, 0, 2, 0, 2), Float64Array.of(3, 6, 6), 2);
    expect([...x]).toEqual([0, expect.closeTo(3, 12)]);
    expect([...leastSquares(new Float64Array(6), Float64Array.of(3, 6, 6), 2)]).toEqual([0, 0]);
  });

  it('tells dependent columns by their own size, whatever it is', () => {
    const column = [0.1, 0.7, 0.3];
    for (const scale of [1e-9, 1, 1e9]) {
      const dependent = Float64Array.from(column.flatMap((value) => [scale * value, scale * value * 3]));
      const other = Float64Array.from(column.flatMap((value, i) => [scale * value, scale * (i + 1)]));
      const right = Float64Array.from(column, (value) => 2 * scale * value);
      expect([...leastSquares(dependent, right.slice(), 2)]).toEqual([expect.closeTo(2, 9), 0]);
      const sum = right.map((value, i) => value + 5 * scale * (i + 1));
      expect([...leastSquares(other, sum, 2)]).toEqual([expect.closeTo(2, 9), expect.closeTo(5, 9)]);
    }
  });
});

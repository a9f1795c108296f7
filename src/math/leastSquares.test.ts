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
});

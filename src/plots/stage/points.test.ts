import { describe, expect, it } from 'vitest';
import { pointDots, pointErrors, pointsTable, pointValues } from './points.ts';

/** Two points: value, slope along x1, slope along x2. */
const TOLD = {
  points: Float64Array.of(-1, 10, 2, 40),
  partials: Float64Array.of(5, 0.5, -3, 7, 0.25, 11),
  maxOrder: 1,
} as const;
const twice = (value: number) => 2 * value;
const told = (partial: readonly [number, number], ...values: number[]) => ({
  partial,
  values: Float64Array.from(values),
});
const OF_X2 = pointValues(TOLD, [0, 1], twice, [told([0, 1], -2, 10.5), null, told([1, 0], 1, 1)]);

describe('points of data on the stage', () => {
  it('have the targets of the partial that is shown, and what each run has told of that one, in the units shown', () => {
    expect([...OF_X2.targets]).toEqual([-6, 22]);
    expect(OF_X2.learned).toEqual([Float64Array.of(-4, 21), null, null]);
    expect([...pointValues(TOLD, [1, 0], twice, []).targets]).toEqual([1, 0.5]);
  });

  it('have errors learned − target', () => {
    expect(pointErrors(OF_X2)).toEqual([Float64Array.of(2, -1), null, null]);
  });

  it('are dots at the targets and at the errors, each where its point is', () => {
    const { dots, errors } = pointDots({ x1: [-2, 3], x2: [0, 50] }, OF_X2, 1, Float64Array.of(-10, 30));
    const middle = (of: readonly (readonly number[])[]) => of.flat().filter(Number.isFinite);
    const mean = (numbers: readonly number[]) => (Math.min(...numbers) + Math.max(...numbers)) / 2;
    // Both dots span from one to the other, evenly to each side.
    expect([mean(middle(dots.x)), mean(middle(dots.y)), mean(middle(dots.z))]).toEqual([
      expect.closeTo(0.5, 1),
      expect.closeTo(25, 0),
      expect.closeTo(8, 0),
    ]);
    expect(mean(middle(errors[0]?.z ?? []))).toBeCloseTo(0.5, 0);
    expect(errors.slice(1)).toEqual([null, null]);
  });

  it('have dots of one height on the screen: those of errors twice as high, on an axis twice as long', () => {
    const { dots, errors } = pointDots({ x1: [-2, 3], x2: [0, 50] }, OF_X2, 1, Float64Array.of(-10, 30));
    const heightOf = (tiles: { readonly z: readonly (readonly number[])[] } | null, point: number) => {
      const own = (tiles?.z ?? []).flat().filter((z) => Math.abs(z - point) < 1.4);
      return Math.max(...own) - Math.min(...own);
    };
    expect(heightOf(errors[0], 2) / heightOf(dots, -6)).toBeCloseTo(2, 6);
  });

  it('are a table with a row a point', () => {
    expect(pointsTable(OF_X2, ['A', 'B', 'C'])).toEqual({
      columns: ['x1', 'x2', 'data', 'A learned'],
      rows: [
        [-1, 10, -6, -4],
        [2, 40, 22, 21],
      ],
    });
  });
});

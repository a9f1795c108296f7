import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cornersOf } from './curvePaths.ts';

const curve = fc.array(fc.option(fc.integer({ min: -50, max: 50 }), { nil: null }), { maxLength: 60 });
const columnOf = (width: number) => (index: number) => Math.floor(index / width);

describe('cornersOf', () => {
  it('keeps every point where no column has more than two', () =>
    expect(cornersOf([3, 1, 2, 5], columnOf(2))).toEqual([0, 1, 2, 3]));

  it('leaves gaps out', () => expect(cornersOf([null, 1, null, 2, null], columnOf(1))).toEqual([1, 3]));

  it('keeps the ends, and of each column the lowest and the highest, in their order', () => {
    fc.assert(
      fc.property(curve, fc.integer({ min: 1, max: 9 }), (values, width) => {
        const corners = cornersOf(values, columnOf(width));
        expect(corners).toEqual([...new Set(corners)].sort((a, b) => a - b));
        const points = [...values.keys()].filter((i) => values[i] !== null);
        expect(corners.at(0)).toBe(points.at(0));
        expect(corners.at(-1)).toBe(points.at(-1));
        for (let first = 0; first < values.length; first += width) {
          const within = (indices: readonly number[]) =>
            indices.filter((i) => i >= first && i < first + width).map((i) => values[i] as number);
          const [all, kept] = [within(points), within(corners)];
          if (all.length === 0) continue;
          expect(Math.min(...kept)).toBe(Math.min(...all));
          expect(Math.max(...kept)).toBe(Math.max(...all));
          // The ends of the whole curve may come on top.
          expect(kept.length).toBeLessThanOrEqual(4);
        }
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { resample } from './resample.ts';

const grid = (side: number, value: (x: number, y: number) => number) =>
  Float64Array.from({ length: side * side }, (_, i) =>
    value((i % side) / (side - 1), Math.floor(i / side) / (side - 1)),
  );

describe('resampling', () => {
  it('is exact for what is bilinear, on finer and on coarser grids', () => {
    const plane = (x: number, y: number) => 1 + 2 * x - 3 * y + 4 * x * y;
    for (const wanted of [5, 31, 41]) {
      const found = resample(grid(11, plane), 11, wanted);
      grid(wanted, plane).forEach((value, i) => {
        expect(found[i]).toBeCloseTo(value, 5);
      });
    }
  });

  it('bends at the points that are known alone', () => {
    const found = resample(Float64Array.of(0, 1, 0, 2, 5, 2, 0, 1, 0), 3, 5);
    const [edge, between, middle] = [
      [0, 0.5, 1, 0.5, 0],
      [1, 2, 3, 2, 1],
      [2, 3.5, 5, 3.5, 2],
    ];
    expect([...found]).toEqual([edge, between, middle, between, edge].flat());
  });

  it('gives the same values on the same grid', () => {
    const values = grid(7, (x, y) => Math.sin(9 * x + y));
    expect(resample(values, 7, 7)).toEqual(values);
  });
});

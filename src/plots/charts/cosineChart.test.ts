import { describe, expect, it } from 'vitest';
import { cosineColumns, ordersAbove0 } from './cosineChart.ts';

describe('cosines over epochs', () => {
  it('are a curve an order, with gaps where a gradient is zero', () => {
    expect(
      cosineColumns(
        [1, 2, 3],
        [
          [0.5, -0.25, 1],
          [Number.NaN, 0, -1],
        ],
      ),
    ).toEqual([
      [1, 2, 3],
      [0.5, -0.25, 1],
      [null, 0, -1],
    ]);
  });

  it('are of the orders that have derivatives', () => expect(ordersAbove0(3)).toEqual([1, 2, 3]));
});

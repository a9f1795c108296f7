import { describe, expect, it } from 'vitest';
import { floorMs, stepFlop, validationFlop } from './floor.ts';

describe('the arithmetic floor', () => {
  it('of a step of the paper is 24 MFLOP a coefficient', () => {
    const size = { hiddenLayers: 2, width: 200, batch: 100 };
    expect(([0, 1, 2, 3, 4, 5] as const).map((maxOrder) => stepFlop({ ...size, maxOrder }) / 24e6)).toEqual([
      1, 3, 6, 10, 15, 21,
    ]);
  });

  it('of 4000 values at 50 GFLOP/s is 6.4 ms', () => {
    expect(floorMs(validationFlop({ hiddenLayers: 2, width: 200 }, 4000), 50)).toBeCloseTo(6.4, 10);
  });
});

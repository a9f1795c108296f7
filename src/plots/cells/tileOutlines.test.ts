import { describe, expect, it } from 'vitest';
import { tileOutlines } from './tileOutlines.ts';

const domain = { x1: [-1, 3], x2: [10, 20] } as const;
const tiles = (degree: number, half = 0.05) =>
  tileOutlines(domain, { degree, half, points: Float64Array.of(0, 12, 2.9, 19.9) } as never);

describe('tiles on a heatmap', () => {
  it('are squares and dots with x1 from left to right and x2 upwards, cut off at the domain', () => {
    expect(tiles(2).squares).toBe('M0.2 0.75H0.3V0.85H0.2ZM0.925 0H1V0.06H0.925Z');
    expect(tiles(2).dots).toBe('M0.25 0.8h0M0.975 0.01h0');
  });

  it('of degree 0 are dots alone', () => {
    expect(tiles(0)).toEqual({ squares: '', dots: 'M0.25 0.8h0M0.975 0.01h0' });
  });
});

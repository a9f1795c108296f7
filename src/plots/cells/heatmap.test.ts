import { describe, expect, it } from 'vitest';
import { VALUE_MAP } from '../colors.ts';
import { heatmapPixels } from './heatmap.ts';

describe('heatmapPixels', () => {
  it('puts the largest x2 into the top row and x1 from left to right', () => {
    const pixels = heatmapPixels(Float64Array.of(0, 0, 0, 1), 2, [0, 1], VALUE_MAP);
    expect([...pixels.slice(4, 8)]).toEqual([253, 231, 37, 255]);
    expect([...pixels.slice(0, 4)]).toEqual([68, 1, 84, 255]);
  });

  it('survives a constant surface', () => {
    expect([...heatmapPixels(new Float64Array(4), 2, [0, 0], VALUE_MAP).slice(0, 3)]).toEqual([68, 1, 84]);
  });
});

import { describe, expect, it } from 'vitest';
import { runColor } from '../colors.ts';
import { sliceCurves } from './sliceChart.ts';

describe('the curves of a slice', () => {
  it('are target, learned and both Taylor polynomials for one run', () => {
    const curves = sliceCurves(['A'], 0);
    expect(curves.map(({ label }) => label)).toEqual(['target', 'learned', 'Taylor, target', 'Taylor, learned']);
  });

  it('are one a run in its colour and dash for twins, with the polynomial of the one in focus', () => {
    const curves = sliceCurves(['A', 'B', 'C'], 2);
    expect(curves.map(({ label }) => label)).toEqual(['target', 'A', 'B', 'C', 'Taylor, target', 'Taylor, C']);
    for (const theme of ['light', 'dark'] as const) {
      const colors = curves.slice(1, 4).map(({ color }) => color(theme));
      expect(colors).toEqual([0, 1, 2].map((run) => runColor(run, theme)));
    }
    expect(new Set(curves.slice(1, 4).map(({ dash }) => dash.join())).size).toBe(3);
  });

  it('have the target as a broad line below the others', () => {
    const [target, ...others] = sliceCurves(['A', 'B'], 0);
    for (const { width } of others) expect(target.width).toBeGreaterThan(2 * width);
  });
});

import { describe, expect, it } from 'vitest';
import type { SlicePlot } from '../charts/sliceChart.ts';
import type { FigureCurve } from './lines.ts';
import { sliceDrawing } from './slices.ts';

const PLOT = {
  columns: [
    [-1, 0, 1],
    [0, 1, 2],
    [null, null, null],
    [2, 1, 0],
  ],
  heights: [0, 2],
  dots: [
    { x: 0, y: 1, beside: 0, tile: [] },
    {
      x: 1,
      y: 2,
      beside: 0.5,
      tile: [
        [0.9, 2],
        [1, 1],
      ],
    },
  ],
  order: 1,
  point: 0,
} as unknown as SlicePlot;
const CURVES = ['target', 'learned', 'taylor'].map((label) => ({
  label,
  color: () => '#000',
  dash: [],
  width: 1,
})) as unknown as readonly FigureCurve[];
const { content } = sliceDrawing(PLOT, CURVES, { x: 'x₁ of it', y: 'f of it' }, 'light');

const curves = [...content.matchAll(/<path d="([^"]*)"[^>]*data-curve="([^"]*)"/g)].map(([, d, name]) => ({ name, d }));
const places = (d: string) => d.match(/-?[\d.]+ -?[\d.]+/g)?.map((place) => place.split(' ').map(Number)) ?? [];

describe('a slice as an SVG', () => {
  it('has each curve that is known under its own name, and none that is not', () => {
    expect(curves.map(({ name }) => name)).toEqual(['target', 'taylor']);
    const [target, taylor] = curves.map(({ d }) => places(d));
    // One rises, on a page where y goes down; the other falls, through the same middle.
    expect(target[0][1]).toBeGreaterThan(target[2][1]);
    expect(taylor[0][1]).toBeLessThan(taylor[2][1]);
    expect(target[1]).toEqual(taylor[1]);
    expect(target[0][0]).toBeLessThan(target[2][0]);
  });

  it('has the point, the dots of what is told and their tiles where they are on the axes', () => {
    const [target] = curves.map(({ d }) => places(d));
    const circles = [...content.matchAll(/<circle cx="([^"]*)" cy="([^"]*)"/g)].map(([, x, y]) => [+x, +y]);
    expect(circles.map((at) => at.map(Math.round))).toEqual([target[1], target[2]].map((at) => at.map(Math.round)));
    const [, inspected] = /d="([^"]*)"[^>]*stroke-dasharray="3 3"/.exec(content) ?? [];
    expect(places(inspected ?? '').map(([x]) => Math.round(x))).toEqual([target[1][0], target[1][0]].map(Math.round));
    const [, tile] = /<path d="([^"]*)" fill="none" stroke-width="2"/.exec(content) ?? [];
    expect(
      places(tile ?? '')
        .at(-1)
        ?.map(Math.round),
    ).toEqual([target[2][0], target[1][1]].map(Math.round));
    expect([content.includes('>x₁ of it<'), content.includes('>f of it<')]).toEqual([true, true]);
  });
});

import { describe, expect, it } from 'vitest';
import { colorAt, cssGradient, ERROR_MAP, orderColor, plotlyScale, runColor, VALUE_MAP } from './colors.ts';

const lightness = ([red, green, blue]: readonly number[]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

describe('colours of curves', () => {
  it('of values are ink, of derivatives those of their order, in each theme', () => {
    expect([orderColor(0, 'light'), orderColor(0, 'dark')]).toEqual(['#1b1f24', '#e8eaed']);
    expect([orderColor(2, 'light'), orderColor(2, 'dark')]).toEqual(['#009E73', '#2EC79A']);
  });

  it('of runs differ, in each theme, and are ink beyond the fourth', () => {
    for (const theme of ['light', 'dark'] as const) {
      expect(new Set([0, 1, 2, 3].map((run) => runColor(run, theme))).size).toBe(4);
    }
    expect([runColor(1, 'light'), runColor(1, 'dark'), runColor(4, 'dark')]).toEqual(['#0072B2', '#4AA8E0', '#e8eaed']);
  });

  it('of a map run from left to right in CSS', () => {
    expect(
      cssGradient([
        [1, 2, 3],
        [4, 5.6, 6],
      ]),
    ).toBe('linear-gradient(to right, rgb(1,2,3), rgb(4,6,6))');
  });
});

describe('colour maps', () => {
  it('get lighter all the way up for values', () => {
    const steps = Array.from({ length: 50 }, (_, i) => lightness(colorAt(VALUE_MAP, i / 49)));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });

  it('are lightest at zero error and about equally dark at both ends', () => {
    const [low, middle, high] = [0, 0.5, 1].map((at) => lightness(colorAt(ERROR_MAP, at)));
    expect(middle).toBeGreaterThan(240);
    expect(Math.abs(low - high)).toBeLessThan(45);
  });

  it('stay at their ends outside the range', () => {
    expect(colorAt(VALUE_MAP, -3)).toEqual(VALUE_MAP[0]);
    expect(colorAt(VALUE_MAP, 7)).toEqual(VALUE_MAP.at(-1));
  });

  it('reach from 0 to 1 for plotly', () => {
    expect(plotlyScale(VALUE_MAP)[0]).toEqual([0, 'rgb(68,1,84)']);
    expect(plotlyScale(VALUE_MAP).at(-1)?.[0]).toBe(1);
  });

  it('give every order a colour of its own in both themes', () => {
    for (const theme of ['light', 'dark'] as const) {
      expect(new Set(([0, 1, 2, 3, 4, 5] as const).map((order) => orderColor(order, theme))).size).toBe(6);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { linearAxis, linearTicks, logAxis } from './axes.ts';
import { type Columns, curveAxes, type FigureCurve, linesDrawing, linesFrame } from './lines.ts';

const curve = (label: string): FigureCurve => ({ label, color: () => '#123456', dash: [], width: 2 });
const curves = [curve('E₀'), curve('a < b')];
const COLUMNS: Columns = [
  [1, 2, 5],
  [100, 1, 0.01],
  [null, 10, 0.1],
];

/** The corners of a curve, in pixels. */
function cornersOf(content: string, label: string): number[][] {
  const [element] = content.match(new RegExp(`<path [^>]*data-curve="${label}"`)) ?? [''];
  const [, d] = / d="M([^"]*)"/.exec(element) ?? ['', ''];
  return d.split('L').map((corner) => corner.split(' ').map(Number));
}

describe('curves as an SVG', () => {
  it('go through the right pixels: over a linear axis, at logarithmic heights, upwards', () => {
    const { content } = linesDrawing(
      { curves, columns: COLUMNS, ...curveAxes(COLUMNS, ['epochs', 'error']), marks: [] },
      'light',
    );
    const { left, top, width, height } = linesFrame(curves);
    // Four decades, from 0.01 at the bottom to 100 at the top.
    const [first, second, third] = cornersOf(content, 'E₀');
    expect(first[0]).toBeCloseTo(left, 1);
    expect(first[1]).toBeCloseTo(top, 1);
    expect(second[0]).toBeCloseTo(left + width / 4, 1);
    expect(second[1]).toBeCloseTo(top + height / 2, 1);
    expect(third[0]).toBeCloseTo(left + width, 1);
    expect(third[1]).toBeCloseTo(top + height, 1);
    const gapped = cornersOf(content, 'a &lt; b');
    expect(gapped).toHaveLength(2);
    expect(gapped[0][1]).toBeCloseTo(top + height / 4, 1);
  });

  it('keep the peaks of long curves, in few corners', () => {
    const positions = Array.from({ length: 20_000 }, (_, i) => i + 1);
    const column = positions.map((i) => (i === 7777 ? 1000 : 1));
    const columns: Columns = [positions, column];
    const { content } = linesDrawing(
      { curves: [curve('E₀')], columns, ...curveAxes(columns, ['', '']), marks: [] },
      'light',
    );
    const corners = cornersOf(content, 'E₀');
    expect(corners.length).toBeLessThan(3000);
    expect(Math.min(...corners.map(([, y]) => y))).toBeCloseTo(linesFrame([curve('E₀')]).top, 1);
  });

  it('have nothing to draw where there is nothing', () => {
    const columns: Columns = [[], [], []];
    const { content } = linesDrawing({ curves, columns, ...curveAxes(columns, ['', '']), marks: [] }, 'light');
    expect(content).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('an axis', () => {
  it('has ticks in round steps within its range', () => {
    expect(linearTicks([-5, 10], 5)).toEqual([-5, 0, 5, 10]);
    expect(linearTicks([0.13, 0.61], 5)).toEqual([0.2, 0.3, 0.4, 0.5, 0.6]);
  });

  it('writes at each tick what tells it from its neighbours', () => {
    const labels = (low: number, high: number) => linearAxis('x', [low, high], 4).ticks.map(({ label }) => label);
    expect(labels(1000.1, 1000.3)).toEqual(['1000.1', '1000.15', '1000.2', '1000.25', '1000.3']);
    expect(labels(-20_000, 0)).toEqual(['−20\u202f000', '−15\u202f000', '−10\u202f000', '−5\u202f000', '0']);
  });

  it('grows from its low end to its high one', () => {
    expect(linearAxis('', [-2, 6], 4).share(0)).toBe(0.25);
    expect(logAxis('', 0.02, 50).share(1)).toBeCloseTo(0.5, 12);
  });
});

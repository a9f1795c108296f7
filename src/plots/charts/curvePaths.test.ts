import fc from 'fast-check';
import type uPlot from 'uplot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cornersOf, curvePaths } from './curvePaths.ts';

const curve = fc.array(fc.option(fc.integer({ min: -50, max: 50 }), { nil: null }), { maxLength: 60 });
const columnOf = (width: number) => (index: number) => Math.floor(index / width);

describe('cornersOf', () => {
  it('keeps every point where no column has more than two', () =>
    expect(cornersOf([3, 1, 2, 5], columnOf(2))).toEqual([0, 1, 2, 3]));

  it('keeps of the second column no more than of the others', () =>
    expect(cornersOf([7, 5, 9, 1], (i) => Math.min(i, 1))).toEqual([0, 2, 3]));

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

describe('the path of a series', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** The corners of the second series of a plot that is 20 device pixels wide, on a screen with 2 of them a pixel. */
  function pathOf(positions: number[], values: (number | null)[], { min = 100.5, max = 110.5 } = {}) {
    const corners: string[] = [];
    vi.stubGlobal('devicePixelRatio', 2);
    vi.stubGlobal(
      'Path2D',
      class {
        lineTo(x: number, y: number) {
          corners.push(`${x} ${y}`);
        }
      },
    );
    const plot = {
      data: [positions, values.map(() => 7), values],
      bbox: { width: 20 },
      scales: { x: { min, max } },
      valToPos: (value: number, scale: 'x' | 'y', inDevicePixels: boolean) =>
        `${scale}=${value}${inDevicePixels ? '' : '!'}`,
    };
    const paths = curvePaths(plot as unknown as uPlot, 2, 0, positions.length - 1);
    expect(paths).toEqual({ stroke: expect.any(Path2D) });
    return corners;
  }

  it('goes through its points, over its gaps', () => {
    expect(pathOf([101, 103, 106, 109], [5, null, 4, 6])).toEqual(['x=101 y=5', 'x=106 y=4', 'x=109 y=6']);
  });

  it('has the lowest and the highest point of each column, two pixels of the screen wide', () => {
    // Columns of 4 device pixels are 2 units wide; the first begins where the axis does.
    const positions = [100.5, 101, 101.5, 102.4, 102.5, 103, 104.4, 104.5];
    const values = [3, 1, 2, 9, 5, 4, 6, 5];
    const kept = [0, 1, 3, 5, 6, 7];
    expect(pathOf(positions, values)).toEqual(kept.map((i) => `x=${positions[i]} y=${values[i]}`));
  });
});

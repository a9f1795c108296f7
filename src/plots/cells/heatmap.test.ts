import { afterEach, describe, expect, it, vi } from 'vitest';
import { colorAt, ERROR_MAP, VALUE_MAP } from '../colors.ts';
import { heatmapPixels, paintHeatmap, pointOnHeatmap } from './heatmap.ts';

describe('a point of a heatmap', () => {
  const domain = { x1: [-5, 10], x2: [100, 104] } as const;

  it('has x1 from left to right and x2 upwards', () => {
    expect(pointOnHeatmap(domain, 0.2, 0.25)).toEqual([-2, 103]);
    expect(pointOnHeatmap(domain, 0, 1)).toEqual([-5, 100]);
  });

  it('is the one whose value is painted there', () => {
    const side = 16;
    const at = ([low, high]: readonly [number, number], i: number) => low + ((high - low) * (i + 0.5)) / side;
    const brightest = [3, 12];
    const values = Float64Array.from({ length: side * side }, (_, i) =>
      i % side === brightest[0] && Math.floor(i / side) === brightest[1] ? 1 : 0,
    );
    const pixels = heatmapPixels(values, side, [0, 1], VALUE_MAP);
    const place = Array.from({ length: side * side }, (_, i) => pixels[4 * i]).indexOf(253);
    const [x1, x2] = pointOnHeatmap(domain, ((place % side) + 0.5) / side, (Math.floor(place / side) + 0.5) / side);
    expect(x1).toBeCloseTo(at(domain.x1, brightest[0]), 12);
    expect(x2).toBeCloseTo(at(domain.x2, brightest[1]), 12);
  });
});

describe('heatmapPixels', () => {
  it('puts the largest x2 into the top row and x1 from left to right', () => {
    const pixels = heatmapPixels(Float64Array.of(0, 0, 0, 1), 2, [0, 1], VALUE_MAP);
    expect([...pixels.slice(4, 8)]).toEqual([253, 231, 37, 255]);
    expect([...pixels.slice(0, 4)]).toEqual([68, 1, 84, 255]);
  });

  it('leaves out what is not a number, and stays at the ends of its range', () => {
    const pixels = heatmapPixels(Float64Array.of(Number.NaN, -9, 9, 0.5), 2, [0, 1], VALUE_MAP);
    const pixel = (i: number) => [...pixels.slice(4 * i, 4 * i + 4)];
    expect([pixel(0), pixel(2), pixel(3)]).toEqual([
      [253, 231, 37, 255],
      [0, 0, 0, 0],
      [68, 1, 84, 255],
    ]);
  });

  it('has the colour that the map has at the place of a value in its range, in steps of 1/255', () => {
    const side = 17;
    const values = Float64Array.from({ length: side * side }, (_, i) => -3 + (8 * i) / (side * side - 1));
    for (const map of [VALUE_MAP, ERROR_MAP]) {
      const pixels = heatmapPixels(values, side, [-3, 5], map);
      values.forEach((value, i) => {
        const pixel = 4 * ((side - 1 - Math.floor(i / side)) * side + (i % side));
        const wanted = colorAt(map, Math.round(255 * ((value + 3) / 8)) / 255);
        expect([...pixels.slice(pixel, pixel + 3)]).toEqual(wanted.map((channel) => Uint8ClampedArray.of(channel)[0]));
      });
    }
  });

  it('survives a constant surface', () => {
    expect([...heatmapPixels(new Float64Array(4), 2, [0, 0], VALUE_MAP).slice(0, 3)]).toEqual([68, 1, 84]);
  });
});

describe('a canvas', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('gets the pixels of the heatmap at its corner, and a new size only where that is another one', () => {
    const sizes: string[] = [];
    const painted: unknown[] = [];
    const canvas = {
      get width() {
        return 2;
      },
      set width(value) {
        sizes.push(`width ${value}`);
      },
      get height() {
        return 3;
      },
      set height(value) {
        sizes.push(`height ${value}`);
      },
      getContext: (kind: string) =>
        kind === '2d' ? { putImageData: (...what: unknown[]) => void painted.push(...what) } : null,
    };
    vi.stubGlobal(
      'ImageData',
      class {
        readonly of: unknown[];
        constructor(...of: unknown[]) {
          this.of = of;
        }
      },
    );
    const paint = (side: number) => {
      const values = Float64Array.from({ length: side * side }, (_, i) => i);
      paintHeatmap(canvas as unknown as HTMLCanvasElement, values, side, [0, 5], ERROR_MAP);
      const pixels = heatmapPixels(values, side, [0, 5], ERROR_MAP);
      expect(painted.splice(0)).toEqual([{ of: [pixels, side, side] }, 0, 0]);
      return sizes.splice(0);
    };
    expect([paint(2), paint(3)]).toEqual([['height 2'], ['width 3']]);
  });
});

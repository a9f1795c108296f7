/** A surface as a small picture, seen from above: thumbnails, cells of the triangle, the stage without WebGL. */
import { type ColorMap, colorAt } from '../colors.ts';
import type { Range } from '../ranges.ts';

type Domain = { readonly x1: Range; readonly x2: Range };

/** Colours of a map, evenly spaced from its low end to its high one; bytes R, G, B, A. */
const STEPS = 256;
const tables = new WeakMap<ColorMap, Uint8ClampedArray>();

function tableOf(map: ColorMap): Uint8ClampedArray {
  const known = tables.get(map);
  if (known) return known;
  const table = Uint8ClampedArray.from(
    Array.from({ length: STEPS }, (_, i) => [...colorAt(map, i / (STEPS - 1)), 255]).flat(),
  );
  tables.set(map, table);
  return table;
}

/** RGBA pixels of values [side * side] (x2 outer), x2 upwards; clear where not a number. [4 * side * side] */
export function heatmapPixels(
  values: Float64Array,
  side: number,
  [low, high]: Range,
  map: ColorMap,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(4 * side * side);
  const table = tableOf(map);
  const scale = (STEPS - 1) / (high - low || 1);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const value = values[(side - 1 - row) * side + column];
      if (Number.isNaN(value)) continue;
      const from = 4 * Math.round(Math.min(STEPS - 1, Math.max(0, (value - low) * scale)));
      const to = 4 * (row * side + column);
      for (let channel = 0; channel < 4; channel++) pixels[to + channel] = table[from + channel];
    }
  }
  return pixels;
}

/** The point of a domain at a place of its heatmap: shares of the width from the left and of the height from the top. */
export function pointOnHeatmap({ x1, x2 }: Domain, right: number, down: number): readonly [x1: number, x2: number] {
  const at = ([low, high]: Range, share: number) => low + (high - low) * share;
  return [at(x1, right), at(x2, 1 - down)];
}

/** Paints the heatmap into a canvas, one pixel a value. */
export function paintHeatmap(
  canvas: HTMLCanvasElement,
  values: Float64Array,
  side: number,
  range: Range,
  map: ColorMap,
): void {
  if (canvas.width !== side) canvas.width = side;
  if (canvas.height !== side) canvas.height = side;
  canvas.getContext('2d')?.putImageData(new ImageData(heatmapPixels(values, side, range, map), side, side), 0, 0);
}

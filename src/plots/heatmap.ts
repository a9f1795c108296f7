/** A surface as a small picture: the thumbnails of the gallery. */
import { type ColorMap, colorAt } from './colors.ts';
import type { Range } from './ranges.ts';

/** RGBA pixels of values [side * side] (x2 outer), x2 upwards; clear where not a number. [4 * side * side] */
export function heatmapPixels(
  values: Float32Array,
  side: number,
  [low, high]: Range,
  map: ColorMap,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(4 * side * side);
  const span = high - low || 1;
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const value = values[(side - 1 - row) * side + column];
      if (Number.isNaN(value)) continue;
      const [red, green, blue] = colorAt(map, (value - low) / span);
      pixels.set([red, green, blue, 255], 4 * (row * side + column));
    }
  }
  return pixels;
}

/** Paints the heatmap into a canvas, one pixel a value. */
export function paintHeatmap(
  canvas: HTMLCanvasElement,
  values: Float32Array,
  side: number,
  range: Range,
  map: ColorMap,
): void {
  canvas.width = side;
  canvas.height = side;
  canvas.getContext('2d')?.putImageData(new ImageData(heatmapPixels(values, side, range, map), side, side), 0, 0);
}

/** A film as a GIF: frames of one size and one table of colours, repeated for ever. The same frames give the same bytes. */
import { applyPalette, GIFEncoder } from 'gifenc';
import { type ColorMap, colorAt, ERROR_MAP, type Rgb, VALUE_MAP } from '../colors.ts';

/** Red, green, blue and opacity of each pixel. */
export type Pixels = Uint8ClampedArray;

const GREYS = 48;
const OF_A_MAP = 104;
const GREY_MAP: ColorMap = [
  [0, 0, 0],
  [255, 255, 255],
];

/** Milliseconds. */
const FRAME = 120;
const LAST_FRAME = 2000;

const shades = (map: ColorMap, count: number): Rgb[] =>
  Array.from({ length: count }, (_, i) => {
    const [red, green, blue] = colorAt(map, i / (count - 1)).map(Math.round);
    return [red, green, blue];
  });

/** The colours of ink and paper and of both maps. [256] */
const PALETTE: readonly Rgb[] = [
  ...shades(GREY_MAP, GREYS),
  ...shades(VALUE_MAP, OF_A_MAP),
  ...shades(ERROR_MAP, OF_A_MAP),
];

/** Of so many things, at most `most`, evenly spaced, the first and the last among them. */
export function evenly(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, i) => i);
  return Array.from({ length: most }, (_, i) => Math.round((i * (count - 1)) / (most - 1)));
}

export class Film {
  readonly #width: number;
  readonly #height: number;
  readonly #gif = GIFEncoder();
  readonly #palette = PALETTE.map((color) => [...color]);

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
  }

  add(pixels: Pixels, last: boolean): void {
    const indices = applyPalette(pixels, this.#palette);
    const delay = last ? LAST_FRAME : FRAME;
    this.#gif.writeFrame(indices, this.#width, this.#height, { palette: this.#palette, delay, repeat: 0 });
  }

  /** The file. */
  end(): Uint8Array<ArrayBuffer> {
    this.#gif.finish();
    return this.#gif.bytes() as Uint8Array<ArrayBuffer>;
  }
}

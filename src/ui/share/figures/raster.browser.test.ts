import { describe, expect, it } from 'vitest';
import { Film } from '../../../plots/figures/film.ts';
import { mapsDrawing } from '../../../plots/figures/maps.ts';
import { type Sheet, sheet } from '../../../plots/figures/sheet.ts';
import { pictureRoom, stageSheet } from '../../../plots/figures/stageSheet.ts';
import { stagePictures } from '../../../plots/stage/stagePicture.ts';
import type { SceneContent, StageContent } from '../../../plots/stage/stageSurfaces.ts';
import { initialCamera } from '../../../plots/stage/surfaceFigure.ts';
import { heatmapPicture, pngOf, rasterised } from './raster.ts';

const SIDE = 11;
const scene = (name: string, values: Float64Array): SceneContent => ({
  name,
  kind: 'values',
  values,
  patch: null,
  tiles: null,
});
/** High where x1 is large and x2 is small alone; else 0. */
const corner = Float64Array.from({ length: SIDE ** 2 }, (_, i) => (i % SIDE > 7 && i < 3 * SIDE ? 1 : 0));
const flat = new Float64Array(SIDE ** 2);
const CONTENT: StageContent = {
  domain: { x1: [-1, 1], x2: [-2, 2] },
  side: SIDE,
  scenes: [scene('target', corner), scene('learned', flat)],
  target: corner,
  unit: 1,
};
const CAPTION = { title: 'f', words: 'Corner, order 2.', link: 'https://example.org/#v=2&f=corner' };
const [LOW, HIGH] = [
  [68, 1, 84],
  [253, 231, 37],
];

async function pixelsOf(blob: Blob) {
  const image = await createImageBitmap(blob);
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const at = (x: number, y: number) => [...data.subarray(4 * (y * image.width + x), 4 * (y * image.width + x) + 3)];
  return { width: image.width, height: image.height, at };
}

/** Where the first map of a sheet begins, and how wide it is. */
function firstMap({ svg }: Sheet) {
  const [, x, y, side] = / *<image x="([^"]*)" y="([^"]*)" width="([^"]*)"/.exec(svg) ?? [];
  // The margin, and the title above.
  return { left: 16 + Number(x), top: 38 + Number(y), side: Number(side) };
}

describe('a figure as a PNG', () => {
  const maps = sheet(mapsDrawing(CONTENT, heatmapPicture, 'light'), CAPTION, 'light');

  it('is an SVG that every reader takes', () => {
    const parsed = new DOMParser().parseFromString(maps.svg, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.querySelector('a')?.getAttribute('href')).toBe(CAPTION.link);
  });

  it('has what is high at large x1 and small x2 in the lower right corner', async () => {
    const { at, width, height } = await pixelsOf(await pngOf(maps, 2));
    expect([width, height]).toEqual([2 * maps.width, 2 * maps.height].map(Math.round));
    const { left, top, side } = firstMap(maps);
    const pixel = (right: number, down: number) =>
      at(Math.round(2 * (left + right * side)), Math.round(2 * (top + down * side)));
    expect(pixel(0.95, 0.95)).toEqual(HIGH);
    expect(pixel(0.95, 0.05)).toEqual(LOW);
    expect(pixel(0.05, 0.95)).toEqual(LOW);
    expect(pixel(0.05, 0.05)).toEqual(LOW);
  });

  it('is refused by name where it is too large for the browser', async () => {
    await expect(pngOf({ ...maps, width: 1e6 }, 1)).rejects.toThrow(/no (canvas|picture) of 1000000/);
  });
});

describe('the stage as a PNG', () => {
  it('has its size and its surfaces: the target is high on the side where it is, the learned one is flat', async () => {
    const size = { width: 600, height: 400 };
    const room = pictureRoom(CAPTION, size.width, size.height);
    const camera = { ...initialCamera(1, 'light'), eye: { x: 0, y: -2.2, z: 0.6 } };
    const pictures = await stagePictures(CONTENT, 'light', camera, { ...room, scale: 1.5 });
    const { at, width, height } = await pixelsOf(
      await pngOf(stageSheet(CONTENT, pictures, CAPTION, size, 'light'), 1.5),
    );
    expect([width, height]).toEqual([900, 600]);
    // Seen from small x2: x1 grows from left to right. Yellow is high, and scales are further down.
    const yellow = (from: number, to: number) => {
      let count = 0;
      for (let y = 80; y < 400; y++)
        for (let x = from; x < to; x++) {
          const [red, green, blue] = at(x, y);
          if (red > 150 && green > 150 && blue < 110) count += 1;
        }
      return count;
    };
    expect(yellow(225, 450)).toBeGreaterThan(200);
    expect(yellow(0, 225)).toBe(0);
    expect(yellow(450, 900)).toBe(0);
    const colours = new Set(Array.from({ length: 300 }, (_, i) => String(at(475 + i, 300))));
    expect(colours.size).toBeGreaterThan(3);
    expect(document.querySelector('.out-of-sight')).toBeNull();
  });
});

describe('a film', () => {
  it('is played by the browser: its frames in their order, its colours those of the surfaces', async () => {
    const frames = [CONTENT, { ...CONTENT, scenes: [scene('learned', flat), scene('target', corner)] }];
    const sheets = frames.map((content) => sheet(mapsDrawing(content, heatmapPicture, 'light'), CAPTION, 'light'));
    const { left, top, side } = firstMap(sheets[0]);
    const film = new Film(Math.round(sheets[0].width), Math.round(sheets[0].height));
    for (const [i, each] of sheets.entries()) {
      const canvas = await rasterised(each, 1);
      const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(
        0,
        0,
        canvas.width,
        canvas.height,
      );
      film.add(data, i === 1);
    }
    const decoder = new ImageDecoder({ data: film.end(), type: 'image/gif' });
    await decoder.tracks.ready;
    expect(decoder.tracks.selectedTrack?.frameCount).toBe(2);
    const high = [];
    for (const frameIndex of [0, 1]) {
      const { image } = await decoder.decode({ frameIndex });
      const context = new OffscreenCanvas(image.displayWidth, image.displayHeight).getContext('2d');
      context?.drawImage(image, 0, 0);
      const pixel = context?.getImageData(Math.round(left + 0.95 * side), Math.round(top + 0.95 * side), 1, 1).data;
      high.push([...(pixel ?? [])].slice(0, 3));
    }
    for (const [i, wanted] of [HIGH, LOW].entries()) {
      for (const channel of [0, 1, 2]) expect(Math.abs(high[i][channel] - wanted[channel])).toBeLessThan(12);
    }
  });
});

/** Figures as pixels. */
import { paintHeatmap } from '../../../plots/cells/heatmap.ts';
import type { Picture } from '../../../plots/figures/maps.ts';
import type { Sheet } from '../../../plots/figures/sheet.ts';

/** A canvas on which a sheet is drawn, `scale` pixels in one of its units. */
export async function rasterised({ svg, width, height }: Sheet, scale: number): Promise<HTMLCanvasElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error(`no canvas of ${canvas.width} × ${canvas.height}`);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** A PNG file. Rejects where the browser has no canvas of this size. */
export async function pngOf(sheet: Sheet, scale: number): Promise<Blob> {
  const canvas = await rasterised(sheet, scale);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error(`no picture of ${canvas.width} × ${canvas.height}`))),
      'image/png',
    );
  });
}

export const heatmapPicture: Picture = (values, side, range, map) => {
  const canvas = document.createElement('canvas');
  paintHeatmap(canvas, values, side, range, map);
  return canvas.toDataURL('image/png');
};

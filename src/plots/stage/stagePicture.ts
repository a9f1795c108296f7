/** The stage as a picture of any size: drawn anew, out of sight, from the side from which it is looked at. */
import type { Theme } from '../colors.ts';
import type { Camera } from './cameras.ts';
import { Plotly } from './plotly.ts';
import type { StageContent } from './stageSurfaces.ts';
import { stageFigure } from './surfaceFigure.ts';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture in one of its units. */
  readonly scale: number;
}

/** A PNG as a data URL, clear where there is no surface. Rejects where plotly cannot draw. */
export async function stagePicture(
  content: StageContent,
  theme: Theme,
  camera: Camera,
  { width, height, scale }: PictureSize,
): Promise<string> {
  const { data, layout } = stageFigure(content, theme, camera);
  const config = { plotGlPixelRatio: scale, displaylogo: false };
  const figure = { data, layout, config } as unknown as Parameters<typeof Plotly.toImage>[0];
  return Plotly.toImage(figure, { format: 'png', width: Math.round(width), height: Math.round(height), scale });
}

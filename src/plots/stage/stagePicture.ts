/** The stage as pictures of any size: drawn anew, out of sight, from the side from which it is looked at. */
import type { Data, Layout } from 'plotly.js/lib/core';
import type { Theme } from '../colors.ts';
import type { Camera } from './cameras.ts';
import { Plotly } from './plotly.ts';
import type { GraphDiv } from './plotlyPrivate.ts';
import { type StageContent, sceneIds } from './stageSurfaces.ts';
import { stageFigure } from './surfaceFigure.ts';
import './screens.css';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** Pixels of the pictures in one of its units. */
  readonly scale: number;
}

/** A PNG of each scene as a data URL, clear where nothing is drawn. Rejects where plotly cannot draw. */
export async function stagePictures(
  content: StageContent,
  theme: Theme,
  camera: Camera,
  { width, height, scale }: PictureSize,
): Promise<string[]> {
  const host = document.createElement('div');
  host.className = 'out-of-sight';
  document.body.append(host);
  try {
    const { data, layout } = stageFigure(content, theme, camera);
    const sized = { ...layout, width: Math.round(width), height: Math.round(height) };
    // Plotly's own pictures draw all scenes in one context, and what lies on a surface comes out wrong there.
    await Plotly.newPlot(host, data as unknown as Data[], sized as unknown as Partial<Layout>, {
      displayModeBar: false,
      plotGlPixelRatio: scale,
    });
    return sceneIds(content).map((id) => {
      const scene = (host as unknown as GraphDiv)._fullLayout[id]._scene;
      if (!scene?.glplot) throw new Error('no WebGL');
      const picture = scene.toImage('png');
      // Browsers keep no more than about a dozen.
      scene.glplot.gl.getExtension('WEBGL_lose_context')?.loseContext();
      return picture;
    });
  } finally {
    Plotly.purge(host);
    host.remove();
  }
}

/**
 * The drawn scenes of the figure, and the parts of plotly that have no public name: with them a surface is refreshed
 * or a camera turned for the price of drawing it, where plotly's own way costs the whole figure (ten times as much).
 */
import type { PlotlyHTMLElement } from 'plotly.js/lib/core';
import type { Camera } from './cameras.ts';
import type { Matrix } from './picking.ts';
import type { SceneId, SurfaceData } from './surfaceFigure.ts';

/** The state of one trace, which plotly fills from what it is given; `update` reads all of it again. */
interface FullTrace {
  readonly uid: string;
  x: unknown;
  y: unknown;
  z: unknown;
  cmin?: number;
  cmax?: number;
  opacity?: number;
  _xlength: number;
  _ylength: number;
  _length: number;
}

interface DrawnTrace {
  update(trace: FullTrace): void;
}

interface SceneLayout {
  camera: Camera;
}

interface LiveScene {
  /** Absent where the browser gave no WebGL context. */
  readonly glplot?: {
    readonly gl: WebGLRenderingContext;
    readonly cameraParams: { readonly model: Matrix; readonly view: Matrix; readonly projection: Matrix };
    redraw(): void;
  };
  readonly traces: Readonly<Record<string, DrawnTrace>>;
  /** Factors from data to the units of the drawing, along x1, x2 and upwards. */
  readonly dataScale: readonly [number, number, number];
  readonly fullSceneLayout: SceneLayout;
  getCamera(): Camera;
  setViewport(layout: SceneLayout): void;
}

export interface GraphDiv extends Omit<PlotlyHTMLElement, 'data' | 'layout'> {
  readonly data: Partial<FullTrace>[];
  readonly layout: Record<string, SceneLayout>;
  readonly _fullData: FullTrace[];
  readonly _fullLayout: Record<SceneId, { readonly _scene?: LiveScene }>;
}

export class LiveScenes {
  readonly #graph: GraphDiv;
  readonly ids: readonly SceneId[];

  /** Throws `no WebGL` where a scene has no context. */
  constructor(graph: GraphDiv, ids: readonly SceneId[]) {
    this.#graph = graph;
    this.ids = ids;
    if (!ids.every((id) => this.#scene(id).glplot)) throw new Error('no WebGL');
  }

  camera(id: SceneId): Camera {
    return this.#scene(id).getCamera();
  }

  /** Looks at all scenes in the same way. */
  setCameras(camera: Camera): void {
    for (const id of this.ids) {
      const scene = this.#scene(id);
      const layout = scene.fullSceneLayout;
      layout.camera = { ...layout.camera, ...camera };
      this.#graph.layout[id].camera = layout.camera;
      scene.setViewport(layout);
      scene.glplot?.redraw();
    }
  }

  /** Gives the surface of scene `index` other values and colours. */
  setSurface(index: number, { x, y, z, colors, opacity }: SurfaceData): void {
    this.#update(index, index, { x, y, z, cmin: colors[0], cmax: colors[1], opacity });
  }

  setPatch(index: number, { patch: { x, y, z } }: SurfaceData): void {
    this.#update(index, this.ids.length + index, { x, y, z });
  }

  redraw(index: number): void {
    this.#scene(this.ids[index]).glplot?.redraw();
  }

  /** From data (x1, x2, height) to the clip space of a scene. */
  projection(index: number): { matrices: readonly Matrix[]; scale: readonly [number, number, number] } | null {
    const { glplot, dataScale } = this.#scene(this.ids[index]);
    if (!glplot) return null;
    const { model, view, projection } = glplot.cameraParams;
    return { matrices: [model, view, projection], scale: dataScale };
  }

  /** Gives the contexts back at once: browsers keep no more than about a dozen. */
  release(): void {
    for (const id of this.ids) this.#scene(id).glplot?.gl.getExtension('WEBGL_lose_context')?.loseContext();
  }

  #scene(id: SceneId): LiveScene {
    const scene = this.#graph._fullLayout[id]._scene;
    if (!scene) throw new Error(`no scene: ${id}`);
    return scene;
  }

  /** What plotly was given stays equal to what is drawn, so that its own redraws show the same. */
  #update(index: number, trace: number, change: Partial<FullTrace>): void {
    const full = this.#graph._fullData[trace];
    const rows = change.z as { readonly length: number }[];
    Object.assign(this.#graph.data[trace], change);
    Object.assign(full, change, { _xlength: rows[0].length, _ylength: rows.length });
    this.#scene(this.ids[index]).traces[full.uid]?.update(full);
  }
}

/**
 * The drawn scenes of the figure, and the parts of plotly that have no public name: with them a surface is refreshed
 * or a camera turned for the price of drawing it, where plotly's own way costs the whole figure (ten times as much).
 * And a scene is drawn when it is told to: by itself it would measure the page and look for changes in every frame.
 */
import type { PlotlyHTMLElement } from 'plotly.js/lib/core';
import { plotlyScale } from '../colors.ts';
import type { Camera } from './cameras.ts';
import type { Matrix } from './picking.ts';
import { createScreen, isDrawing, type Plot, type Screen } from './screens.ts';
import { axisRanges, type SceneId, type SurfaceData } from './surfaceFigure.ts';
import { SurfaceMesh } from './surfaceMesh.ts';

/** The state of one trace, which plotly fills from what it is given; `update` reads all of it again. */
interface FullTrace {
  readonly uid: string;
  x: unknown;
  y: unknown;
  z: unknown;
  cmin?: number;
  cmax?: number;
  colorscale?: unknown;
  opacity?: number;
  _xlength: number;
  _ylength: number;
  _length: number;
}

/** A surface of gl-surface3d: its triangles on the graphics card, and what it knows of them. */
interface DrawnSurface {
  readonly _coordinateBuffer: { update(vertices: Float32Array): void };
  _vertexCount: number;
  bounds: readonly [number[], number[]];
  intensityBounds: number[];
  dirty: boolean;
}

interface DrawnTrace {
  readonly surface: DrawnSurface;
  /** Of the drawing's origin, in its units. */
  readonly objectOffset: readonly [number, number, number];
  /** Bounds of all that was ever shown; in their middle lies the origin of the drawing. */
  minValues: number[];
  maxValues: number[];
  update(trace: FullTrace): void;
}

/** A compiled shader of gl-shader, kept as long as somebody uses it. */
interface SharedShader {
  count: number;
}

/** The axes of gl-axes3d make their lines anew for every other range. */
interface DrawnAxes {
  readonly _lines: { readonly shader: { readonly _vref: SharedShader; readonly _fref: SharedShader } } | null;
}

const AXES = ['xaxis', 'yaxis', 'zaxis'] as const;
type Axes = Record<(typeof AXES)[number], { range: number[] }>;

interface SceneLayout extends Axes {
  camera: Camera;
}

interface LiveScene {
  /** Absent where the browser gave no WebGL context. */
  readonly glplot?: Plot & {
    /** True ends the loop that draws the scene in every frame, at its next round. */
    _stopped: boolean;
    readonly axes: DrawnAxes;
    readonly cameraParams: { readonly model: Matrix; readonly view: Matrix; readonly projection: Matrix };
    setBounds(axis: number, bounds: { readonly min: number; readonly max: number }): void;
  };
  readonly camera: {
    /** Shows what was two `delay`s ago, in milliseconds. */
    delay: number;
    /** What a drag does; false: nothing. */
    keyBindingMode: 'rotate' | false;
    readonly view: {
      setMode(mode: 'turntable'): void;
      /** When the camera was last moved, in milliseconds. */
      lastT(): number;
      /** Lets the camera come to rest. */
      idle(time: number): void;
    };
  };
  readonly traces: Readonly<Record<string, DrawnTrace>>;
  /** Factors from data to the units of the drawing, along x1, x2 and upwards. */
  dataScale: readonly [number, number, number];
  readonly fullSceneLayout: SceneLayout;
  getCamera(): Camera;
  setViewport(layout: SceneLayout): void;
  /** Takes over what drags do, with each layout. */
  updateFx(): void;
}

export interface GraphDiv extends Omit<PlotlyHTMLElement, 'data' | 'layout'> {
  readonly data: Partial<FullTrace>[];
  readonly layout: Record<string, SceneLayout>;
  readonly _fullData: FullTrace[];
  readonly _fullLayout: Record<SceneId, { readonly _scene?: LiveScene }>;
}

export class LiveScenes {
  readonly #graph: GraphDiv;
  readonly #mesh = new SurfaceMesh();
  readonly #screens: ReadonlyMap<SceneId, Screen>;
  #released = false;
  readonly ids: readonly SceneId[];

  /** Throws `no WebGL` where a scene has no context. */
  constructor(graph: GraphDiv, ids: readonly SceneId[]) {
    this.#graph = graph;
    this.ids = ids;
    this.#screens = new Map(ids.map((id) => [id, this.#screenOf(id)]));
    for (const id of ids) {
      this.#steer(id);
      this.#keepShaders(id);
    }
    this.#endLoops();
  }

  /** Draws a scene as it is; `first`: before others that wait. */
  draw(id: SceneId, first = false): void {
    this.#screens.get(id)?.draw(first);
  }

  /** Whether drawings are under way that are not seen yet. */
  get drawing(): boolean {
    return isDrawing();
  }

  drawAll(): void {
    for (const id of this.ids) this.draw(id);
  }

  /** The camera of a scene, which rests there: else it would go on at the speed of the drag until the next drawing. */
  camera(id: SceneId): Camera {
    const scene = this.#scene(id);
    const { view } = scene.camera;
    view.idle(view.lastT());
    return scene.getCamera();
  }

  /** Tells plotly the camera, for its own redraws; turns nothing. */
  keepCamera(camera: Camera): void {
    for (const id of this.ids) {
      const layout = this.#scene(id).fullSceneLayout;
      layout.camera = { ...layout.camera, ...camera };
      this.#graph.layout[id].camera = layout.camera;
    }
  }

  /** Turns a scene to the camera that was last kept, and draws it. */
  turn(id: SceneId): void {
    const scene = this.#scene(id);
    scene.setViewport(scene.fullSceneLayout);
    this.draw(id);
  }

  /** Gives scene `index` another surface, in whatever looks. */
  setSurface(index: number, { x, y, z, map, colors, opacity }: SurfaceData): void {
    this.#update(index, index, { x, y, z, cmin: colors[0], cmax: colors[1], colorscale: plotlyScale(map), opacity });
  }

  /** The same at a tenth of the price where colour map, opacity and the number of points stay. */
  setHeights(index: number, surface: SurfaceData): void {
    const scene = this.#scene(this.ids[index]);
    const { colors, x, y, z } = surface;
    const full = this.#keep(index, { x, y, z, cmin: colors[0], cmax: colors[1] });
    const drawn = scene.traces[full.uid];
    if (!drawn?.objectOffset.every(Number.isFinite)) {
      this.setSurface(index, surface);
      return;
    }
    const { vertices, count, bounds } = this.#mesh.build(surface, {
      scale: scene.dataScale,
      offset: drawn.objectOffset,
    });
    drawn.surface._coordinateBuffer.update(vertices);
    drawn.surface._vertexCount = count;
    drawn.surface.bounds = bounds;
    drawn.surface.intensityBounds = colors.map((height) => height * scene.dataScale[2]);
    drawn.surface.dirty = true;
  }

  setPatch(index: number, { patch: { x, y, z } }: SurfaceData): void {
    this.#update(index, this.ids.length + index, { x, y, z });
  }

  /** Gives scene `index` other axes; its surface and patch have to be set after that. */
  setRanges(index: number, surface: SurfaceData): void {
    const id = this.ids[index];
    const scene = this.#scene(id);
    const [x1, x2, height] = axisRanges(surface);
    const scaleOf = ([low, high]: readonly [number, number]) => 1 / (high - low);
    scene.dataScale = [scaleOf(x1), scaleOf(x2), scaleOf(height)];
    for (const [i, range] of [x1, x2, height].entries()) {
      scene.fullSceneLayout[AXES[i]].range = [...range];
      this.#graph.layout[id][AXES[i]].range = [...range];
      scene.glplot?.setBounds(i, { min: range[0] * scene.dataScale[i], max: range[1] * scene.dataScale[i] });
    }
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
    this.#released = true;
    this.#stop(false);
    for (const screen of this.#screens.values()) screen.release();
    for (const id of this.ids) this.#scene(id).glplot?.gl.getExtension('WEBGL_lose_context')?.loseContext();
  }

  /** The loops see in the next frame that they have to end; then the scenes are as good as before. */
  #endLoops(): void {
    this.#stop(true);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (this.#released) return;
        this.#stop(false);
        this.drawAll();
      }),
    );
  }

  #stop(stopped: boolean): void {
    for (const id of this.ids) {
      const { glplot } = this.#scene(id);
      if (glplot) glplot._stopped = stopped;
    }
  }

  /**
   * A drag turns the scene about the upright. Plotly's own turntable sets its clock half a second ahead with each layout,
   * and loses what is dragged until then.
   */
  #steer(id: SceneId): void {
    const scene = this.#scene(id);
    scene.updateFx = () => {};
    scene.camera.delay = 0;
    scene.camera.keyBindingMode = 'rotate';
    scene.camera.view.setMode('turntable');
    scene.setViewport(scene.fullSceneLayout);
  }

  /** Else the only user of the axes' shaders gives them back before the next one compiles them again. */
  #keepShaders(id: SceneId): void {
    const shader = this.#scene(id).glplot?.axes._lines?.shader;
    if (shader) for (const kept of [shader._vref, shader._fref]) kept.count += 1;
  }

  #screenOf(id: SceneId): Screen {
    const { glplot } = this.#scene(id);
    if (!glplot) throw new Error('no WebGL');
    return createScreen(glplot);
  }

  #scene(id: SceneId): LiveScene {
    const scene = this.#graph._fullLayout[id]._scene;
    if (!scene) throw new Error(`no scene: ${id}`);
    return scene;
  }

  /** What plotly was given stays equal to what is drawn, so that its own redraws show the same. */
  #keep(trace: number, change: Partial<FullTrace>): FullTrace {
    Object.assign(this.#graph.data[trace], change);
    return Object.assign(this.#graph._fullData[trace], change);
  }

  #update(index: number, trace: number, change: Partial<FullTrace>): void {
    const rows = change.z as { readonly length: number }[];
    const full = Object.assign(this.#keep(trace, change), { _xlength: rows[0].length, _ylength: rows.length });
    const drawn = this.#scene(this.ids[index]).traces[full.uid];
    if (!drawn) return;
    // Else a surface that was once infinite stays out of sight for good.
    drawn.minValues = [Infinity, Infinity, Infinity];
    drawn.maxValues = [-Infinity, -Infinity, -Infinity];
    drawn.update(full);
  }
}

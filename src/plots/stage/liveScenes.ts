/**
 * The drawn scenes of the figure, and the parts of plotly that have no public name: with them a surface is refreshed
 * or a camera turned for the price of drawing it, where plotly's own way costs the whole figure (ten times as much).
 * And a scene is drawn when it is told to: by itself it would measure the page and look for changes in every frame.
 */
import { plotlyScale, type Theme } from '../colors.ts';
import type { Camera } from './cameras.ts';
import type { Matrix } from './picking.ts';
import { AXES, type FullTrace, type GraphDiv, type LiveScene } from './plotlyPrivate.ts';
import { createScreen, isDrawing, type Screen } from './screens.ts';
import { axisRanges, type SceneId, type SurfaceData } from './stageSurfaces.ts';
import { tileScale } from './surfaceFigure.ts';
import { SurfaceMesh } from './surfaceMesh.ts';
import { NO_WEBGL } from './webGl.ts';

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

  setTiles(index: number, { tiles: { order, x, y, z, shade } }: SurfaceData, theme: Theme): void {
    const change = { x, y, z, surfacecolor: shade, colorscale: tileScale(order, theme) };
    this.#update(index, 2 * this.ids.length + index, change);
  }

  /** Gives scene `index` other axes; its surface, patch and tiles have to be set after that. */
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
    if (!glplot) throw new Error(NO_WEBGL);
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

/**
 * The stage on the page: one plotly figure that lives until the page goes. New content comes by restyle, at most six
 * times a second, never while a pointer is down (the camera would jump) and never while the page is hidden.
 */
import type { Data, Layout, PlotlyHTMLElement } from 'plotly.js/lib/core';
import { type Camera, type CameraLink, linkCameras } from './cameras.ts';
import type { Theme } from './colors.ts';
import { Plotly } from './plotly.ts';
import {
  initialCamera,
  rangeLayout,
  SCENES,
  type SceneId,
  type StageContent,
  type SurfaceData,
  stageFigure,
  stageSurfaces,
  themeLayout,
} from './surfaceFigure.ts';

/** Least milliseconds between two refreshes. */
const INTERVAL = 170;

/** The part of plotly's state that has no public name: each scene can tell its camera. */
interface GraphDiv extends PlotlyHTMLElement {
  readonly _fullLayout: Record<SceneId, { readonly _scene?: LiveScene }>;
}
interface LiveScene {
  /** Absent where the browser gave no WebGL context. */
  readonly glplot?: unknown;
  getCamera(): Camera;
}

export interface Stage {
  show(content: StageContent): void;
  setTheme(theme: Theme): void;
  resetCamera(): void;
  resize(): void;
  dispose(): void;
}

/** Draws the figure into `element`. Rejects where plotly cannot. */
export async function createStage(element: HTMLElement, first: StageContent, theme: Theme): Promise<Stage> {
  const { data, layout } = stageFigure(first, theme, sceneAspect(element));
  const graph = (await Plotly.newPlot(element, data as unknown as Data[], layout as unknown as Partial<Layout>, {
    displaylogo: false,
    showSendToCloud: false,
    displayModeBar: false,
    responsive: false,
    scrollZoom: true,
    plotGlPixelRatio: Math.min(2, devicePixelRatio),
  })) as GraphDiv;
  if (!SCENES.every((scene) => graph._fullLayout[scene]._scene?.glplot)) throw new Error('no WebGL');
  return new LiveStage(graph, first);
}

function sceneAspect({ clientWidth, clientHeight }: HTMLElement): number {
  return clientWidth / SCENES.length / Math.max(1, clientHeight);
}

class LiveStage implements Stage {
  readonly #graph: GraphDiv;
  readonly #link: CameraLink;
  #shown: { content: StageContent; ranges: string };
  #next: StageContent | null = null;
  #lastTime = 0;
  #timer = 0;
  #frame = 0;

  constructor(graph: GraphDiv, content: StageContent) {
    this.#graph = graph;
    this.#shown = { content, ranges: JSON.stringify(rangeLayout(stageSurfaces(content))) };
    const host = { camera: this.#camera, setCameras: this.#setCameras };
    this.#link = linkCameras(graph, host, () => this.#schedule());
    document.addEventListener('visibilitychange', this.#schedule);
  }

  show(content: StageContent): void {
    this.#next = content;
    this.#schedule();
  }

  setTheme(theme: Theme): void {
    void Plotly.relayout(this.#graph, themeLayout(theme) as Partial<Layout>);
  }

  resetCamera(): void {
    const camera = initialCamera(sceneAspect(this.#graph));
    const cameras = Object.fromEntries(SCENES.map((scene) => [`${scene}.camera`, camera]));
    void Plotly.relayout(this.#graph, cameras as Partial<Layout>);
  }

  resize(): void {
    Plotly.Plots.resize(this.#graph);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    document.removeEventListener('visibilitychange', this.#schedule);
    this.#link.dispose();
    Plotly.purge(this.#graph);
  }

  readonly #camera = (scene: SceneId): Camera => {
    const live = this.#graph._fullLayout[scene]._scene;
    if (!live) throw new Error(`no scene: ${scene}`);
    return live.getCamera();
  };

  readonly #setCameras = (_: readonly SceneId[], camera: Camera): void => {
    const cameras = Object.fromEntries(SCENES.map((scene) => [`${scene}.camera`, camera]));
    void Plotly.relayout(this.#graph, cameras as Partial<Layout>);
  };

  readonly #schedule = (): void => {
    if (!this.#next || this.#timer !== 0 || this.#frame !== 0 || this.#link.held || document.hidden) return;
    const wait = Math.max(0, this.#lastTime + INTERVAL - performance.now());
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      this.#frame = requestAnimationFrame(this.#draw);
    }, wait);
  };

  readonly #draw = (): void => {
    this.#frame = 0;
    const content = this.#next;
    if (!content || this.#link.held || document.hidden) return;
    this.#next = null;
    this.#lastTime = performance.now();
    const surfaces = stageSurfaces(content);
    const layout = rangeLayout(surfaces);
    const ranges = JSON.stringify(layout);
    const old = this.#shown;
    this.#shown = { content, ranges };
    const traces = ranges === old.ranges && content.target === old.content.target ? [1, 2] : [0, 1, 2];
    const data = restyleOf(traces.map((trace) => surfaces[SCENES[trace]]));
    if (ranges === old.ranges) void Plotly.restyle(this.#graph, data, traces);
    else void Plotly.update(this.#graph, data, layout as unknown as Partial<Layout>, traces);
  };
}

/** The changes of some traces, an array entry per trace. */
function restyleOf(surfaces: readonly SurfaceData[]): Data {
  const change = {
    x: surfaces.map(({ x }) => x),
    y: surfaces.map(({ y }) => y),
    z: surfaces.map(({ z }) => z),
    cmin: surfaces.map(({ colors }) => colors[0]),
    cmax: surfaces.map(({ colors }) => colors[1]),
  };
  return change as unknown as Data;
}

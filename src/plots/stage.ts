/**
 * The stage on the page: one plotly figure that lives until the page goes. New content is drawn scene by scene, one a
 * frame, at most ten times a second, never while a pointer is down (the camera would jump) and never while the page is
 * hidden. Another number of scenes makes a new figure in the same place, seen from the same side.
 */
import type { Data, Layout } from 'plotly.js/lib/core';
import { type Camera, type CameraLink, columnAt, linkCameras } from './cameras.ts';
import { listenToClicks } from './clicks.ts';
import type { Theme } from './colors.ts';
import { type GraphDiv, LiveScenes } from './liveScenes.ts';
import { pickSurface } from './picking.ts';
import { Plotly } from './plotly.ts';
import {
  initialCamera,
  rangeLayout,
  type StageContent,
  type SurfaceData,
  sceneIds,
  stageFigure,
  stageSurfaces,
  themeLayout,
} from './surfaceFigure.ts';

/** Least milliseconds between two refreshes. */
const INTERVAL = 100;

export interface Stage {
  show(content: StageContent): void;
  setTheme(theme: Theme): void;
  resetCamera(): void;
  resize(): void;
  dispose(): void;
}

/** Hears of clicks on a surface: the point of the domain under the pointer. */
export type PickListener = (point: [x1: number, x2: number]) => void;

/** Draws the figure into `element`. Rejects where plotly cannot. */
export async function createStage(
  element: HTMLElement,
  content: StageContent,
  theme: Theme,
  picked: PickListener,
): Promise<Stage> {
  const scenes = await draw(element, content, theme, initialCamera(sceneAspect(element, content)));
  return new LiveStage(element, scenes, content, theme, picked);
}

function sceneAspect({ clientWidth, clientHeight }: HTMLElement, { scenes }: StageContent): number {
  return clientWidth / scenes.length / Math.max(1, clientHeight);
}

async function draw(element: HTMLElement, content: StageContent, theme: Theme, camera: Camera): Promise<LiveScenes> {
  const { data, layout } = stageFigure(content, theme, camera);
  const graph = await Plotly.newPlot(element, data as unknown as Data[], layout as unknown as Partial<Layout>, {
    displaylogo: false,
    showSendToCloud: false,
    displayModeBar: false,
    responsive: false,
    scrollZoom: true,
    plotGlPixelRatio: Math.min(2, devicePixelRatio),
  });
  return new LiveScenes(graph as unknown as GraphDiv, sceneIds(content));
}

/** What is on screen, so that only what differs is drawn. */
interface Drawn {
  readonly content: StageContent;
  readonly ranges: string;
}

const drawnOf = (content: StageContent, surfaces: readonly SurfaceData[]): Drawn => ({
  content,
  ranges: JSON.stringify(rangeLayout(surfaces)),
});

/** What makes a figure: with another one plotly starts anew. */
const figureOf = ({ scenes }: StageContent): string => scenes.map(({ name, kind }) => `${kind} ${name}`).join();

class LiveStage implements Stage {
  readonly #element: HTMLElement;
  readonly #link: CameraLink;
  readonly #endClicks: () => void;
  #scenes: LiveScenes;
  #theme: Theme;
  #drawn: Drawn;
  #next: StageContent | null = null;
  /** Drawings of single scenes that are still to be done, a frame each. */
  #queue: (() => void)[] = [];
  #rebuilding = false;
  #disposed = false;
  #lastTime = 0;
  #timer = 0;
  #frame = 0;

  constructor(element: HTMLElement, scenes: LiveScenes, content: StageContent, theme: Theme, picked: PickListener) {
    this.#element = element;
    this.#scenes = scenes;
    this.#theme = theme;
    this.#drawn = drawnOf(content, stageSurfaces(content));
    this.#link = linkCameras(
      element,
      () => this.#scenes,
      () => this.#schedule(),
    );
    this.#endClicks = listenToClicks(element, (left, top) => {
      const point = this.#pointAt(left, top);
      if (point) picked(point);
    });
    document.addEventListener('visibilitychange', this.#schedule);
  }

  show(content: StageContent): void {
    this.#next = content;
    this.#schedule();
  }

  setTheme(theme: Theme): void {
    this.#theme = theme;
    if (!this.#rebuilding) this.#relayout(themeLayout(this.#scenes.ids, theme));
  }

  resetCamera(): void {
    this.#scenes.setCameras(initialCamera(sceneAspect(this.#element, this.#drawn.content)));
  }

  resize(): void {
    if (!this.#rebuilding) Plotly.Plots.resize(this.#element);
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    document.removeEventListener('visibilitychange', this.#schedule);
    this.#link.dispose();
    this.#endClicks();
    if (!this.#rebuilding) this.#clear();
  }

  #relayout(layout: Record<string, unknown>): void {
    void Plotly.relayout(this.#element, layout as Partial<Layout>);
  }

  #clear(): void {
    this.#scenes.release();
    Plotly.purge(this.#element);
  }

  /** The point of the domain under a place of the stage, on the surface that is drawn there. */
  #pointAt(left: number, top: number): [number, number] | null {
    const { clientWidth, clientHeight } = this.#element;
    const { content } = this.#drawn;
    const columns = content.scenes.length;
    const column = columnAt(left, clientWidth, columns);
    const projection = this.#scenes.projection(column);
    const x = 2 * ((left / clientWidth) * columns - column) - 1;
    const y = 1 - (2 * top) / clientHeight;
    return projection && pickSurface(projection, content, content.scenes[column].values, x, y);
  }

  readonly #schedule = (): void => {
    const busy = this.#timer !== 0 || this.#frame !== 0 || this.#rebuilding;
    if (!this.#next || busy || this.#link.held || document.hidden) return;
    const wait = Math.max(0, this.#lastTime + INTERVAL - performance.now());
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      this.#frame = requestAnimationFrame(this.#draw);
    }, wait);
  };

  readonly #draw = (): void => {
    this.#frame = 0;
    if (this.#link.held || document.hidden) return;
    if (this.#queue.length === 0) this.#begin();
    this.#queue.shift()?.();
    if (this.#queue.length > 0) this.#frame = requestAnimationFrame(this.#draw);
    else this.#schedule();
  };

  /** Lists what the newest content asks for. */
  #begin(): void {
    const content = this.#next;
    if (!content) return;
    this.#next = null;
    this.#lastTime = performance.now();
    const before = this.#drawn;
    const surfaces = stageSurfaces(content);
    this.#drawn = drawnOf(content, surfaces);
    if (figureOf(content) !== figureOf(before.content)) {
      void this.#rebuild(content);
      return;
    }
    const moved = before.ranges !== this.#drawn.ranges;
    for (const [i, scene] of content.scenes.entries()) {
      const old = before.content.scenes[i];
      const newPatch = moved || scene.patch !== old.patch;
      const newValues = moved || scene.values !== old.values || (scene.patch === null) !== (old.patch === null);
      if (!newValues && !newPatch) continue;
      this.#queue.push(() => {
        if (newValues) this.#scenes.setSurface(i, surfaces[i]);
        if (newPatch) this.#scenes.setPatch(i, surfaces[i]);
        this.#scenes.redraw(i);
      });
    }
    if (moved) this.#queue = [() => this.#redrawAll(surfaces)];
  }

  /** Other axes: plotly draws everything again. */
  #redrawAll(surfaces: readonly SurfaceData[]): void {
    const traces = [
      ...surfaces.map(({ x, y, z, colors, opacity }) => ({ x, y, z, colors, opacity })),
      ...surfaces.map((s) => s.patch),
    ];
    const change = {
      x: traces.map(({ x }) => x),
      y: traces.map(({ y }) => y),
      z: traces.map(({ z }) => z),
      cmin: traces.map((trace) => ('colors' in trace ? trace.colors[0] : undefined)),
      cmax: traces.map((trace) => ('colors' in trace ? trace.colors[1] : undefined)),
      opacity: traces.map((trace) => ('opacity' in trace ? trace.opacity : 1)),
    };
    const layout = rangeLayout(surfaces) as unknown as Partial<Layout>;
    void Plotly.update(this.#element, change as unknown as Data, layout);
  }

  async #rebuild(content: StageContent): Promise<void> {
    this.#rebuilding = true;
    const camera = this.#scenes.camera(this.#scenes.ids[0]);
    this.#clear();
    this.#scenes = await draw(this.#element, content, this.#theme, camera);
    this.#rebuilding = false;
    if (this.#disposed) this.#clear();
    else this.#schedule();
  }
}

/**
 * The stage on the page: one plotly figure that lives until the page goes. New content is drawn scene by scene, one a
 * frame, at most a dozen times a second, never while a pointer is down (the camera would jump) and never while the page is
 * hidden. Another number of scenes makes a new figure in the same place, seen from the same side.
 */
import type { Data, Layout } from 'plotly.js/lib/core';
import { say } from '../../text/speech.ts';
import type { Theme } from '../colors.ts';
import { formatNumber } from '../format.ts';
import { type Frame, formatIn } from '../frame.ts';
import { createTurn } from '../turns.ts';
import { type Camera, type CameraLink, columnAt, linkCameras } from './cameras.ts';
import { listenToClicks } from './clicks.ts';
import { ContextLosses } from './contextLosses.ts';
import { createHoverLabel, type HoverLabel } from './hoverLabel.ts';
import { LiveScenes } from './liveScenes.ts';
import { pickSurface, type SurfacePoint } from './picking.ts';
import { Plotly } from './plotly.ts';
import type { GraphDiv } from './plotlyPrivate.ts';
import { changesIn, type Drawing, drawingOf } from './stageChanges.ts';
import { type StageContent, sceneIds } from './stageSurfaces.ts';
import { cameraDistance, initialCamera, stageFigure, themeLayout } from './surfaceFigure.ts';
import { letSwipesPass } from './swipes.ts';

/** Least milliseconds between two refreshes. */
const INTERVAL = 80;

export interface Stage {
  show(content: StageContent): void;
  setTheme(theme: Theme): void;
  resetCamera(): void;
  /** From where it is looked at, in a scene of another width to height: as much is seen from side to side. */
  cameraFor(aspect: number): Camera;
  resize(): void;
  dispose(): void;
}

export interface StageListener {
  /** Hears of clicks on a surface: the point of the domain under the pointer. */
  picked(point: [x1: number, x2: number]): void;
  /** The stage cannot be drawn any more: it is to be disposed of. */
  failed(error: unknown): void;
}

/** Draws the figure into `element`. Rejects where plotly cannot. */
export async function createStage(
  element: HTMLElement,
  content: StageContent,
  theme: Theme,
  listener: StageListener,
): Promise<Stage> {
  const scenes = await draw(element, content, theme, initialCamera(sceneAspect(element, content), theme)).catch(
    (error: unknown) => {
      // What plotly says of it lies there for good.
      Plotly.purge(element);
      element.replaceChildren();
      throw error;
    },
  );
  return new LiveStage(element, scenes, content, theme, listener);
}

function sceneAspect({ clientWidth, clientHeight }: HTMLElement, { scenes }: StageContent): number {
  return clientWidth / scenes.length / Math.max(1, clientHeight);
}

function movedBack(camera: Camera, further: number): Camera {
  const { x, y, z } = camera.eye;
  return { ...camera, eye: { x: x * further, y: y * further, z: z * further } };
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

class LiveStage implements Stage {
  readonly #element: HTMLElement;
  readonly #listener: StageListener;
  readonly #link: CameraLink;
  readonly #label: HoverLabel;
  readonly #endClicks: () => void;
  readonly #endSwipes: () => void;
  #scenes: LiveScenes;
  #theme: Theme;
  /** What is to be seen. */
  #asked: Drawing;
  /** What each scene shows. */
  #drawn: Drawing[];
  #next: StageContent | null = null;
  /** The scenes that may still show something else than what is asked for. */
  #behind: number[] = [];
  readonly #refresh = createTurn(
    () => this.#begin(),
    () => INTERVAL,
  );
  readonly #step = createTurn(() => this.#draw());
  /** How far away the camera would stand if nobody had moved it. */
  #distance: number;
  #rebuilding = false;
  readonly #losses = new ContextLosses();
  #disposed = false;

  constructor(element: HTMLElement, scenes: LiveScenes, content: StageContent, theme: Theme, listener: StageListener) {
    this.#element = element;
    this.#listener = listener;
    this.#scenes = scenes;
    this.#theme = theme;
    this.#distance = cameraDistance(sceneAspect(element, content), theme);
    this.#asked = drawingOf(content);
    this.#drawn = content.scenes.map(() => this.#asked);
    this.#link = linkCameras(
      element,
      () => this.#scenes,
      () => this.#schedule(),
    );
    this.#endSwipes = letSwipesPass(element);
    this.#endClicks = listenToClicks(element, (left, top) => {
      const point = this.#pointAt(left, top);
      if (point) listener.picked([point.x1, point.x2]);
    });
    this.#label = createHoverLabel(element, (left, top) => {
      const point = this.#pointAt(left, top);
      if (!point) return null;
      const { x1, x2, value, name, frame } = point;
      return `x₁ ${formatNumber(x1)}\nx₂ ${formatNumber(x2)}\n${say(name)} ${formatIn(frame, value)}`;
    });
    document.addEventListener('visibilitychange', this.#shown);
    element.addEventListener('webglcontextlost', this.#contextLost, true);
  }

  show(content: StageContent): void {
    this.#next = content;
    // Something else is asked for: it does not wait until the interval is over.
    this.#schedule(content.target !== this.#asked.content.target);
  }

  setTheme(theme: Theme): void {
    this.#theme = theme;
    const layout = themeLayout(this.#scenes.ids, theme) as Partial<Layout>;
    if (this.#rebuilding) return;
    for (const [i, { surfaces }] of this.#drawn.entries()) this.#scenes.setTiles(i, surfaces[i], theme);
    void this.#drawAfter(Plotly.relayout(this.#element, layout));
  }

  resetCamera(): void {
    this.#scenes.keepCamera(initialCamera(sceneAspect(this.#element, this.#asked.content), this.#theme));
    for (const id of this.#scenes.ids) this.#scenes.turn(id);
  }

  cameraFor(aspect: number): Camera {
    const further = Math.max(1, sceneAspect(this.#element, this.#asked.content) / aspect);
    return movedBack(this.#scenes.camera(this.#scenes.ids[0]), further);
  }

  resize(): void {
    // Plotly refuses what is not on the page: gone with the language that it was drawn in, or hidden.
    if (this.#rebuilding || this.#disposed || !this.#element.checkVisibility()) return;
    void this.#drawAfter(Plotly.Plots.resize(this.#element));
  }

  dispose(): void {
    this.#disposed = true;
    this.#refresh.end();
    this.#step.end();
    document.removeEventListener('visibilitychange', this.#shown);
    this.#element.removeEventListener('webglcontextlost', this.#contextLost, true);
    this.#link.dispose();
    this.#endClicks();
    this.#endSwipes();
    this.#label.dispose();
    if (!this.#rebuilding) this.#clear();
  }

  /** Draws all scenes once plotly has changed them. */
  async #drawAfter(change: unknown): Promise<void> {
    await change;
    if (this.#rebuilding || this.#disposed) return;
    const further = this.#further(this.#asked.content);
    if (further === 1) return this.#scenes.drawAll();
    this.#scenes.keepCamera(movedBack(this.#scenes.camera(this.#scenes.ids[0]), further));
    for (const id of this.#scenes.ids) this.#scenes.turn(id);
  }

  /** How many times as far away as before the camera has to stand, now that scenes have another size or look. */
  #further(content: StageContent): number {
    const before = this.#distance;
    this.#distance = cameraDistance(sceneAspect(this.#element, content), this.#theme);
    return this.#distance / before;
  }

  #clear(): void {
    this.#scenes.release();
    Plotly.purge(this.#element);
  }

  /** The point of the domain under a place of the stage, on the surface that is drawn there. */
  #pointAt(left: number, top: number): (SurfacePoint & { readonly name: string; readonly frame: Frame }) | null {
    const { clientWidth, clientHeight } = this.#element;
    const { content } = this.#asked;
    const columns = content.scenes.length;
    const column = columnAt(left, clientWidth, columns);
    const projection = this.#scenes.projection(column);
    const x = 2 * ((left / clientWidth) * columns - column) - 1;
    const y = 1 - (2 * top) / clientHeight;
    const { values, name } = content.scenes[column];
    const { frame } = this.#asked.surfaces[column];
    const point = projection && pickSurface(projection, content, values, frame, x, y);
    return point && { ...point, name, frame };
  }

  readonly #shown = (): void => this.#schedule();

  /** A graphics card that is reset or sleeps takes its pictures along; plotly would recover into scenes nobody holds. */
  readonly #contextLost = (event: Event): void => {
    event.stopPropagation();
    if (this.#rebuilding) return;
    const content = this.#next ?? this.#asked.content;
    this.#next = null;
    if (this.#losses.tooMany(performance.now())) this.#listener.failed(new Error('lost again and again'));
    else void this.#rebuild(content);
  };

  get #still(): boolean {
    return this.#rebuilding || this.#link.held || document.hidden;
  }

  #schedule(hurried = false): void {
    if (this.#still) return;
    if (this.#next && hurried) this.#hurry();
    else if (this.#behind.length > 0) this.#step.ask();
    else if (this.#next) this.#refresh.ask();
  }

  /** In the frame after the next: the page answers a click first, then the stage. */
  #hurry(): void {
    requestAnimationFrame(() => {
      if (!this.#disposed) this.#refresh.hurry();
    });
  }

  /** Takes up the newest content. */
  #begin(): void {
    const content = this.#next;
    if (!content || this.#still) return;
    this.#next = null;
    const scenes = this.#drawn.length;
    this.#asked = drawingOf(content);
    if (content.scenes.length !== scenes) {
      void this.#rebuild(content);
      return;
    }
    this.#behind = [...content.scenes.keys()];
    this.#draw();
  }

  /** Draws the next scene that shows something else, once the one before it is seen. */
  #draw(): void {
    if (this.#still) return;
    if (!this.#scenes.drawing) {
      while (this.#behind.length > 0 && !this.#update(this.#behind.shift() as number));
      this.#label.refresh();
    }
    this.#schedule();
  }

  /** Hands over to scene `i` what differs, and draws it; false where nothing does. */
  #update(i: number): boolean {
    const surface = this.#asked.surfaces[i];
    const { ranges, whole, heights, patch, tiles } = changesIn(i, this.#drawn[i], this.#asked);
    this.#drawn[i] = this.#asked;
    if (ranges) this.#scenes.setRanges(i, surface);
    if (whole) this.#scenes.setSurface(i, surface);
    else if (heights) this.#scenes.setHeights(i, surface);
    if (patch) this.#scenes.setPatch(i, surface);
    if (tiles) this.#scenes.setTiles(i, surface, this.#theme);
    const changed = whole || heights || patch || tiles;
    if (changed) this.#scenes.draw(this.#scenes.ids[i]);
    return changed;
  }

  async #rebuild(content: StageContent): Promise<void> {
    this.#rebuilding = true;
    this.#asked = drawingOf(content);
    const camera = movedBack(this.#scenes.camera(this.#scenes.ids[0]), this.#further(content));
    this.#clear();
    try {
      this.#scenes = await draw(this.#element, content, this.#theme, camera);
    } catch (error) {
      Plotly.purge(this.#element);
      if (!this.#disposed) this.#listener.failed(error);
      return;
    }
    this.#drawn = content.scenes.map(() => this.#asked);
    this.#behind = [];
    this.#rebuilding = false;
    if (this.#disposed) this.#clear();
    else this.#schedule();
  }
}

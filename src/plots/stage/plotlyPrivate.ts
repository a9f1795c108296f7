/**
 * The parts of plotly that have no public name, as far as the stage touches them: typed by reading plotly's own code,
 * which may be another in the next version. Its test fails when the version is another one: read again, then say so here.
 */
import type { PlotlyHTMLElement } from 'plotly.js/lib/core';
import type { Camera } from './cameras.ts';
import type { Matrix } from './picking.ts';
import type { Plot } from './screens.ts';
import type { SceneId } from './stageSurfaces.ts';

/** The version of plotly.js whose code was read. */
export const READ_VERSION = '4.1.1';

/** The state of one trace, which plotly fills from what it is given; `update` reads all of it again. */
export interface FullTrace {
  readonly uid: string;
  x: unknown;
  y: unknown;
  z: unknown;
  /** What is coloured in place of the height. */
  surfacecolor?: unknown;
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

export const AXES = ['xaxis', 'yaxis', 'zaxis'] as const;
type Axes = Record<(typeof AXES)[number], { range: number[] }>;

interface SceneLayout extends Axes {
  camera: Camera;
}

export interface LiveScene {
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
  /** Draws the scene, and returns its pixels as a data URL. */
  toImage(format: 'png'): string;
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

/** A drawn surface when plotly makes it. */
export interface NewSurface {
  readonly surface: { pickSlots: number };
  /** Whether the grid is refined to at least 120 points a side. */
  refineData: boolean;
  dataScaleX: number;
  dataScaleY: number;
  update(data: unknown): void;
}

/** The scene that it is made for. */
export interface NewScene {
  readonly glplot: { add(object: unknown): void; remove(object: unknown): void };
}

/** Plotly's module of surfaces. */
export interface SurfaceModule {
  plot(scene: NewScene, data: unknown): NewSurface;
}

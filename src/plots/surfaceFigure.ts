/**
 * The stage as a plotly figure: three scenes (target, learned, error = learned - target) of one partial on a grid over
 * the function's domain. Pure: numbers in, plain objects out.
 */
import { type ColorMap, ERROR_MAP, plotlyScale, type Theme, VALUE_MAP } from './colors.ts';
import { roundUp } from './format.ts';
import { largestSize, padded, type Range, valueRange } from './ranges.ts';

export const SCENES = ['scene', 'scene2', 'scene3'] as const;
export type SceneId = (typeof SCENES)[number];

/** What is to be seen: values row-major (x2 outer, x1 inner), [side * side] each, in the units shown. */
export interface StageContent {
  readonly domain: { readonly x1: Range; readonly x2: Range };
  readonly side: number;
  readonly target: Float32Array;
  readonly learned: Float32Array;
  /** One standardised unit in the units shown: half the range around a constant target. */
  readonly unit: number;
}

/** One scene's data and colour range; `z` in rows of equal x2. */
export interface SurfaceData {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly z: readonly Float32Array[];
  readonly colors: Range;
  readonly axis: Range;
}

/** Room above and below the target, as a share of its range. */
const Z_PADDING = 0.08;

function ticks([low, high]: Range, count: number): number[] {
  return Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));
}

function rows(values: Float32Array, side: number): Float32Array[] {
  return Array.from({ length: side }, (_, row) => values.subarray(row * side, (row + 1) * side));
}

/** Data and ranges of the three scenes. The error keeps its height axis; its colours follow it in steps 1, 2, 5, 10. */
export function stageSurfaces({ domain, side, target, learned, unit }: StageContent): Record<SceneId, SurfaceData> {
  const error = learned.map((value, i) => value - target[i]);
  const colors = valueRange(target, unit);
  const axis = padded(colors, Z_PADDING);
  const half = axis[1] - axis[0];
  const errorColor = roundUp(largestSize(error));
  const [x, y] = [ticks(domain.x1, side), ticks(domain.x2, side)];
  return {
    scene: { x, y, z: rows(target, side), colors, axis },
    scene2: { x, y, z: rows(learned, side), colors, axis },
    scene3: { x, y, z: rows(error, side), colors: [-errorColor, errorColor], axis: [-half, half] },
  };
}

/** The colour range of each scene, as the scales beside the stage state it. */
export function stageColorRanges(content: StageContent): Record<SceneId, Range> {
  const { scene, scene2, scene3 } = stageSurfaces(content);
  return { scene: scene.colors, scene2: scene2.colors, scene3: scene3.colors };
}

const MAPS: Record<SceneId, ColorMap> = { scene: VALUE_MAP, scene2: VALUE_MAP, scene3: ERROR_MAP };
const NAMES: Record<SceneId, string> = { scene: 'target', scene2: 'learned', scene3: 'error' };

/** Width to height of a scene from which on the surface with its axes fits the height. */
const WIDE = 1.15;

/** The first view: from the front right, above, further away where the scene is narrow. */
export function initialCamera(aspect: number) {
  const distance = WIDE / Math.min(WIDE, Math.max(0.5, aspect));
  return {
    eye: { x: 1.35 * distance, y: -1.45 * distance, z: 0.95 * distance },
    center: { x: 0, y: 0, z: -0.12 },
    up: { x: 0, y: 0, z: 1 },
  };
}

/** One surface trace. */
export function surfaceTrace(scene: SceneId, { x, y, z, colors }: SurfaceData) {
  const highlight = { highlight: false };
  return {
    type: 'surface',
    scene,
    name: NAMES[scene],
    x,
    y,
    z,
    cmin: colors[0],
    cmax: colors[1],
    colorscale: plotlyScale(MAPS[scene]),
    showscale: false,
    contours: { x: highlight, y: highlight, z: highlight },
    lighting: { ambient: 0.78, diffuse: 0.5, specular: 0.06, roughness: 0.9, fresnel: 0.05 },
    hovertemplate: `x₁ %{x:.3g}<br>x₂ %{y:.3g}<br>${NAMES[scene]} %{z:.3g}<extra></extra>`,
  };
}

const INK: Record<Theme, { text: string; grid: string }> = {
  light: { text: '#5a636e', grid: '#d5dae0' },
  dark: { text: '#9aa4af', grid: '#3a424c' },
};

/** The look of all scenes in one theme, as the flat keys of `Plotly.relayout`. */
export function themeLayout(theme: Theme): Record<string, unknown> {
  const { text, grid } = INK[theme];
  const keys = SCENES.flatMap((scene) =>
    (['xaxis', 'yaxis', 'zaxis'] as const).flatMap((axis): [string, unknown][] => [
      [`${scene}.${axis}.color`, text],
      [`${scene}.${axis}.gridcolor`, grid],
      [`${scene}.${axis}.linecolor`, grid],
    ]),
  );
  return Object.fromEntries(keys);
}

function sceneLayout(column: number, data: SurfaceData, theme: Theme, aspect: number) {
  const { text, grid } = INK[theme];
  const axis = (title: string, range: Range, nticks: number) => ({
    title: { text: title, font: { size: 12 } },
    range: [...range],
    color: text,
    gridcolor: grid,
    linecolor: grid,
    zeroline: false,
    showspikes: false,
    showbackground: false,
    nticks,
    tickfont: { size: 10 },
    exponentformat: 'SI',
  });
  return {
    domain: { x: [column / 3, (column + 1) / 3], y: [0, 1] },
    aspectmode: 'manual',
    aspectratio: { x: 1, y: 1, z: 0.75 },
    camera: initialCamera(aspect),
    dragmode: 'turntable',
    xaxis: axis('x₁', [data.x[0], data.x.at(-1) ?? 1], 5),
    yaxis: axis('x₂', [data.y[0], data.y.at(-1) ?? 1], 5),
    zaxis: axis('', data.axis, 5),
  };
}

/** The figure as it is first drawn; `aspect` is the width to height of one scene. */
export function stageFigure(content: StageContent, theme: Theme, aspect: number) {
  const surfaces = stageSurfaces(content);
  const scenes = SCENES.map((scene, column) => [scene, sceneLayout(column, surfaces[scene], theme, aspect)]);
  return {
    data: SCENES.map((scene) => surfaceTrace(scene, surfaces[scene])),
    layout: {
      ...Object.fromEntries(scenes),
      margin: { l: 0, r: 0, t: 0, b: 0 },
      paper_bgcolor: 'rgba(0,0,0,0)',
      uirevision: 'stage',
      showlegend: false,
      hovermode: 'closest',
      font: { family: 'system-ui, sans-serif', size: 11 },
    },
  };
}

/** Ranges of all axes, as the flat keys of `Plotly.relayout`; only those that change cost a redraw. */
export function rangeLayout(surfaces: Record<SceneId, SurfaceData>): Record<string, number[]> {
  const keys = SCENES.flatMap((scene): [string, number[]][] => {
    const { x, y, axis } = surfaces[scene];
    return [
      [`${scene}.xaxis.range`, [x[0], x.at(-1) ?? 1]],
      [`${scene}.yaxis.range`, [y[0], y.at(-1) ?? 1]],
      [`${scene}.zaxis.range`, [...axis]],
    ];
  });
  return Object.fromEntries(keys);
}

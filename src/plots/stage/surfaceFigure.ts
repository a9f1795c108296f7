/** The stage as a plotly figure: scenes, traces, cameras and the look of a theme. Pure: plain objects out. */
import type { Order } from '../../math/multiIndex.ts';
import { orderColor, plotlyScale, type Theme } from '../colors.ts';
import type { Range } from '../ranges.ts';
import { sized } from '../sizes.ts';
import {
  axisRanges,
  type SceneId,
  type StageContent,
  type SurfaceData,
  sceneIds,
  stageSurfaces,
} from './stageSurfaces.ts';

/** Width to height of a scene from which on the surface with its axes fits the height. */
const WIDE = 1.15;

/** Width to height below which the labels, whose size stays, need more and more room beside the surface. */
const NARROW = 0.8;

/** Larger labels need more room, too. */
const ROOM: Readonly<Record<Theme, number>> = { light: 1, dark: 1, projector: 1.15 };

/** How far away to stand: further where the scene is narrow. `aspect`: width to height of a scene. */
export function cameraDistance(aspect: number, theme: Theme): number {
  const bounded = Math.min(WIDE, Math.max(0.5, aspect));
  return ROOM[theme] * (WIDE / bounded) * (1 + 1.5 * Math.max(0, NARROW - bounded));
}

/** The first view: from the front right, above. */
export function initialCamera(aspect: number, theme: Theme) {
  const distance = cameraDistance(aspect, theme);
  return {
    eye: { x: 1.35 * distance, y: -1.45 * distance, z: 0.95 * distance },
    center: { x: 0, y: 0, z: -0.12 },
    up: { x: 0, y: 0, z: 1 },
  };
}

const COMMON_TRACE = {
  type: 'surface',
  showscale: false,
  hoverinfo: 'skip',
  contours: { x: { highlight: false }, y: { highlight: false }, z: { highlight: false } },
} as const;

/** The surface of a scene. */
export function surfaceTrace(scene: SceneId, { x, y, z, map, colors, opacity }: SurfaceData) {
  return {
    ...COMMON_TRACE,
    scene,
    opacity,
    x,
    y,
    z,
    cmin: colors[0],
    cmax: colors[1],
    colorscale: plotlyScale(map),
    lighting: { ambient: 0.78, diffuse: 0.5, specular: 0.06, roughness: 0.9, fresnel: 0.05 },
  };
}

/** Colour of the Taylor polynomials: far from both maps. */
export const PATCH_COLOR = '#e8590c';

/** The patch of a scene: one colour, lit so that its shape is seen. */
export function patchTrace(scene: SceneId, { patch: { x, y, z } }: SurfaceData) {
  return {
    ...COMMON_TRACE,
    scene,
    x,
    y,
    z,
    colorscale: [
      [0, PATCH_COLOR],
      [1, PATCH_COLOR],
    ],
    lighting: { ambient: 0.65, diffuse: 0.7, specular: 0.1, roughness: 0.8, fresnel: 0.1 },
  };
}

/** Rims and points of the tiles, in both themes: they lie on colours. */
const TILE_INK = '#10151a';
/** Shade below which a tile is in ink. */
const RIM = 0.14;

/** The colours of tiles of an order: ink, then the order's own. */
export function tileScale(order: Order, theme: Theme): [number, string][] {
  const color = orderColor(order, theme);
  return [
    [0, TILE_INK],
    [RIM, TILE_INK],
    [RIM, color],
    [1, color],
  ];
}

/** The tiles of a scene, lit as its surface is. */
export function tilesTrace(scene: SceneId, { tiles: { order, x, y, z, shade } }: SurfaceData, theme: Theme) {
  return {
    ...COMMON_TRACE,
    scene,
    x,
    y,
    z,
    surfacecolor: shade,
    cmin: 0,
    cmax: 1,
    colorscale: tileScale(order, theme),
    lighting: { ambient: 0.75, diffuse: 0.5, specular: 0.04, roughness: 0.9, fresnel: 0.05 },
  };
}

const INK: Record<Theme, { text: string; grid: string }> = {
  light: { text: '#5a636e', grid: '#d5dae0' },
  dark: { text: '#9aa4af', grid: '#3a424c' },
  projector: { text: '#000000', grid: '#a9b1ba' },
};

/** Type at the axes where nothing is enlarged. */
const TITLE_PIXELS = 12;
const TICK_PIXELS = 10;

/** The look of scenes in one theme, as the flat keys of `Plotly.relayout`. */
export function themeLayout(ids: readonly SceneId[], theme: Theme): Record<string, unknown> {
  const { text, grid } = INK[theme];
  const keys = ids.flatMap((scene) =>
    (['xaxis', 'yaxis', 'zaxis'] as const).flatMap((axis): [string, unknown][] => [
      [`${scene}.${axis}.color`, text],
      [`${scene}.${axis}.gridcolor`, grid],
      [`${scene}.${axis}.linecolor`, grid],
      [`${scene}.${axis}.tickfont.size`, sized(TICK_PIXELS, theme)],
      [`${scene}.${axis}.title.font.size`, sized(TITLE_PIXELS, theme)],
    ]),
  );
  return Object.fromEntries(keys);
}

type CameraLayout = ReturnType<typeof initialCamera>;

/** Labels at an axis, at most; with more scenes side by side than have room for so many they would touch. */
const TICKS = 5;
const FEW_TICKS = 3;
const MOST_WIDE = 3;

function sceneLayout(column: number, columns: number, data: SurfaceData, theme: Theme, camera: CameraLayout) {
  const { text, grid } = INK[theme];
  const [x, y, z] = axisRanges(data);
  const ticks = columns > MOST_WIDE ? FEW_TICKS : TICKS;
  const axis = (title: string, range: Range, nticks: number) => ({
    title: { text: title, font: { size: sized(TITLE_PIXELS, theme) } },
    range: [...range],
    color: text,
    gridcolor: grid,
    linecolor: grid,
    zeroline: false,
    showspikes: false,
    showbackground: false,
    nticks,
    tickfont: { size: sized(TICK_PIXELS, theme) },
    exponentformat: 'SI',
  });
  return {
    domain: { x: [column / columns, (column + 1) / columns], y: [0, 1] },
    aspectmode: 'manual',
    aspectratio: { x: 1, y: 1, z: 0.75 },
    camera,
    // The stage steers the cameras itself.
    dragmode: false,
    xaxis: axis('x₁', x, ticks),
    yaxis: axis('x₂', y, ticks),
    zaxis: axis('', z, ticks),
  };
}

/** The figure as it is first drawn, seen from `camera`: all surfaces, all patches, all tiles. */
export function stageFigure(content: StageContent, theme: Theme, camera: CameraLayout) {
  const surfaces = stageSurfaces(content);
  const ids = sceneIds(content);
  const layouts = ids.map((scene, i) => [scene, sceneLayout(i, ids.length, surfaces[i], theme, camera)]);
  return {
    data: [
      ...ids.map((scene, i) => surfaceTrace(scene, surfaces[i])),
      ...ids.map((scene, i) => patchTrace(scene, surfaces[i])),
      ...ids.map((scene, i) => tilesTrace(scene, surfaces[i], theme)),
    ],
    layout: {
      ...Object.fromEntries(layouts),
      margin: { l: 0, r: 0, t: 0, b: 0 },
      paper_bgcolor: 'rgba(0,0,0,0)',
      uirevision: 'stage',
      showlegend: false,
      hovermode: false,
      font: { family: 'system-ui, sans-serif', size: 11 },
    },
  };
}

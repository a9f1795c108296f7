/** The colours of the page: one per derivative order, one map for values, one for errors. Hex and numbers only. */
import type { Order } from '../math/multiIndex.ts';

/** How the page looks; `projector`: light, with strong ink, large type and thick lines. */
export type Theme = 'light' | 'dark' | 'projector';

/** Told apart by colour-blind eyes (Okabe-Ito); in grey by their dash. */
const ORDER_COLORS = ['', '#0072B2', '#009E73', '#E69F00', '#D55E00', '#CC79A7'] as const;
const ORDER_COLORS_DARK = ['', '#4AA8E0', '#2EC79A', '#E69F00', '#F0803C', '#DE97BE'] as const;
const VALUE_COLOR: Record<Theme, string> = { light: '#1b1f24', dark: '#e8eaed', projector: '#000000' };

/** Dash pattern in pixels of the curves of each order; empty is solid. */
export const ORDER_DASHES: readonly (readonly number[])[] = [[], [10, 4], [6, 3], [3, 3], [8, 3, 2, 3], [2, 3]];

/** Colour of one order everywhere: chip, frame, curve. */
export function orderColor(order: Order, theme: Theme): string {
  if (order === 0) return VALUE_COLOR[theme];
  return (theme === 'dark' ? ORDER_COLORS_DARK : ORDER_COLORS)[order];
}

const RUN_COLORS: Record<Theme, readonly string[]> = {
  light: ['#1b1f24', '#0072B2', '#D55E00', '#009E73'],
  dark: ['#e8eaed', '#4AA8E0', '#F0803C', '#2EC79A'],
  projector: ['#000000', '#0072B2', '#D55E00', '#009E73'],
};

/** Colour of one run of a comparison everywhere: tab, table, curve. */
export function runColor(run: number, theme: Theme): string {
  return RUN_COLORS[theme][run] ?? VALUE_COLOR[theme];
}

export type Rgb = readonly [red: number, green: number, blue: number];
/** Evenly spaced stops, low to high. */
export type ColorMap = readonly Rgb[];

/** Viridis (van der Walt, Smith): perceptually uniform. */
export const VALUE_MAP: ColorMap = [
  [68, 1, 84],
  [71, 44, 122],
  [59, 81, 139],
  [44, 113, 142],
  [33, 144, 141],
  [39, 173, 129],
  [92, 200, 99],
  [170, 220, 50],
  [253, 231, 37],
];

/** Blue - near white - orange red, symmetric in lightness (after ColorBrewer's RdBu). */
export const ERROR_MAP: ColorMap = [
  [33, 102, 172],
  [67, 147, 195],
  [146, 197, 222],
  [209, 229, 240],
  [245, 245, 245],
  [253, 219, 199],
  [244, 165, 130],
  [214, 96, 77],
  [178, 24, 43],
];

/** Colour at 0 (low) to 1 (high), linear between the stops; outside it stays at the end. */
export function colorAt(map: ColorMap, position: number): Rgb {
  const at = Math.min(1, Math.max(0, position)) * (map.length - 1);
  const low = Math.min(Math.floor(at), map.length - 2);
  const part = at - low;
  const mix = (channel: 0 | 1 | 2) => map[low][channel] * (1 - part) + map[low + 1][channel] * part;
  return [mix(0), mix(1), mix(2)];
}

function cssColor([red, green, blue]: Rgb): string {
  return `rgb(${Math.round(red)},${Math.round(green)},${Math.round(blue)})`;
}

/** The map as plotly wants it. */
export function plotlyScale(map: ColorMap): [number, string][] {
  return map.map((color, i) => [i / (map.length - 1), cssColor(color)]);
}

/** The map as a CSS gradient, low left. */
export function cssGradient(map: ColorMap): string {
  return `linear-gradient(to right, ${map.map(cssColor).join(', ')})`;
}

/** Surfaces seen from above, side by side with axes and scales; and the triangle of partials. Pure but for the pictures. */
import { MAX_ORDER, type MultiIndex, multiIndicesUpTo, type Order } from '../../math/multiIndex.ts';
import type { Cell } from '../cells/cells.ts';
import { tileOutlines } from '../cells/tileOutlines.ts';
import { INK } from '../charts/ink.ts';
import { type ColorMap, colorAt, ERROR_MAP, orderColor, type Theme, VALUE_MAP } from '../colors.ts';
import { formatPercent } from '../format.ts';
import { formatIn, type Frame as HeightFrame } from '../frame.ts';
import type { Range } from '../ranges.ts';
import { type StageContent, stageColorRanges, stageFrames, type Tiles } from '../stage/stageSurfaces.ts';
import { AXIS_ROOM, drawAxes, linearAxis } from './axes.ts';
import type { Drawing } from './sheet.ts';
import { element, text } from './svg.ts';

/** The address of a picture of values [side * side] (x2 outer), x2 upwards, a pixel a value: a PNG as a data URL. */
export type Picture = (values: Float64Array, side: number, range: Range, map: ColorMap) => string;

const SIDE = 240;
const HEAD = 20;
const SCALE = { height: 8, room: 34 } as const;
const GAP = 20;

/** Over a picture of a scene. */
export const sceneTitle = ({ name, kind }: Pick<StageContent['scenes'][number], 'name' | 'kind'>): string =>
  kind === 'error' ? `${name} (learned − target)` : name;

/** Values as squares of colour. */
const image = (href: string, x: number, y: number, side: number): string =>
  element('image', {
    x,
    y,
    width: side,
    height: side,
    href,
    preserveAspectRatio: 'none',
    'image-rendering': 'pixelated',
  });

/** Colours from left to right with the numbers at their ends. */
export function scaleBar(id: string, map: ColorMap, range: Range, frame: HeightFrame, width: number): string {
  const stops = map.map((_, i) => {
    const offset = i / (map.length - 1);
    const [red, green, blue] = colorAt(map, offset).map(Math.round);
    return element('stop', { offset, 'stop-color': `rgb(${red},${green},${blue})` });
  });
  return [
    element('linearGradient', { id }, ...stops),
    element('rect', { width, height: SCALE.height, fill: `url(#${id})` }),
    text(formatIn(frame, range[0]), { y: SCALE.height + 14 }),
    text(formatIn(frame, range[1]), { x: width, y: SCALE.height + 14, 'text-anchor': 'end' }),
  ].join('');
}

/** What the network is told, over a picture of `side` pixels. */
function outlines(
  domain: StageContent['domain'],
  tiles: Tiles,
  x: number,
  y: number,
  side: number,
  theme: Theme,
): string {
  const { squares, dots } = tileOutlines(domain, tiles);
  const look = { fill: 'none', 'vector-effect': 'non-scaling-stroke', 'stroke-linecap': 'round' };
  const color = orderColor(tiles.order, theme);
  return element(
    'g',
    { transform: `translate(${x} ${y}) scale(${side})` },
    element('path', { d: squares, stroke: color, 'stroke-width': 1.2, ...look }),
    element('path', { d: dots, stroke: '#10151a', 'stroke-width': 5, ...look }),
    element('path', { d: dots, stroke: color, 'stroke-width': 3.4, ...look }),
  );
}

/** The scenes of the stage from above. */
export function mapsDrawing(content: StageContent, picture: Picture, theme: Theme): Drawing {
  const { scenes, side, domain } = content;
  const [ranges, frames] = [stageColorRanges(content), stageFrames(content)];
  const column = AXIS_ROOM.left + SIDE + GAP;
  const x = linearAxis('x₁', domain.x1, 5);
  const y = linearAxis('x₂', domain.x2, 5);
  const drawn = scenes.map(({ name, kind, values, tiles }, i) => {
    const left = i * column + AXIS_ROOM.left;
    const map = kind === 'error' ? ERROR_MAP : VALUE_MAP;
    const range = ranges[kind] ?? [0, 1];
    const frame = { left, top: HEAD, width: SIDE, height: SIDE };
    const under = HEAD + SIDE + AXIS_ROOM.below + 6;
    return [
      text(sceneTitle({ name, kind }), { x: left, y: HEAD - 7, 'font-weight': 600 }),
      image(picture(values, side, range, map), left, HEAD, SIDE),
      tiles ? outlines(domain, tiles, left, HEAD, SIDE, theme) : '',
      drawAxes(frame, x, y, theme, false),
      element('g', { transform: `translate(${left} ${under})` }, scaleBar(`scale${i}`, map, range, frames[kind], SIDE)),
    ].join('');
  });
  return {
    width: scenes.length * column,
    height: HEAD + SIDE + AXIS_ROOM.below + SCALE.room,
    content: drawn.join(''),
  };
}

const CELL = 92;
const CELL_GAP = 12;
const CELL_LINE = 18;

export interface TriangleContent {
  /** In graded order. [21] */
  readonly cells: readonly Cell[];
  /** Of their grids. */
  readonly side: number;
  /** The highest order in the loss. */
  readonly maxOrder: Order;
  readonly nameOf: (partial: MultiIndex) => string;
}

/** The frame of a cell, whole where its order is in the loss, dashed where it is not. */
function cellFrame(order: Order, told: boolean, x: number, y: number, theme: Theme): string {
  return element('rect', {
    x: x - 1.5,
    y: y - 1.5,
    width: CELL + 3,
    height: CELL + 3,
    fill: 'none',
    stroke: told ? orderColor(order, theme) : INK[theme].mark,
    'stroke-width': told ? 2 : 1,
    'stroke-dasharray': told ? null : '3 3',
  });
}

/** The triangle: a row an order, the partials by x1 on the left. */
export function triangleDrawing(content: TriangleContent, picture: Picture, theme: Theme): Drawing {
  const { cells, side, maxOrder, nameOf } = content;
  const step = CELL + CELL_GAP;
  const width = (MAX_ORDER + 1) * step - CELL_GAP;
  const row = CELL + CELL_LINE + CELL_GAP;
  const drawn = multiIndicesUpTo(MAX_ORDER).map(([r1, r2], c) => {
    const { values, range, map, relativeError, vanishes } = cells[c];
    const order = (r1 + r2) as Order;
    const x = (width + CELL_GAP - (order + 1) * step) / 2 + r2 * step;
    const y = order * row;
    const words = vanishes ? '= 0' : relativeError === null ? '' : formatPercent(relativeError);
    return [
      image(picture(values, side, range, map), x, y, CELL),
      cellFrame(order, order <= maxOrder, x, y, theme),
      text(nameOf([r1, r2]), { x, y: y + CELL + 14 }),
      text(words, { x: x + CELL, y: y + CELL + 14, 'text-anchor': 'end', 'font-weight': 600 }),
    ].join('');
  });
  // A frame reaches beyond its cell.
  return {
    width: width + 4,
    height: (MAX_ORDER + 1) * row,
    content: element('g', { transform: 'translate(2 2)' }, ...drawn),
  };
}

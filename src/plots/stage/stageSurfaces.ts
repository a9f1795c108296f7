/**
 * What the stage draws: two to four scenes of one partial on a grid over the function's domain, target and learned or
 * their difference, with the ranges of axes and colours. Pure: numbers in, numbers out.
 */
import type { Order } from '../../math/multiIndex.ts';
import { type ColorMap, ERROR_MAP, VALUE_MAP } from '../colors.ts';
import { roundUp } from '../format.ts';
import { drawn, type Frame, frameOf, isPlain } from '../frame.ts';
import { largestSize, padded, type Range, valueRange } from '../ranges.ts';

const SCENE_IDS = ['scene', 'scene2', 'scene3', 'scene4'] as const;
export type SceneId = (typeof SCENE_IDS)[number];

/** A piece of surface of its own over part of the domain, in rows; and the mark of the point it belongs to. */
export interface Patch {
  readonly x: readonly (readonly number[])[];
  readonly y: readonly (readonly number[])[];
  readonly z: readonly (readonly number[])[];
}

/** Many small pieces of surface in one grid: what a network is told, a piece a training point. */
export interface Tiles extends Patch {
  /** The highest order in the loss, whose colour they have. */
  readonly order: Order;
  /** Of their polynomials; 0 is a dot. */
  readonly degree: number;
  /** [k, 2] */
  readonly points: Float64Array;
  /** Half the side of a tile, as a share of each side of the domain. */
  readonly half: number;
  /** Of each corner: 0 in ink, as rim or point, 1 in colour. */
  readonly shade: readonly (readonly number[])[];
}

export interface SceneContent {
  readonly name: string;
  readonly kind: 'values' | 'error';
  /** Row-major (x2 outer, x1 inner), in the units shown. [side * side] */
  readonly values: Float64Array;
  readonly patch: Patch | null;
  readonly tiles: Tiles | null;
}

/** What is to be seen. */
export interface StageContent {
  readonly domain: { readonly x1: Range; readonly x2: Range };
  readonly side: number;
  /** Two to four, from left to right. */
  readonly scenes: readonly SceneContent[];
  /** What sets the ranges, the same for all scenes, so that nothing jumps while a network learns: values of the target. */
  readonly target: Float64Array;
  /** One standardised unit in the units shown: half the range around a constant target. */
  readonly unit: number;
}

/** Tiles as they are drawn; of order 0 where there are none. */
export type DrawnTiles = Patch & Pick<Tiles, 'order' | 'shade'>;

/** One scene's data and colour range, as drawn in its frame; `z` in rows of equal x2. */
export interface SurfaceData {
  readonly frame: Frame;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly z: readonly Float64Array[];
  readonly map: ColorMap;
  readonly colors: Range;
  readonly axis: Range;
  readonly patch: Patch;
  readonly tiles: DrawnTiles;
  /** Below 1 where patch or tiles are to be seen through the surface. */
  readonly opacity: number;
}

/** The ids of the scenes of a content. */
export function sceneIds({ scenes }: Pick<StageContent, 'scenes'>): readonly SceneId[] {
  return SCENE_IDS.slice(0, scenes.length);
}

/** Room above and below the target, as a share of its range. */
const Z_PADDING = 0.08;

function ticks([low, high]: Range, count: number): number[] {
  return Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));
}

function rows(values: Float64Array, side: number): Float64Array[] {
  return Array.from({ length: side }, (_, row) => values.subarray(row * side, (row + 1) * side));
}

/** A patch without extent: it draws nothing, and costs nothing until it is another one. */
function noPatch({ x1, x2 }: StageContent['domain'], [low]: Range): Patch {
  const twice = (value: number) => [
    [value, value],
    [value, value],
  ];
  return { x: twice(x1[0]), y: twice(x2[0]), z: twice(low) };
}

const NO_SHADE = [
  [0, 0],
  [0, 0],
];

const MAPS: Record<SceneContent['kind'], ColorMap> = { values: VALUE_MAP, error: ERROR_MAP };

/** Opacity of a surface with a patch or tiles: a tangent plane may lie below it. */
const BEHIND_PATCH = 0.72;

/** The frames of values and errors: what of them is drawn. */
export function stageFrames({
  target,
  unit,
}: Pick<StageContent, 'target' | 'unit'>): Record<SceneContent['kind'], Frame> {
  const { values, error } = axesOf(target, unit);
  return { values: frameOf(values), error: frameOf(error) };
}

/** Height axes, in the units shown: errors have as much room as values, about zero. */
function axesOf(target: Float64Array, unit: number): Record<SceneContent['kind'], Range> {
  const values = padded(valueRange(target, unit), Z_PADDING);
  const half = values[1] - values[0];
  return { values, error: [-half, half] };
}

/** Ranges of the colours, in the units shown; those of errors follow them in steps 1, 2, 5, 10. */
function colorRanges(
  scenes: readonly SceneContent[],
  target: Float64Array,
  unit: number,
): Record<SceneContent['kind'], Range> {
  const errors = scenes.filter(({ kind }) => kind === 'error');
  const largest = roundUp(Math.max(0, ...errors.map(({ values }) => largestSize(values))));
  return { values: valueRange(target, unit), error: [-largest, largest] };
}

function rangeIn(frame: Frame, [low, high]: Range): Range {
  return [drawn(frame, low), drawn(frame, high)];
}

function patchIn<P extends Patch>(frame: Frame, patch: P): P {
  if (isPlain(frame)) return patch;
  return { ...patch, z: patch.z.map((line) => line.map((height) => drawn(frame, height))) };
}

/** Data and ranges of the scenes, in their frames. */
export function stageSurfaces({ domain, side, scenes, target, unit }: StageContent): SurfaceData[] {
  const [x, y] = [ticks(domain.x1, side), ticks(domain.x2, side)];
  const [colorsOf, axes, frames] = [
    colorRanges(scenes, target, unit),
    axesOf(target, unit),
    stageFrames({ target, unit }),
  ];
  return scenes.map(({ kind, values, patch, tiles }) => {
    const frame = frames[kind];
    const plain = isPlain(frame);
    const axis = rangeIn(frame, axes[kind]);
    const nothing = noPatch(domain, axis);
    return {
      frame,
      x,
      y,
      z: rows(plain ? values : values.map((value) => drawn(frame, value)), side),
      map: MAPS[kind],
      colors: rangeIn(frame, colorsOf[kind]),
      axis,
      patch: patch ? patchIn(frame, patch) : nothing,
      tiles: tiles ? patchIn(frame, tiles) : { ...nothing, order: 0, shade: NO_SHADE },
      opacity: patch || tiles ? BEHIND_PATCH : 1,
    };
  });
}

/** Ranges of the axes of a scene: x1, x2, height. */
export function axisRanges({ x, y, axis }: SurfaceData): readonly [Range, Range, Range] {
  return [[x[0], x[x.length - 1]], [y[0], y[y.length - 1]], axis];
}

/** The colour ranges of values and errors, as the scales beside the stage state them; null for a kind not shown. */
export function stageColorRanges({ scenes, target, unit }: StageContent): Record<SceneContent['kind'], Range | null> {
  const ranges = colorRanges(scenes, target, unit);
  // Where the error is known at points alone it has a height, but no colour.
  const isColored = ({ values }: SceneContent) => values.some(Number.isFinite);
  const of = (kind: SceneContent['kind']) =>
    scenes.some((scene) => scene.kind === kind && (kind === 'values' || isColored(scene))) ? ranges[kind] : null;
  return { values: of('values'), error: of('error') };
}

/**
 * What a network is told, as pieces of surface: at each training point the Taylor tile that its targets make, a dot where
 * they are values alone. All in one grid, in which they stand one after the other. Pure.
 */
import { countUpTo, type MultiIndex, type Order } from '../../math/multiIndex.ts';
import { taylorPolynomial } from '../../math/taylor.ts';
import type { Range } from '../ranges.ts';
import type { Told } from '../targets/told.ts';
import { stacked } from './stacked.ts';
import type { StageContent, Tiles } from './stageSurfaces.ts';

/** Corners in rows, and how they are shaded. */
type Grid = Pick<Tiles, 'x' | 'y' | 'z' | 'shade'>;
type Surface = (h1: number, h2: number) => number;

/** The largest half side, as a share of the domain: beyond it the tiles of few samples would hide the surface. */
const LARGEST_HALF = 0.12;

/** How much higher than it is a tile is drawn, as a share of the scene's height: else it flickers through the surface. */
const LIFT = 0.008;

/** Radius of a dot, as a share of the domain. */
const DOT = 0.011;

/** Height of a scene, with the sides of its domain as 1. */
const SCENE_HEIGHT = 0.75;

/** Corners of a tile along one side, in parts of its half: its point, its colour, its rim. */
const ALONG = [-1, -0.7, 0, 0.7, 1] as const;
const COLOURED = 0.7;

/** Corners of a dot: angles around it, and from its foot to its top. */
const AROUND = Array.from({ length: 7 }, (_, i) => (Math.PI * i) / 3);
const UPWARDS = [-0.5, -0.25, 0, 0.25, 0.5].map((half) => half * Math.PI);

/** Degree of the tiles of a partial where orders up to `maxOrder` are in the loss; below 0 nothing is told of it. */
export const tileDegree = (maxOrder: number, [r1, r2]: MultiIndex): number => maxOrder - r1 - r2;

/** Half the side of tiles that would just cover the domain, side by side, as a share of the domain. */
export const tileHalf = (samples: number): number => Math.min(LARGEST_HALF, 0.5 / Math.sqrt(samples));

interface Space {
  readonly domain: StageContent['domain'];
  /** Half the side of a tile, as a share of the domain. */
  readonly half: number;
  /** Height of the scene, in the units shown. */
  readonly tall: number;
}

const widthOf = ([low, high]: Range): number => high - low;
const within = (value: number, [low, high]: Range): number => Math.min(high, Math.max(low, value));

const TILE_SHADE = ALONG.map((v) => ALONG.map((u) => (Math.max(Math.abs(u), Math.abs(v)) === COLOURED ? 1 : 0)));

/** A tile of the surface around a point, cut off at the domain. */
function tileAt({ domain, half, tall }: Space, x1: number, x2: number, surface: Surface): Grid {
  const across = ALONG.map((u) => within(x1 + u * half * widthOf(domain.x1), domain.x1));
  const up = ALONG.map((v) => within(x2 + v * half * widthOf(domain.x2), domain.x2));
  return {
    x: up.map(() => across),
    y: up.map((p2) => across.map(() => p2)),
    z: up.map((p2) => across.map((p1) => surface(p1 - x1, p2 - x2) + LIFT * tall)),
    shade: TILE_SHADE,
  };
}

const DOT_SHADE = UPWARDS.map(() => AROUND.map(() => 1));

/** A ball around a point of the scene. */
function dotAt({ domain, tall }: Space, x1: number, x2: number, height: number): Grid {
  const [radius1, radius2, radius] = [widthOf(domain.x1), widthOf(domain.x2), tall / SCENE_HEIGHT].map(
    (length) => DOT * length,
  );
  return {
    x: UPWARDS.map((up) => AROUND.map((angle) => x1 + radius1 * Math.cos(up) * Math.cos(angle))),
    y: UPWARDS.map((up) => AROUND.map((angle) => x2 + radius2 * Math.cos(up) * Math.sin(angle))),
    z: UPWARDS.map((up) => AROUND.map(() => height + radius * Math.sin(up))),
    shade: DOT_SHADE,
  };
}

/** Dots at points [k, 2] of these heights [k], in the units shown, in the colour of an order. */
export function dotsAt(
  domain: StageContent['domain'],
  points: Float64Array,
  heights: Float64Array,
  order: Order,
  height: Range,
): Tiles {
  const space: Space = { domain, half: tileHalf(heights.length), tall: widthOf(height) };
  const pieces = Array.from(heights, (at, i) => dotAt(space, points[2 * i], points[2 * i + 1], at));
  return { order, degree: 0, points, half: space.half, ...piecesTogether(pieces) };
}

/** All pieces in one grid. */
function piecesTogether(pieces: readonly Grid[]): Grid {
  const part = (of: keyof Grid) => stacked(pieces.map((piece) => piece[of]));
  return { x: part('x'), y: part('y'), z: part('z'), shade: part('shade') };
}

/**
 * The tiles of a partial, in the units shown; null where nothing is told of it. `convert`: from the function's own units
 * to those. `height`: the range of the scene, in the units shown.
 */
export function tilesOf(
  domain: StageContent['domain'],
  { maxOrder, points, partials }: Told,
  partial: MultiIndex,
  convert: (value: number) => number,
  height: Range,
): Tiles | null {
  const degree = tileDegree(maxOrder, partial);
  if (degree < 0) return null;
  const size = countUpTo(maxOrder);
  const samples = points.length / 2;
  const space: Space = { domain, half: tileHalf(samples), tall: widthOf(height) };
  const pieces = Array.from({ length: samples }, (_, i) => {
    const [x1, x2] = [points[2 * i], points[2 * i + 1]];
    const taylor = taylorPolynomial(partials.subarray(i * size, (i + 1) * size), partial, degree);
    const surface: Surface = (h1, h2) => convert(taylor(h1, h2));
    return degree === 0 ? dotAt(space, x1, x2, surface(0, 0)) : tileAt(space, x1, x2, surface);
  });
  return { order: maxOrder, degree, points, half: space.half, ...piecesTogether(pieces) };
}

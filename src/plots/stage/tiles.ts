/**
 * What a network is told, as pieces of surface: at each training point the Taylor tile that its targets make, a dot where
 * they are values alone. All in one grid, in which they stand one after the other. Pure.
 */
import { countUpTo, type MultiIndex } from '../../math/multiIndex.ts';
import { taylorPolynomial } from '../../math/taylor.ts';
import type { Range } from '../ranges.ts';
import type { Told } from '../targets/told.ts';
import type { StageContent, Tiles } from './stageSurfaces.ts';

type Corner = readonly [x1: number, x2: number, height: number, shade: number];
type Rows = readonly (readonly Corner[])[];
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

/** One grid of several: between them a row that is nowhere, and beside it each one's own edge again, for its shading. */
function stacked(pieces: readonly Rows[]): Rows {
  const nowhere = pieces[0]?.[0].map((): Corner => [Number.NaN, Number.NaN, Number.NaN, Number.NaN]) ?? [];
  return pieces.flatMap((rows) => [rows[0], ...rows, rows[rows.length - 1], nowhere]);
}

interface Space {
  readonly domain: StageContent['domain'];
  /** Half the side of a tile, as a share of the domain. */
  readonly half: number;
  /** Height of the scene, in the units shown. */
  readonly tall: number;
}

const widthOf = ([low, high]: Range): number => high - low;
const within = (value: number, [low, high]: Range): number => Math.min(high, Math.max(low, value));

/** A tile of the surface around a point, cut off at the domain. */
function tileAt({ domain, half, tall }: Space, x1: number, x2: number, surface: Surface): Rows {
  const [half1, half2] = [half * widthOf(domain.x1), half * widthOf(domain.x2)];
  return ALONG.map((v) =>
    ALONG.map((u): Corner => {
      const [p1, p2] = [within(x1 + u * half1, domain.x1), within(x2 + v * half2, domain.x2)];
      const shade = Math.max(Math.abs(u), Math.abs(v)) === COLOURED ? 1 : 0;
      return [p1, p2, surface(p1 - x1, p2 - x2) + LIFT * tall, shade];
    }),
  );
}

/** A ball around a point of the scene. */
function dotAt({ domain, tall }: Space, x1: number, x2: number, height: number): Rows {
  const [radius1, radius2] = [DOT * widthOf(domain.x1), DOT * widthOf(domain.x2)];
  const radius = (DOT * tall) / SCENE_HEIGHT;
  return UPWARDS.map((up) =>
    AROUND.map(
      (angle): Corner => [
        x1 + radius1 * Math.cos(up) * Math.cos(angle),
        x2 + radius2 * Math.cos(up) * Math.sin(angle),
        height + radius * Math.sin(up),
        1,
      ],
    ),
  );
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
  const rows = stacked(pieces);
  const part = (which: 0 | 1 | 2 | 3) => rows.map((row) => row.map((corner) => corner[which]));
  return { order: maxOrder, degree, points, half: space.half, x: part(0), y: part(1), z: part(2), shade: part(3) };
}

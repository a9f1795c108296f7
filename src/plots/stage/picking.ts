/** Which point of a drawn surface lies under a pointer. Pure: matrices and grid in, coordinates out. */
import { drawn, type Frame } from '../frame.ts';
import type { StageContent } from './stageSurfaces.ts';

/** 4 x 4, column after column, as WebGL has it. */
export type Matrix = ArrayLike<number>;

type Vector = readonly [x: number, y: number, z: number, w: number];

export interface Projection {
  /** Applied one after the other: model, view, projection. */
  readonly matrices: readonly Matrix[];
  /** Factors from data to the units that the matrices expect. */
  readonly scale: readonly [number, number, number];
}

function apply(m: Matrix, [x, y, z, w]: Vector): Vector {
  const row = (i: number) => m[i] * x + m[4 + i] * y + m[8 + i] * z + m[12 + i] * w;
  return [row(0), row(1), row(2), row(3)];
}

/** Where a point of the data is seen: -1..1 from left to right and from bottom to top, and how deep. */
export function project({ matrices, scale }: Projection, x1: number, x2: number, height: number) {
  const start: Vector = [x1 * scale[0], x2 * scale[1], height * scale[2], 1];
  const [x, y, z, w] = matrices.reduce((vector: Vector, matrix) => apply(matrix, vector), start);
  return { x: x / w, y: y / w, depth: z / w };
}

type Seen = ReturnType<typeof project>;

/** Weights of the corners at (x, y), where it lies inside their triangle; null outside. */
function barycentric(a: Seen, b: Seen, c: Seen, x: number, y: number): readonly [number, number, number] | null {
  const area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
  if (area === 0) return null;
  const u = ((b.x - x) * (c.y - y) - (c.x - x) * (b.y - y)) / area;
  const v = ((c.x - x) * (a.y - y) - (a.x - x) * (c.y - y)) / area;
  const w = 1 - u - v;
  return Math.min(u, v, w) < 0 ? null : [u, v, w];
}

/** A point of a surface, in the units of its data. */
export interface SurfacePoint {
  readonly x1: number;
  readonly x2: number;
  readonly value: number;
}

/** The nearest point of the surface, drawn in its frame, seen at (x, y), both in -1..1; null where it is not. */
export function pickSurface(
  projection: Projection,
  { domain, side }: Pick<StageContent, 'domain' | 'side'>,
  values: Float64Array,
  frame: Frame,
  x: number,
  y: number,
): SurfacePoint | null {
  const at = ([low, high]: readonly [number, number], i: number) => low + ((high - low) * i) / (side - 1);
  const seen = Array.from(values, (value, i) =>
    project(projection, at(domain.x1, i % side), at(domain.x2, Math.floor(i / side)), drawn(frame, value)),
  );
  let best: (SurfacePoint & { depth: number }) | null = null;
  const consider = (corners: readonly [number, number, number]) => {
    const [a, b, c] = corners.map((corner) => seen[corner]);
    const weights = barycentric(a, b, c, x, y);
    if (!weights) return;
    const mix = (of: (corner: number) => number) =>
      corners.reduce((sum, corner, i) => sum + weights[i] * of(corner), 0);
    const depth = mix((corner) => seen[corner].depth);
    if (best && best.depth <= depth) return;
    best = {
      depth,
      x1: at(
        domain.x1,
        mix((corner) => corner % side),
      ),
      x2: at(
        domain.x2,
        mix((corner) => Math.floor(corner / side)),
      ),
      value: mix((corner) => values[corner]),
    };
  };
  for (let row = 0; row + 1 < side; row++) {
    for (let column = 0; column + 1 < side; column++) {
      const first = row * side + column;
      consider([first, first + 1, first + side]);
      consider([first + side + 1, first + 1, first + side]);
    }
  }
  return best;
}

/**
 * A slice through target and networks as a line plot: the curves, the Taylor polynomials, and what the networks are told
 * near the line. Pure, all in the function's own units.
 */
import {
  type Domain,
  type Line,
  linePoints,
  type Point,
  partialsAtPoints,
  type TargetFunction,
} from '../../functions/index.ts';
import { countUpTo, indexOf, type MultiIndex, type Order } from '../../math/multiIndex.ts';
import { taylorPolynomial } from '../../math/taylor.ts';
import { roundUp } from '../format.ts';
import { SLICE_POINTS } from '../grids.ts';
import { extent, padded, type Range, valueRange } from '../ranges.ts';
import { tileDegree, tileHalf } from '../stage/tiles.ts';
import type { Told } from '../targets/told.ts';

/** A partial of the target along a line. [SLICE_POINTS] */
export function targetAlong(fn: TargetFunction, partial: MultiIndex, line: Line): number[] {
  const order = (partial[0] + partial[1]) as Order;
  const all = partialsAtPoints(fn, linePoints(line, SLICE_POINTS), order);
  const size = countUpTo(order);
  return Array.from({ length: SLICE_POINTS }, (_, i) => all[i * size + indexOf(...partial)]);
}

/** A slice that a network has told, where it is of this partial and line; null where it is of another one. */
export function learnedAlong(
  slice: { readonly partial: MultiIndex; readonly line: Line; readonly values: Float64Array } | null,
  partial: MultiIndex,
  line: Line,
): Float64Array | null {
  return slice && String(slice.partial) === String(partial) && String(slice.line) === String(line)
    ? slice.values
    : null;
}

/** The Taylor polynomial of a partial around a point, along a line. `partials`: [21]. [SLICE_POINTS] */
export function taylorAlong(
  partials: ArrayLike<number>,
  partial: MultiIndex,
  order: number,
  [x1, x2]: Point,
  line: Line,
): number[] {
  const polynomial = taylorPolynomial(partials, partial, order);
  const points = linePoints(line, SLICE_POINTS);
  return Array.from({ length: SLICE_POINTS }, (_, i) => polynomial(points[2 * i] - x1, points[2 * i + 1] - x2));
}

/** What is told at a training point near a line. */
export interface NearPoint {
  /** Where it stands, as a share of the way. */
  readonly share: number;
  /** How far beside the line it is, from 0 to 1 where it is as far as counts. */
  readonly beside: number;
  readonly value: number;
  /** Its tile, cut along the direction of the line: shares of the way, and heights; empty for a dot. */
  readonly tile: readonly (readonly [share: number, value: number])[];
}

/** Corners of a tile's cut, in parts of its half. */
const ALONG_TILE = [-1, -0.5, 0, 0.5, 1];

/** How far beside a line a training point may be, as a share of each side of the domain: half a tile. */
export const nearness = ({ points }: Pick<Told, 'points'>): number => tileHalf(points.length / 2);

/** The training points near a line with what is told there of a partial; none where nothing is. */
export function toldAlong(
  { maxOrder, points, partials }: Told,
  partial: MultiIndex,
  line: Line,
  domain: Domain,
): NearPoint[] {
  const degree = tileDegree(maxOrder, partial);
  if (degree < 0) return [];
  const near = nearness({ points });
  const [width1, width2] = [domain.x1[1] - domain.x1[0], domain.x2[1] - domain.x2[0]];
  const [[from1, from2], [to1, to2]] = line;
  const [d1, d2] = [(to1 - from1) / width1, (to2 - from2) / width2];
  const length = Math.hypot(d1, d2);
  const size = countUpTo(maxOrder);
  return Array.from({ length: points.length / 2 }, (_, i) => i).flatMap((i): NearPoint[] => {
    const [p1, p2] = [(points[2 * i] - from1) / width1, (points[2 * i + 1] - from2) / width2];
    const share = (p1 * d1 + p2 * d2) / length ** 2;
    const beside = Math.abs(p1 * d2 - p2 * d1) / length / near;
    if (share < 0 || share > 1 || beside > 1) return [];
    const polynomial = taylorPolynomial(partials.subarray(i * size, (i + 1) * size), partial, degree);
    const tile = ALONG_TILE.map((part) => {
      const step = (part * near) / length;
      return [share + step, polynomial(step * (to1 - from1), step * (to2 - from2))] as const;
    });
    return [{ share, beside, value: polynomial(0, 0), tile: degree === 0 ? [] : tile }];
  });
}

/** Room above and below the target, as a share of its range. */
const PADDING = 0.12;
/** Ranges of the target's that a curve beside it may ask for at either side: one that leaves all bounds is cut off. */
const MOST_ROOM = 2;

/** Heights of a plot: those of the target, and as far as others reach beyond it, in steps 1, 2, 5, 10 so that it rests. */
export function sliceRange(target: readonly number[], others: readonly (readonly number[])[], unit: number): Range {
  const [low, high] = padded(valueRange(target, unit), PADDING);
  const [lowest, highest] = extent(others.flat());
  const most = MOST_ROOM * (high - low);
  const room = (beyond: number) => (beyond > 0 ? Math.min(most, roundUp(beyond)) : 0);
  const reached = others.some((values) => values.some(Number.isFinite));
  return reached ? [low - room(low - lowest), high + room(highest - high)] : [low, high];
}

/** The target on a grid, as the stage and the thumbnails show it. */
import { gridPoints, partialsAtPoints, type TargetFunction } from '../../functions/index.ts';
import { countUpTo, indexOf, MAX_ORDER, type MultiIndex, multiIndicesUpTo, type Order } from '../../math/multiIndex.ts';
import { targetPartials } from './targetPartials.ts';

const surfaces = new WeakMap<TargetFunction, Map<string, Float64Array>>();

function surfacesOf(fn: TargetFunction): Map<string, Float64Array> {
  const known = surfaces.get(fn) ?? new Map<string, Float64Array>();
  surfaces.set(fn, known);
  return known;
}

const keyOf = (partial: MultiIndex, side: number): string => `${partial.join()} ${side}`;
const finiteOrNaN = (value: number): number => (Number.isFinite(value) ? value : Number.NaN);

/** Has the surfaces of all partials at hand from then on; computed in slices. */
export async function prepareSurfaces(fn: TargetFunction, side: number): Promise<void> {
  const all = await targetPartials(fn, side);
  const known = surfacesOf(fn);
  for (const [c, partial] of multiIndicesUpTo(MAX_ORDER).entries()) {
    const key = keyOf(partial, side);
    const values = all.subarray(c * side * side, (c + 1) * side * side).map(finiteOrNaN);
    if (!known.has(key)) known.set(key, values);
  }
}

/**
 * One partial of a function on a side x side grid over its domain, row-major (x2 outer), own units; NaN where it is not
 * finite: an infinite height would spoil the drawing. [side * side]
 */
export function targetSurface(fn: TargetFunction, partial: MultiIndex, side: number): Float64Array {
  const ofFunction = surfacesOf(fn);
  const key = keyOf(partial, side);
  const known = ofFunction.get(key);
  if (known) return known;
  const order = (partial[0] + partial[1]) as Order;
  const all = partialsAtPoints(fn, gridPoints(fn.domain, side), order);
  const size = countUpTo(order);
  const values = Float64Array.from({ length: side * side }, (_, i) => finiteOrNaN(all[i * size + indexOf(...partial)]));
  ofFunction.set(key, values);
  return values;
}

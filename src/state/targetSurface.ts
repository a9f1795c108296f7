/** The target on a grid, as the stage and the thumbnails show it. */
import { partialFactor, type Transform } from '../data/transform.ts';
import { gridPoints, partialsAtPoints, type TargetFunction } from '../functions/index.ts';
import { countUpTo, indexOf, type MultiIndex, type Order } from '../math/multiIndex.ts';
import type { Units } from './viewStore.ts';

const surfaces = new WeakMap<TargetFunction, Map<string, Float32Array>>();

/**
 * One partial of a function on a side x side grid over its domain, row-major (x2 outer), own units; NaN where it is no
 * finite float32: an infinite height would spoil the drawing. [side * side]
 */
export function targetSurface(fn: TargetFunction, partial: MultiIndex, side: number): Float32Array {
  const ofFunction = surfaces.get(fn) ?? new Map<string, Float32Array>();
  surfaces.set(fn, ofFunction);
  const key = `${partial.join()} ${side}`;
  const known = ofFunction.get(key);
  if (known) return known;
  const order = (partial[0] + partial[1]) as Order;
  const all = partialsAtPoints(fn, gridPoints(fn.domain, side), order);
  const size = countUpTo(order);
  const values = Float32Array.from({ length: side * side }, (_, i) => {
    const value = Math.fround(all[i * size + indexOf(...partial)]);
    return Number.isFinite(value) ? value : Number.NaN;
  });
  ofFunction.set(key, values);
  return values;
}

/** Own units -> the units shown: themselves, or the standardised ones of a run (eqs. 2-3). */
export function toUnits(units: Units, transform: Transform, partial: MultiIndex): (value: number) => number {
  if (units === 'original') return (value) => value;
  const factor = partialFactor(transform, partial);
  const shift = partial[0] + partial[1] === 0 ? transform.outputMean : 0;
  return (value) => (value - shift) * factor;
}

/** All 21 partials of a function on a grid, computed in slices so that the page stays alive meanwhile. */
import { gridPoints, partialsAtPoints, type TargetFunction } from '../../functions/index.ts';
import { countUpTo, MAX_ORDER } from '../../math/multiIndex.ts';

/** Milliseconds of one slice, and points computed before the clock is looked at again. */
const SLICE = 5;
const POINTS = 8;
/** Milliseconds before each slice: the drawing of what was clicked needs the processor, too. */
const PAUSE = 6;
const SIZE = countUpTo(MAX_ORDER);

const known = new WeakMap<TargetFunction, Map<number, Promise<Float64Array>>>();

/** In the function's own units, one partial after the other, x2 outer. [21, side * side]. */
export function targetPartials(fn: TargetFunction, side: number): Promise<Float64Array> {
  const bySide = known.get(fn) ?? new Map<number, Promise<Float64Array>>();
  known.set(fn, bySide);
  const found = bySide.get(side) ?? compute(fn, side);
  bySide.set(side, found);
  return found;
}

async function compute(fn: TargetFunction, side: number): Promise<Float64Array> {
  const points = gridPoints(fn.domain, side);
  const count = side * side;
  const result = new Float64Array(SIZE * count);
  let sliceEnd = 0;
  for (let first = 0; first < count; first += POINTS) {
    if (performance.now() >= sliceEnd) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      sliceEnd = performance.now() + SLICE;
    }
    const partials = partialsAtPoints(fn, points.subarray(2 * first, 2 * (first + POINTS)), MAX_ORDER);
    for (let i = 0; i < partials.length; i++) {
      result[(i % SIZE) * count + first + Math.floor(i / SIZE)] = partials[i];
    }
  }
  return result;
}

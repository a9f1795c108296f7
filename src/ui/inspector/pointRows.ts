/** The inspected point in numbers: all partials there, target beside learned. Pure. */
import type { Point, TargetFunction } from '../../functions/index.ts';
import { MAX_ORDER, type MultiIndex, multiIndicesUpTo } from '../../math/multiIndex.ts';
import { isOf, type RunState } from '../../state/stores/runStore.ts';

export interface PointState {
  readonly point: Point;
  /** In the function's own units. [21] */
  readonly target: ArrayLike<number>;
  /** Of each run; null where it is not known. [runs][21] */
  readonly learned: readonly (readonly number[] | null)[];
}

/** The partials of a run's network at a point; null where it has told those of another point or function as yet. [21] */
export function learnedAt(
  run: Pick<RunState, 'inspection' | 'plan'>,
  point: Point | null,
  fn: TargetFunction,
): readonly number[] | null {
  const { inspection } = run;
  if (!inspection || !point || !isOf(run, fn)) return null;
  const [x1, x2] = inspection.point;
  return x1 === point[0] && x2 === point[1] ? inspection.partials : null;
}

export interface PointRow {
  readonly index: MultiIndex;
  readonly target: number;
  readonly learned: number | null;
  /** learned - target */
  readonly difference: number | null;
}

const INDICES = multiIndicesUpTo(MAX_ORDER);

/** A row a partial, in graded order. [21] */
export function pointRows(target: ArrayLike<number>, learned: readonly number[] | null): PointRow[] {
  return INDICES.map((index, c) => ({
    index,
    target: target[c],
    learned: learned ? learned[c] : null,
    difference: learned ? learned[c] - target[c] : null,
  }));
}

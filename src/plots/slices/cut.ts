/** How the surfaces are cut: along an axis through the inspected point, or from it to another one. Pure. */
import type { Domain, Line, Point } from '../../functions/index.ts';

/** Along x1 or x2, or between two points. */
export type Cut = 'x1' | 'x2' | 'between';

/** What of the view says where a cut is. */
export interface CutView {
  readonly cut: Cut;
  readonly point: Point | null;
  /** The other end of a cut between two points. */
  readonly end: Point | null;
}

const middleOf = ([low, high]: readonly [number, number]): number => (low + high) / 2;

/** The point that a cut goes through: the inspected one, else the middle of the domain. */
export const pointOfCut = ({ point }: Pick<CutView, 'point'>, { x1, x2 }: Domain): Point =>
  point ?? [middleOf(x1), middleOf(x2)];

const LINES: Record<Cut, (through: Point, view: CutView, domain: Domain) => Line | null> = {
  x1: ([, x2], _, { x1: [low, high] }) => [
    [low, x2],
    [high, x2],
  ],
  x2: ([x1], _, { x2: [low, high] }) => [
    [x1, low],
    [x1, high],
  ],
  between: (_, { point, end }) => (point && end && String(point) !== String(end) ? [point, end] : null),
};

/** The line of a cut; null between two points while there are not two. */
export function cutLine(view: CutView, domain: Domain): Line | null {
  return LINES[view.cut](pointOfCut(view, domain), view, domain);
}

/** Neither end of a slice, nor anything inspected. */
export const NO_POINT = { point: null, end: null } as const;

/** The points after a click: between two points it sets the end that is missing, or begins anew. Null clears both. */
export function clickedPoints({ cut, point, end }: CutView, at: Point | null): Pick<CutView, 'point' | 'end'> {
  if (!at) return NO_POINT;
  if (cut !== 'between' || !point) return { point: at, end };
  return end ? { point: at, end: null } : { point, end: at };
}

/** The ends the other way round; where there is one only, both are there. */
export const swappedEnds = ({ point, end }: CutView): Pick<CutView, 'point' | 'end'> => ({
  point: end ?? point,
  end: point,
});

/** Where a share of the way along a line stands on the axis of its slice. */
export function positionOn(cut: Cut, [from, to]: Line, share: number): number {
  if (cut === 'between') return share;
  const axis = cut === 'x1' ? 0 : 1;
  return from[axis] + (to[axis] - from[axis]) * share;
}

/** The surfaces of the stage as a table: a row a point of the grid, a column a scene, in the units shown. Pure. */
import { gridPoints } from '../../functions/index.ts';
import { type Table, tableOf } from '../table.ts';
import type { StageContent } from './stageSurfaces.ts';

/** Every `step`-th line of the grid, the first one among them. */
export function surfaceTable(
  { domain, side, scenes }: Pick<StageContent, 'domain' | 'side' | 'scenes'>,
  step = 1,
): Table {
  const points = gridPoints({ x1: domain.x1, x2: domain.x2 }, side);
  const places = Array.from({ length: side * side }, (_, i) => i).filter(
    (i) => (i % side) % step === 0 && Math.floor(i / side) % step === 0,
  );
  // Of data only points are known: there is no surface of them, nor of the error.
  const known = scenes.filter(({ values }) => values.some(Number.isFinite));
  return tableOf(
    ['x1', 'x2', ...known.map(({ name }) => name)],
    [
      places.map((i) => points[2 * i]),
      places.map((i) => points[2 * i + 1]),
      ...known.map(({ values }) => places.map((i) => values[i])),
    ],
  );
}

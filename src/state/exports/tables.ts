/** What is on the page as tables of CSV: curves, surfaces, and the partials at a point. Own units, but for the curves. */
import { gridPoints, type Point, type TargetFunction } from '../../functions/index.ts';
import { MAX_ORDER, type MultiIndex, multiIndicesUpTo, ORDERS } from '../../math/multiIndex.ts';
import { csvRow } from '../../plots/csv.ts';
import { SURFACE_SIDE } from '../../plots/grids.ts';
import { targetSurface } from '../../plots/targets/targetSurface.ts';
import { isOf, type RunState } from '../stores/runStore.ts';

/** A run with its name, `A` to `D`. */
export interface NamedRun {
  readonly name: string;
  readonly run: RunState;
}

/** A row an epoch and run: errors and rho in standardised units, empty beyond the run's order. */
export function curvesCsv(runs: readonly NamedRun[]): string {
  const head = ['run', 'epoch', ...ORDERS.map((j) => `E${j}`), ...ORDERS.slice(1).map((j) => `rho${j}`)];
  const rows = runs.flatMap(({ name, run }) =>
    run.history.map(({ epoch, errors, rho, validation, seconds }) =>
      csvRow([
        name,
        epoch,
        ...ORDERS.map((j) => errors[j] ?? null),
        ...ORDERS.slice(1).map((j) => rho[j] ?? null),
        validation,
        seconds,
      ]),
    ),
  );
  return csvRow([...head, 'validation', 'seconds']) + rows.join('');
}

/** A row a point of the grid on the stage: the partial of the function, and of each network of it that has told this one. */
export function surfacesCsv(fn: TargetFunction, partial: MultiIndex, runs: readonly NamedRun[]): string {
  const points = gridPoints(fn.domain, SURFACE_SIDE);
  const target = targetSurface(fn, partial, SURFACE_SIDE);
  const told = runs.filter(
    ({ run }) => isOf(run, fn) && run.surface?.side === SURFACE_SIDE && String(run.surface.partial) === String(partial),
  );
  const rows = Array.from(target, (value, i) =>
    csvRow([points[2 * i], points[2 * i + 1], value, ...told.map(({ run }) => run.surface?.values[i] ?? null)]),
  );
  return csvRow(['x1', 'x2', 'target', ...told.map(({ name }) => name)]) + rows.join('');
}

/** A row a partial at the inspected point: the target, and what each network has there. */
export function pointCsv(
  point: Point,
  target: ArrayLike<number>,
  learned: readonly { readonly name: string; readonly partials: ArrayLike<number> }[],
): string {
  const rows = multiIndicesUpTo(MAX_ORDER).map(([r1, r2], c) =>
    csvRow([...point, r1, r2, target[c], ...learned.map(({ partials }) => partials[c])]),
  );
  return csvRow(['x1', 'x2', 'r1', 'r2', 'target', ...learned.map(({ name }) => name)]) + rows.join('');
}

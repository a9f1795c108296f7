/** The text of a file of points: tables written, and functions as they would be measured. */
import type { RunConfig } from '../config/runConfig.ts';
import { SETS, type TableNumbers } from '../data/pointTable.ts';
import { sourceOf } from '../data/source.ts';
import { functionOf, partialsAtPoints } from '../functions/index.ts';
import { countUpTo, multiIndicesUpTo, type Order } from '../math/multiIndex.ts';

/** Every number with all its digits. */
export function tableText({ order, points, partials, sets }: TableNumbers): string {
  const size = countUpTo(order);
  const names = multiIndicesUpTo(order).map(([r1, r2], c) => (c === 0 ? 'y' : `d${r1}${r2}`));
  const rows = Array.from({ length: points.length / 2 }, (_, i) => [
    ...points.subarray(2 * i, 2 * i + 2),
    ...partials.subarray(size * i, size * (i + 1)),
    ...(sets ? [SETS[sets[i]]] : []),
  ]);
  const header = ['x1', 'x2', ...names, ...(sets ? ['set'] : [])];
  return [header, ...rows].map((row) => `${row.join()}\n`).join('');
}

/**
 * The training, validation and test points of a run of a function in one table, with a set each, and the exact partials as
 * that run computes them: to the last bit, of which the value of a jet may have another in another order.
 */
export function measuredTable(config: RunConfig): TableNumbers {
  const { maxOrder: order } = config;
  const source = sourceOf(config, null);
  const size = countUpTo(order);
  const others = [source.others('validation'), source.others('test')];
  const all = [source.points, ...others.map(({ points }) => points)];
  const points = Float64Array.from(all.flatMap((each) => [...each]));
  const sets = Uint8Array.from(all.flatMap((each, place) => Array.from({ length: each.length / 2 }, () => place)));
  const partials = partialsAtPoints(functionOf(config), points, order);
  const values = others.flatMap((each) => [...each.values]);
  const told = source.points.length / 2;
  values.forEach((value, i) => {
    partials[(told + i) * size] = value;
  });
  return { order, points, sets, partials };
}

/** The same without derivatives beyond an order. */
export function upTo(order: Order, table: TableNumbers): TableNumbers {
  const [width, size] = [countUpTo(table.order), countUpTo(order)];
  return { ...table, order, partials: table.partials.filter((_, i) => i % width < size) };
}

/** The triangle as a table: a row a partial, with the range of what its cell shows and how well it is learned. Pure. */
import { MAX_ORDER, multiIndicesUpTo, type Order } from '../../math/multiIndex.ts';
import { extent } from '../ranges.ts';
import type { Table } from '../table.ts';
import type { Cell } from './cells.ts';

/** `cells`: in graded order. `maxOrder`: the highest order in the loss. */
export function cellsTable(cells: readonly Cell[], maxOrder: Order): Table {
  const rows = multiIndicesUpTo(MAX_ORDER).map(([r1, r2], c) => {
    const { values, relativeError } = cells[c];
    const range = values.some(Number.isFinite) ? extent(values) : [null, null];
    return [`${r1},${r2}`, r1 + r2, r1 + r2 <= maxOrder ? 'yes' : 'no', ...range, relativeError];
  });
  return { columns: ['times in x1, x2', 'order', 'in the loss', 'lowest', 'highest', 'relative error'], rows };
}

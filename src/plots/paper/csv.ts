/** The numbers behind a figure as a table: one row a point, or one row a cell of Table III. */
import type { Panel } from '../../experiments/figures.ts';
import type { Table3Cell } from '../../experiments/table3.ts';
import { csvRow } from '../csv.ts';
import type { Table } from '../table.ts';

/** Panels of Figs. 1 and 2; numbers in full, `mean` empty where there is none. */
export function panelsTable(panels: readonly Panel[]): Table {
  const rows = panels.flatMap(({ id, curves }) =>
    curves.flatMap(({ name, marks }) =>
      marks.map(({ label, value, interval, runs, unlearned }) => [
        id,
        name.join(' '),
        label,
        value,
        ...(interval ?? [null, null]),
        runs,
        unlearned,
      ]),
    ),
  );
  return { columns: ['panel', 'curve', 'x', 'mean', 'low', 'high', 'runs', 'unlearned'], rows };
}

export function table3Csv(cells: readonly Table3Cell[]): string {
  const rows = cells.map(({ functionId, samples, maxOrder, paper, ours, bySign, byFactor }) =>
    csvRow([
      functionId,
      samples,
      maxOrder,
      paper,
      ours.value,
      ...(ours.interval ?? [null, null]),
      ours.runs,
      bySign,
      byFactor,
    ]),
  );
  return `function,n,order,paper,ours,low,high,runs,sign,factor 3\n${rows.join('')}`;
}

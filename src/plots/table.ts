/** The numbers behind a figure as a table: for those who cannot see it, and for whoever wants to check it. Pure. */
import { type CsvValue, csvRow } from './csv.ts';

export interface Table {
  readonly columns: readonly string[];
  /** A value a column; null where there is none. */
  readonly rows: readonly (readonly CsvValue[])[];
}

export const tableCsv = ({ columns, rows }: Table): string => csvRow(columns) + rows.map(csvRow).join('');

/** A table with at most `most` rows, evenly taken, the first and the last among them. */
export function thinned({ columns, rows }: Table, most: number): Table {
  if (rows.length <= most) return { columns, rows };
  const step = (rows.length - 1) / (most - 1);
  return { columns, rows: Array.from({ length: most }, (_, i) => rows[Math.round(i * step)]) };
}

/** Columns side by side, each of all rows. */
export const tableOf = (columns: readonly string[], values: readonly ArrayLike<CsvValue>[]): Table => ({
  columns,
  rows: Array.from({ length: values[0]?.length ?? 0 }, (_, i) => values.map((column) => column[i] ?? null)),
});

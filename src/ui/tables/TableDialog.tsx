/** A table over the page: what there was when it was asked for, the whole of it as CSV. */
import { useEffect, useMemo, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { CsvValue } from '../../plots/csv.ts';
import { type Table, tableCsv, thinned } from '../../plots/table.ts';
import { saveFile } from '../saveFile.ts';

/** So many rows are shown. */
const MOST_ROWS = 300;

/** A number as it can be read and copied. */
const shown = (value: CsvValue): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(5))) : (value ?? '');

interface TableDialogProps {
  readonly name: string;
  readonly all: Table;
  readonly extract: Table | null;
  readonly close: () => void;
}

export function TableDialog({ name, all, extract, close }: TableDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { columns, rows } = useMemo(() => thinned(extract ?? all, MOST_ROWS), [extract, all]);
  const file = `sobolev-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.csv`;
  return createPortal(
    <dialog ref={dialog} className="table-dialog" aria-labelledby="table-title" onClose={close}>
      <header>
        <h2 id="table-title">{name}</h2>
        <button type="button" onClick={() => saveFile(file, 'text/csv', tableCsv(all))}>
          Save CSV
        </button>
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </header>
      <p className="hint">
        {all.rows.length === 0
          ? 'There are no numbers yet.'
          : `${rows.length === all.rows.length ? 'All' : `${rows.length} of`} ${all.rows.length} rows, to five digits; the file has all of them, in full.`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="table-rows" tabIndex={0} aria-label="Rows">
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity, and never change
              <tr key={i}>
                {row.map((value, c) => (
                  <td key={columns[c]}>{shown(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </dialog>,
    document.body,
  );
}

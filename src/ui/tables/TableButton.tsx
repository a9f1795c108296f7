/** Opens the numbers behind a figure as a table, made when it is asked for. */
import { useState } from 'react';
import type { Table } from '../../plots/table.ts';
import { TableDialog } from './TableDialog.tsx';
import './tables.css';

interface TableButtonProps {
  /** Of what it is, as its title. */
  readonly name: string;
  /** All that there is. */
  readonly table: () => Table;
  /** What is shown of it where that is too long to be read; evenly taken rows where this is missing. */
  readonly extract?: () => Table;
}

export function TableButton({ name, table, extract }: TableButtonProps) {
  const [opened, setOpened] = useState<{ readonly all: Table; readonly extract: Table | null } | null>(null);
  return (
    <>
      <button
        type="button"
        className="table-button"
        aria-label={`Table: ${name}`}
        title="The numbers of this figure as a table"
        onClick={() => setOpened({ all: table(), extract: extract?.() ?? null })}
      >
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M1 1.5h10v9H1zM1 4.5h10M1 7.5h10M4.5 1.5v9" />
        </svg>
      </button>
      {opened && <TableDialog name={name} {...opened} close={() => setOpened(null)} />}
    </>
  );
}

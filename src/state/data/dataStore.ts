/** The data that the page has, by their references, and a file that is looked at before it is taken. */
import { createStore } from 'zustand/vanilla';
import type { TableReading } from '../../data/csv/readTable.ts';
import type { PointTable } from '../../data/pointTable.ts';

/** Data with the name of their file. */
export interface NamedTable {
  readonly name: string;
  readonly table: PointTable;
}

/** A file that was read, and is not in use. */
export interface Preview {
  readonly name: string;
  readonly reading: TableReading;
}

export interface DataState {
  readonly tables: ReadonlyMap<string, NamedTable>;
  /** The name of the file that is read now; null while none is. */
  readonly reading: string | null;
  readonly preview: Preview | null;
  /** The reference whose data are looked for in the browser's memory. */
  readonly sought: string | null;
  /** Why a file was not taken, or the browser does not keep it. */
  readonly problem: string | null;
}

export const NO_DATA: DataState = { tables: new Map(), reading: null, preview: null, sought: null, problem: null };

export const createDataStore = () => createStore<DataState>(() => NO_DATA);
export type DataStore = ReturnType<typeof createDataStore>;

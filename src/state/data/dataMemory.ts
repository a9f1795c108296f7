/** What the browser keeps of data of one's own, so that a reload finds them again. */
import { createStore, entries, get, type UseStore } from 'idb-keyval';
import { tableProblem } from '../../data/pointTable.ts';
import { inPieces } from '../../data/steps.ts';
import { notNegative, type Reader, readOrNull, record, text } from '../../training/readers.ts';
import { uncheckedTable } from '../../training/tableReader.ts';
import type { NamedTable } from './dataStore.ts';

export interface DataMemory {
  /** Null where nothing is kept under this reference, or it is damaged. */
  find(reference: string): Promise<NamedTable | null>;
  /** Forgets the oldest beyond MOST_KEPT. */
  keep(named: NamedTable): Promise<void>;
}

interface Kept extends NamedTable {
  /** When, in milliseconds since 1970. */
  readonly savedAt: number;
}

/** Tables that the browser keeps: up to 20 MB each. */
export const MOST_KEPT = 5;

const reader: Reader<Kept> = record<Kept>({ name: text, table: uncheckedTable, savedAt: notNegative });
const savedAt: Reader<Pick<Kept, 'savedAt'>> = record<Pick<Kept, 'savedAt'>>({ savedAt: notNegative });

/** Rejects where the browser keeps nothing. `pause`: as of `inPieces`. */
export function browserData(pause: () => Promise<void>, now: () => number): DataMemory {
  // Opened when first asked for. A later version of what is kept has another name, and leaves this one as it is.
  let opened: UseStore | null = null;
  const store = () => {
    opened ??= createStore('sobolev-data-1', 'tables');
    return opened;
  };
  return {
    async find(reference) {
      const kept = readOrNull(reader, await get<unknown>(reference, store()));
      if (kept?.table.reference !== reference) return null;
      const { name, table } = kept;
      return (await inPieces(tableProblem(table), pause)) === null ? { name, table } : null;
    },
    async keep(named) {
      const known = await entries<string, unknown>(store());
      const others = known
        .filter(([reference]) => reference !== named.table.reference)
        .map(([reference, value]) => ({ reference, savedAt: readOrNull(savedAt, value)?.savedAt ?? 0 }))
        .sort((a, b) => b.savedAt - a.savedAt)
        .slice(MOST_KEPT - 1);
      await store()('readwrite', (tables) => {
        for (const { reference } of others) tables.delete(reference);
        tables.put({ ...named, savedAt: now() }, named.table.reference);
        return new Promise<void>((resolve, reject) => {
          tables.transaction.oncomplete = () => resolve();
          tables.transaction.onabort = () => reject(tables.transaction.error);
          tables.transaction.onerror = () => reject(tables.transaction.error);
        });
      });
    },
  };
}

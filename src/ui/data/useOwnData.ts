/** Data of one's own, for the components that read and show them. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { PointTable } from '../../data/pointTable.ts';
import type { DataState } from '../../state/data/dataStore.ts';
import type { OwnData } from '../../state/data/ownData.ts';
import { useConfig } from '../../state/stores/hooks.ts';

export const OwnDataContext = createContext<OwnData | null>(null);

/** Throws `no data` outside of the page. */
export function useOwnData(): OwnData {
  const ownData = useContext(OwnDataContext);
  if (!ownData) throw new Error('no data');
  return ownData;
}

export const useDataStore = <T>(select: (state: DataState) => T): T => useStore(useOwnData().store, select);

/** The data that the configuration in focus names; null where it names none, or they are not there. */
export function useTable(): PointTable | null {
  const reference = useConfig(({ functionId, data }) => (functionId === 'data' ? data : ''));
  return useDataStore(({ tables }) => tables.get(reference)?.table ?? null);
}

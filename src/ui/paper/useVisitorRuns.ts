/** The runs that the visitor has added. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { VisitorRuns, VisitorState } from '../../state/sweeps/visitorRuns.ts';

export const VisitorRunsContext = createContext<VisitorRuns | null>(null);

/** Throws outside of the page. */
export function useVisitorRuns(): VisitorRuns {
  const visitorRuns = useContext(VisitorRunsContext);
  if (!visitorRuns) throw new Error('no visitor runs');
  return visitorRuns;
}

export const useVisitorState = <T>(select: (state: VisitorState) => T): T => useStore(useVisitorRuns().store, select);

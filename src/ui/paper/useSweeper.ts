/** The sweeper of the page, and what it knows. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Sweeper, SweepState } from '../../state/sweeps/sweeper.ts';

export const SweeperContext = createContext<Sweeper | null>(null);

/** Throws outside of the page. */
export function useSweeper(): Sweeper {
  const sweeper = useContext(SweeperContext);
  if (!sweeper) throw new Error('no sweeper');
  return sweeper;
}

export const useSweep = <T>(select: (state: SweepState) => T): T => useStore(useSweeper().store, select);

/** The viewer of single batches, and what it shows. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { BatchView, BatchViewer } from '../../state/runs/batchViewer.ts';

export const BatchViewerContext = createContext<BatchViewer | null>(null);

/** Throws outside of the page. */
export function useBatchViewer(): BatchViewer {
  const viewer = useContext(BatchViewerContext);
  if (!viewer) throw new Error('no batch viewer');
  return viewer;
}

export const useBatch = <T>(select: (view: BatchView) => T): T => useStore(useBatchViewer().store, select);

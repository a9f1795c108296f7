/** The curve of cosines over epochs, and what it shows. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { CosineCurve, CosineView } from '../../state/runs/cosineCurve.ts';

export const CosineCurveContext = createContext<CosineCurve | null>(null);

/** Throws outside of the page. */
export function useCosineCurve(): CosineCurve {
  const curve = useContext(CosineCurveContext);
  if (!curve) throw new Error('no curve of cosines');
  return curve;
}

export const useCosines = <T>(select: (view: CosineView) => T): T => useStore(useCosineCurve().store, select);

/** The trainer of the page, for the components that act on runs. */
import { createContext, useContext } from 'react';
import type { Trainer } from '../state/runs/trainer.ts';

export const TrainerContext = createContext<Trainer | null>(null);

/** Throws `no trainer` outside of the page. */
export function useTrainer(): Trainer {
  const trainer = useContext(TrainerContext);
  if (!trainer) throw new Error('no trainer');
  return trainer;
}

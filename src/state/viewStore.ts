/** What is looked at, apart from what is trained: it changes no number of a run. */
import { createStore } from 'zustand/vanilla';
import type { MultiIndex } from '../math/multiIndex.ts';

/** `original`: as the function gives them; `standardised`: as the network sees them (eqs. 1-3). */
export type Units = 'original' | 'standardised';

export interface View {
  readonly partial: MultiIndex;
  readonly units: Units;
}

export const viewStore = createStore<View>(() => ({ partial: [0, 0], units: 'original' }));

export function setView(patch: Partial<View>): void {
  viewStore.setState(patch);
}

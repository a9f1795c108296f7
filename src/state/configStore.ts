/** The experiment that the controls show: what the next run will train. */
import { createStore } from 'zustand/vanilla';
import { DEFAULT_CONFIG } from '../config/fields.ts';
import type { RunConfig } from '../config/runConfig.ts';

export const configStore = createStore<{ config: RunConfig }>(() => ({ config: DEFAULT_CONFIG }));

export function setConfig(patch: Partial<RunConfig>): void {
  configStore.setState(({ config }) => ({ config: { ...config, ...patch } }));
}

/** Draws three new seeds: new data, new weights, new shuffling. */
export function newSeeds(): void {
  const [dataSeed, weightSeed, shuffleSeed] = crypto.getRandomValues(new Uint16Array(3));
  setConfig({ dataSeed, weightSeed, shuffleSeed });
}

/** All settings but the function and the device back to Table II. */
export function resetConfig(): void {
  configStore.setState(({ config: { functionId, backend } }) => ({
    config: { ...DEFAULT_CONFIG, functionId, backend },
  }));
}

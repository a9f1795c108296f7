/** The experiment that the controls show: what the next run will train, and its twins. */
import { createStore } from 'zustand/vanilla';
import { DEFAULT_CONFIG, fieldsAffecting } from '../../config/fields.ts';
import type { RunConfig } from '../../config/runConfig.ts';
import { type Comparison, MOST_RUNS, patched, plansOf, type Twin } from '../runs/comparison.ts';

export interface ConfigState extends Comparison {
  /** The run that the controls show and change. */
  readonly focus: number;
}

export const configStore = createStore<ConfigState>(() => ({ config: DEFAULT_CONFIG, twins: [], focus: 0 }));

/** The configuration in focus; the same object as long as the state is. */
export function focusedConfig(state: ConfigState): RunConfig {
  return plansOf(state)[state.focus].config;
}

/** Changes settings of the run in focus. */
export function setConfig(patch: Partial<RunConfig>): void {
  configStore.setState((state) => patched(state, state.focus, patch));
}

export function setFocus(focus: number): void {
  configStore.setState({ focus });
}

/** Adds a twin and puts it in focus; no more than four runs. Returns whether there was room. */
export function addTwin(twin: Twin): boolean {
  const { twins } = configStore.getState();
  if (twins.length + 1 >= MOST_RUNS) return false;
  configStore.setState({ twins: [...twins, twin], focus: twins.length + 1 });
  return true;
}

/** Draws three new seeds for all runs: new data, new weights, new shuffling. */
export function newSeeds(): void {
  const [dataSeed, weightSeed, shuffleSeed] = crypto.getRandomValues(new Uint16Array(3));
  configStore.setState((state) => patched(state, 0, { dataSeed, weightSeed, shuffleSeed }));
}

/** All settings of the run in focus but the function and the device back to Table II. */
export function resetConfig(): void {
  const own = fieldsAffecting('data', 'shape', 'training');
  setConfig(Object.fromEntries(own.map((name) => [name, DEFAULT_CONFIG[name]])) as Partial<RunConfig>);
}

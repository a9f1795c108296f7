/** The experiment that the controls show: what the next run will train, and its twins. */
import { createStore } from 'zustand/vanilla';
import { fieldsAffecting } from '../../config/fields.ts';
import type { RunConfig } from '../../config/runConfig.ts';
import { MOST_RUNS, type RunPlan } from '../../config/runPlan.ts';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
import type { IdentifiedComparison } from '../runs/adoption.ts';
import { FIRST, idsOf, type NewTwin, patched, planById, type RunId, without } from '../runs/comparison.ts';

export type ConfigState = IdentifiedComparison;

export const INITIAL_CONFIG: ConfigState = {
  config: DEFAULT_CONFIG,
  twins: [],
  focus: FIRST,
  nextId: (FIRST + 1) as RunId,
};

export const createConfigStore = () => createStore<ConfigState>(() => INITIAL_CONFIG);
export type ConfigStore = ReturnType<typeof createConfigStore>;
export const configStore = createConfigStore();

/** What the run in focus would train, were it started now; the same object as long as the state is. */
export function planInFocus(state: ConfigState): RunPlan {
  return planById(state).get(state.focus) ?? { config: state.config, fork: null };
}

/** The configuration in focus. */
export const focusedConfig = (state: ConfigState): RunConfig => planInFocus(state).config;

/** The place of the run in focus among the others. */
export function placeInFocus(state: ConfigState): number {
  return Math.max(0, idsOf(state).indexOf(state.focus));
}

/** Changes settings of the run in focus. */
export function setConfig(patch: Partial<RunConfig>): void {
  configStore.setState((state) => patched(state, state.focus, patch));
}

export function setFocus(focus: RunId): void {
  configStore.setState({ focus });
}

/** Adds a twin and puts it in focus; no more than four runs. Returns whether there was room. */
export function addTwin(twin: NewTwin): boolean {
  const { twins, nextId } = configStore.getState();
  if (twins.length + 1 >= MOST_RUNS) return false;
  configStore.setState({
    twins: [...twins, { id: nextId, ...twin }],
    focus: nextId,
    nextId: (nextId + 1) as RunId,
  });
  return true;
}

/** Takes a twin out of the comparison, with those that fork from it. */
export function removeTwin(id: RunId): void {
  configStore.setState((state) => {
    const comparison = without(state, id);
    return { ...comparison, focus: idsOf(comparison).includes(state.focus) ? state.focus : FIRST };
  });
}

/** Draws three new seeds for all runs: new data, new weights, new shuffling. */
export function newSeeds(): void {
  const [dataSeed, weightSeed, shuffleSeed] = crypto.getRandomValues(new Uint16Array(3));
  configStore.setState((state) => patched(state, FIRST, { dataSeed, weightSeed, shuffleSeed }));
}

/** All settings of the run in focus but the function, the device and those `kept` back to Table II. */
export function resetConfig(kept: readonly (keyof RunConfig)[] = []): void {
  const own = fieldsAffecting('data', 'shape', 'training').filter((name) => !kept.includes(name));
  setConfig(Object.fromEntries(own.map((name) => [name, DEFAULT_CONFIG[name]])) as Partial<RunConfig>);
}

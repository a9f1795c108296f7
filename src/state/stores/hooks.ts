/** The stores as React hooks. */
import { useStore } from 'zustand';
import type { RunConfig } from '../../config/runConfig.ts';
import { idsOf, type RunId } from '../runs/comparison.ts';
import { type ConfigState, configStore, focusedConfig, placeInFocus } from './configStore.ts';
import { linkStore } from './linkStore.ts';
import { type RunState, type Runs, runOf, runStore } from './runStore.ts';
import { type View, viewStore } from './viewStore.ts';

/** Runs in an order: the same array as long as both are the same. */
const inOrder = (() => {
  const known = new WeakMap<ReadonlyMap<RunId, RunState>, WeakMap<readonly RunId[], readonly RunState[]>>();
  return (runs: ReadonlyMap<RunId, RunState>, ids: readonly RunId[]): readonly RunState[] => {
    const ofRuns = known.get(runs) ?? new WeakMap<readonly RunId[], readonly RunState[]>();
    known.set(runs, ofRuns);
    const ordered = ofRuns.get(ids) ?? ids.map((id) => runOf({ runs }, id));
    ofRuns.set(ids, ordered);
    return ordered;
  };
})();

/** A part of the configuration in focus. */
export const useConfig = <T>(select: (config: RunConfig) => T): T =>
  useStore(configStore, (state) => select(focusedConfig(state)));
export const useComparison = <T>(select: (state: ConfigState) => T): T => useStore(configStore, select);

/** A part of the run in focus. */
export const useRun = <T>(select: (run: RunState) => T): T => {
  const focus = useStore(configStore, (state) => state.focus);
  return useStore(runStore, (state) => select(runOf(state, focus)));
};

/** The place of the run in focus among the others. */
export const usePlaceInFocus = (): number => useStore(configStore, placeInFocus);

/** A part of what is known of all runs, by their ids. */
export const useRunStore = <T>(select: (runs: Runs) => T): T => useStore(runStore, select);

/** A part of all runs of the comparison, begun or not, in their order. */
export const useRuns = <T>(select: (runs: readonly RunState[]) => T): T => {
  const ids = useStore(configStore, idsOf);
  return useStore(runStore, ({ runs }) => select(inOrder(runs, ids)));
};
export const useView = <T>(select: (view: View) => T): T => useStore(viewStore, select);
export const useLinkProblems = () => useStore(linkStore, ({ problems }) => problems);

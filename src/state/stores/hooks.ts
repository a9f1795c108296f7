/** The stores as React hooks. */
import { useStore } from 'zustand';
import type { RunConfig } from '../../config/runConfig.ts';
import { type ConfigState, configStore, focusedConfig } from './configStore.ts';
import { linkStore } from './linkStore.ts';
import { type RunState, runAt, runStore } from './runStore.ts';
import { type View, viewStore } from './viewStore.ts';

/** A part of the configuration in focus. */
export const useConfig = <T>(select: (config: RunConfig) => T): T =>
  useStore(configStore, (state) => select(focusedConfig(state)));
export const useComparison = <T>(select: (state: ConfigState) => T): T => useStore(configStore, select);

/** A part of the run in focus. */
export const useRun = <T>(select: (run: RunState) => T): T => {
  const focus = useStore(configStore, (state) => state.focus);
  return useStore(runStore, (state) => select(runAt(state, focus)));
};
export const useRuns = <T>(select: (runs: readonly RunState[]) => T): T =>
  useStore(runStore, ({ runs }) => select(runs));
export const useView = <T>(select: (view: View) => T): T => useStore(viewStore, select);
export const useLinkProblems = () => useStore(linkStore, ({ problems }) => problems);

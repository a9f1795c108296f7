/** The stores as React hooks. */
import { useStore } from 'zustand';
import { configStore } from './configStore.ts';
import { linkStore } from './linkStore.ts';
import { runStore } from './runStore.ts';
import { viewStore } from './viewStore.ts';

type StateOf<S> = S extends { getState(): infer T } ? T : never;

export const useConfig = <T>(select: (state: StateOf<typeof configStore>['config']) => T): T =>
  useStore(configStore, ({ config }) => select(config));
export const useRun = <T>(select: (state: StateOf<typeof runStore>) => T): T => useStore(runStore, select);
export const useView = <T>(select: (state: StateOf<typeof viewStore>) => T): T => useStore(viewStore, select);
export const useLinkProblems = () => useStore(linkStore, ({ problems }) => problems);

/** The run that the controls show, outside of components. */
import { configStore } from './configStore.ts';
import { type RunState, runAt, runStore } from './runStore.ts';

export function focusedRun(): RunState {
  return runAt(runStore.getState(), configStore.getState().focus);
}

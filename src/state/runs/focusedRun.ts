/** The run that the controls show, outside of components. */
import { configStore } from '../stores/configStore.ts';
import { type RunState, runOf, runStore } from '../stores/runStore.ts';

export function focusedRun(): RunState {
  return runOf(runStore.getState(), configStore.getState().focus);
}

/** What the page says of sessions: one that can be brought back, and what went wrong with one. */
import { createStore } from 'zustand/vanilla';
import type { KeptSession } from './sessionMemory.ts';

export interface SessionState {
  /** From before the page was opened. */
  readonly offer: KeptSession | null;
  readonly problem: string | null;
}

/** Said where a session is asked for in the first epoch of a run. */
export const NOTHING_KNOWN = 'No run has ended its first epoch: there is nothing to save yet.';

export const createSessionStore = () => createStore<SessionState>(() => ({ offer: null, problem: null }));
export type SessionStore = ReturnType<typeof createSessionStore>;
export const sessionStore = createSessionStore();

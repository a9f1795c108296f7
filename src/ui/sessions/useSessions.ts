/** The sessions of the page, for the components that save and open them. */
import { createContext, useContext } from 'react';
import type { Sessions } from '../../state/sessions/sessions.ts';

export const SessionsContext = createContext<Sessions | null>(null);

/** Throws `no sessions` outside of the page. */
export function useSessions(): Sessions {
  const sessions = useContext(SessionsContext);
  if (!sessions) throw new Error('no sessions');
  return sessions;
}

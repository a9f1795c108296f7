/** Opens the file of a session, chosen or dropped. */
import type { KeptSession } from '../../state/sessions/sessionMemory.ts';
import { sessionStore } from '../../state/sessions/sessionStore.ts';
import type { Sessions } from '../../state/sessions/sessions.ts';

/** Bytes; a session of four runs of the largest networks has a tenth of that. */
const MOST_BYTES = 200e6;

/** What cannot be opened is said, and the page stays as it is. */
export async function openFile(file: File, sessions: Sessions): Promise<void> {
  try {
    if (file.size > MOST_BYTES) throw new Error(`too large: ${Math.round(file.size / 1e6)} MB`);
    sessions.open(await file.text());
  } catch (error) {
    sessionStore.setState({ problem: `${file.name}: ${(error as Error).message}. The page stays as it was.` });
  }
}

/** The same for a session that the browser keeps. */
export function openKept(kept: KeptSession, sessions: Sessions): void {
  try {
    sessions.bringBack(kept);
  } catch (error) {
    sessionStore.setState({ problem: `${(error as Error).message}. The page stays as it was.` });
  }
}

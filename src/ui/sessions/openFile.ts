/** Opens the file of a session, chosen or dropped. */
import type { KeptSession } from '../../state/sessions/sessionMemory.ts';
import { sessionStore } from '../../state/sessions/sessionStore.ts';
import type { Sessions } from '../../state/sessions/sessions.ts';

/** Bytes; a session of four runs of the largest networks has a tenth of that. */
const MOST_BYTES = 200e6;

/** Whether it could be opened. What cannot is said, and the page stays as it is. */
export async function openFile(file: File, sessions: Sessions): Promise<boolean> {
  try {
    if (file.size > MOST_BYTES) throw new Error(`too large: ${Math.round(file.size / 1e6)} MB`);
    sessions.open(await file.text());
    return true;
  } catch (error) {
    sessionStore.setState({ problem: `${file.name}: ${(error as Error).message}. The page stays as it was.` });
    return false;
  }
}

/** The same for a session that the browser keeps. */
export async function openKept(kept: KeptSession, sessions: Sessions): Promise<boolean> {
  try {
    await sessions.bringBack(kept);
    return true;
  } catch (error) {
    sessionStore.setState({ problem: `${(error as Error).message}. The page stays as it was.` });
    return false;
  }
}

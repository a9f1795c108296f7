/** What the browser keeps of the last sessions, so that a reload, a crash or a closed tab loses no run. */
import { createStore, del, get, keys, promisifyRequest, type UseStore } from 'idb-keyval';
import { notNegative, type Reader, record, text } from '../../training/readers.ts';

export interface KeptSession {
  readonly id: string;
  /** When, in milliseconds since 1970. */
  readonly savedAt: number;
  /** As in its file. */
  readonly content: string;
}

export interface SessionMemory {
  /** Newest first; what cannot be read is left out. */
  all(): Promise<readonly KeptSession[]>;
  keep(session: KeptSession): Promise<void>;
  forget(id: string): Promise<void>;
}

const kept: Reader<KeptSession> = record<KeptSession>({ id: text, savedAt: notNegative, content: text });

function readKept(value: unknown): KeptSession[] {
  try {
    return [kept(value, '')];
  } catch {
    return [];
  }
}

/** Rejects where the browser keeps nothing, as in some private windows. */
export function browserSessions(): SessionMemory {
  // Opened when first asked for. A later version of what is kept has another name, and leaves this one as it is.
  let opened: UseStore | null = null;
  const store = () => {
    opened ??= createStore('sobolev-sessions-kept-1', 'sessions');
    return opened;
  };
  return {
    async all() {
      const found: KeptSession[] = [];
      for (const key of await keys(store())) found.push(...readKept(await get(key, store())));
      return found.sort((a, b) => b.savedAt - a.savedAt);
    },
    keep: (session) =>
      store()('readwrite', (sessions) => {
        sessions.put(session, session.id);
        // Else it would wait for an answer, which a page that is being left does not hear.
        sessions.transaction.commit();
        return promisifyRequest(sessions.transaction);
      }),
    forget: (id) => del(id, store()),
  };
}

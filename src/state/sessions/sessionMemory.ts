/** What the browser keeps of the last sessions, so that a reload, a crash or a closed tab loses no run. */
import { createStore, del, get, keys, promisifyRequest, type UseStore } from 'idb-keyval';
import { notNegative, type Reader, readOrNull, record, text } from '../../training/readers.ts';
import { type Session, sessionReader, sessionRecord } from '../../training/session.ts';

export interface KeptSession {
  readonly id: string;
  /** When, in milliseconds since 1970. */
  readonly savedAt: number;
  readonly session: Session;
}

export interface SessionMemory {
  /** Newest first; what cannot be read is left out. */
  all(): Promise<readonly KeptSession[]>;
  keep(kept: KeptSession): Promise<void>;
  forget(id: string): Promise<void>;
}

const reader: Reader<KeptSession> = record<KeptSession>({ id: text, savedAt: notNegative, session: sessionReader });

/** Rejects where the browser keeps nothing, as in some private windows. */
export function browserSessions(): SessionMemory {
  // Opened when first asked for. A later version of what is kept has another name, and leaves this one as it is.
  let opened: UseStore | null = null;
  const store = () => {
    opened ??= createStore('sobolev-sessions-1', 'sessions');
    return opened;
  };
  return {
    async all() {
      const found: KeptSession[] = [];
      for (const key of await keys(store())) {
        const kept = readOrNull(reader, await get<unknown>(key, store()));
        if (kept) found.push(kept);
      }
      return found.sort((a, b) => b.savedAt - a.savedAt);
    },
    keep: ({ session, ...kept }) =>
      store()('readwrite', (sessions) => {
        // Weights as they are: text would take the page 50 ms a run.
        sessions.put({ ...kept, session: sessionRecord(session) }, kept.id);
        // Else it would wait for an answer, which a page that is being left does not hear.
        sessions.transaction.commit();
        return promisifyRequest(sessions.transaction);
      }),
    forget: (id) => del(id, store()),
  };
}

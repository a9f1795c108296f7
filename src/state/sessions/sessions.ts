/**
 * Sessions of the page: saved to a file and opened from one, kept by the browser while runs are trained, and offered
 * again after a reload. What cannot be read leaves the page as it is.
 */
import type { SavedRun } from '../../training/savedRun.ts';
import { parseSession, type Session, saveSession } from '../../training/session.ts';
import { adoptLink, linkedState } from '../link/adoptLink.ts';
import { encodeLink } from '../link/linkCodec.ts';
import { idsOf, type RunId } from '../runs/comparison.ts';
import type { Schedule } from '../runs/inbox.ts';
import type { Trainer } from '../runs/trainer.ts';
import { configStore } from '../stores/configStore.ts';
import { runOf, runStore } from '../stores/runStore.ts';
import { frameOf, viewStore } from '../stores/viewStore.ts';
import { experimentOf } from './experimentOf.ts';
import { savedRunOf } from './savedRunOf.ts';
import type { KeptSession, SessionMemory } from './sessionMemory.ts';
import type { SessionStore } from './sessionStore.ts';

export interface SessionParts {
  readonly trainer: Trainer;
  readonly sessionStore: SessionStore;
  readonly memory: SessionMemory;
  readonly schedule: Schedule;
  /** In milliseconds since 1970. */
  readonly now: () => number;
}

/** Milliseconds between two times that the browser keeps the session, and after a run has come to rest. */
const INTERVAL = 5000;
const SOON = 400;

/** Sessions that the browser keeps. */
export const MOST_KEPT = 5;

export class Sessions {
  readonly #parts: SessionParts;
  readonly #id: string;
  /** The session that this one goes on with: it is forgotten once this one is kept. */
  #continued: string | null = null;
  /** What was kept last; the same is not kept twice. */
  #kept = '';
  #cancel: (() => void) | null = null;
  #isSoon = false;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#id = `${parts.now()}`;
  }

  /** The session of the page as a file has it; null where nothing has been trained. */
  text(): string | null {
    const session = this.#present();
    return session.runs.some((run) => run) ? saveSession(session) : null;
  }

  /** A run as far as its worker has told where it is; null where it has not begun. */
  savedRun(id: RunId): SavedRun | null {
    const checkpoint = this.#parts.trainer.checkpointOf(id);
    return savedRunOf(runOf(runStore.getState(), id), checkpoint);
  }

  /** Puts the session of a file in the place of what is on the page. Throws `invalid session: ...`, and changes nothing. */
  open(content: string): void {
    const session = parseSession(content);
    const { view, ...state } = experimentOf(session);
    adoptLink(encodeLink({ ...state, view: { ...view, pastEpoch: null } }), frameOf(viewStore.getState()));
    const ids = idsOf(configStore.getState());
    const saved = ids.flatMap((id, place) => {
      const run = session.runs[place];
      return run ? [[id, run] as const] : [];
    });
    this.#parts.trainer.restore(new Map(saved));
    this.#parts.sessionStore.setState({ offer: null, problem: null });
  }

  /** The same with one that the browser keeps. */
  bringBack({ id, content }: KeptSession): void {
    this.open(content);
    this.#continued = id;
  }

  /** The sessions that the browser keeps, other than that of the page, newest first. Rejects where it keeps nothing. */
  async others(): Promise<readonly KeptSession[]> {
    return (await this.#parts.memory.all()).filter(({ id }) => id !== this.#id);
  }

  /** Offers the newest one that is kept; from now on keeps that of the page. Returns how to end that. */
  connect(): () => void {
    const { sessionStore } = this.#parts;
    this.others().then(
      (others) => sessionStore.setState({ offer: others.find(isWhole) ?? null }),
      () => {},
    );
    const end = runStore.subscribe(({ runs }, before) => {
      if (runs.size === 0) return;
      const atRest = [...runs].some(([id, { phase }]) => phase !== runOf(before, id).phase && phase !== 'running');
      this.#keepLater(atRest);
    });
    return () => {
      end();
      this.#cancel?.();
    };
  }

  /** Keeps the session of the page now. */
  async keep(): Promise<void> {
    this.#cancel?.();
    this.#cancel = null;
    const { memory, sessionStore, now } = this.#parts;
    const content = this.text();
    if (content === null || content === this.#kept) return;
    this.#kept = content;
    try {
      await memory.keep({ id: this.#id, savedAt: now(), content });
      if (this.#continued !== null) await memory.forget(this.#continued);
      this.#continued = null;
      for (const { id } of (await memory.all()).slice(MOST_KEPT)) await memory.forget(id);
    } catch (error) {
      const reason = error instanceof Error ? error.message || error.name : String(error);
      sessionStore.setState({ problem: `This browser keeps no session (${reason}): save it to a file.` });
    }
  }

  #keepLater(soon: boolean): void {
    if (this.#cancel && (this.#isSoon || !soon)) return;
    this.#cancel?.();
    this.#isSoon = soon;
    this.#cancel = this.#parts.schedule.after(soon ? SOON : INTERVAL, () => void this.keep());
  }

  #present(): Session {
    const runs = idsOf(configStore.getState()).map((id) => this.savedRun(id));
    return { link: encodeLink(linkedState({ pastEpoch: null })), runs };
  }
}

/** Whether a session can be opened. */
function isWhole({ content }: KeptSession): boolean {
  try {
    experimentOf(parseSession(content));
    return true;
  } catch {
    return false;
  }
}

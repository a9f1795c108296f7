/**
 * Sessions of the page: saved to a file and opened from one, kept by the browser while runs are trained, and offered
 * again after a reload. What cannot be read leaves the page as it is.
 */
import { samePlan } from '../../config/runPlan.ts';
import type { SavedRun } from '../../training/savedRun.ts';
import { parseSession, type Session, saveSession } from '../../training/session.ts';
import type { OwnData } from '../data/ownData.ts';
import { adoptLink, linkedState } from '../link/adoptLink.ts';
import { encodeLink } from '../link/linkCodec.ts';
import { idsOf, planById, type RunId } from '../runs/comparison.ts';
import type { Schedule } from '../runs/inbox.ts';
import type { Trainer } from '../runs/trainer.ts';
import { configStore } from '../stores/configStore.ts';
import { runOf, runStore } from '../stores/runStore.ts';
import { frameOf, viewStore } from '../stores/viewStore.ts';
import { experimentOf } from './experimentOf.ts';
import { savedRunOf } from './savedRunOf.ts';
import type { KeptSession, SessionMemory } from './sessionMemory.ts';
import type { SessionStore } from './sessionStore.ts';
import { trainedComparison } from './trainedComparison.ts';

export interface SessionParts {
  /** Of the session of this page, among all that the browser keeps. */
  readonly id: string;
  readonly trainer: Trainer;
  readonly sessionStore: SessionStore;
  readonly memory: SessionMemory;
  readonly ownData: Pick<OwnData, 'tableOf' | 'find' | 'add'>;
  readonly schedule: Schedule;
  /** In milliseconds since 1970. */
  readonly now: () => number;
  /** Is told the hash of a session that was opened, as of a link. */
  readonly adopted: (hash: string) => void;
}

/** Milliseconds between two times that the browser keeps the session, and after a run has come to rest. */
const INTERVAL = 5000;
const SOON = 400;

/** Sessions that the browser keeps. */
export const MOST_KEPT = 5;

export class Sessions {
  readonly #parts: SessionParts;
  /** The session that this one goes on with: it is forgotten once this one is kept. */
  #continued: string | null = null;
  /** Which state was kept last; the same is not kept twice. */
  #kept = '';
  /** Whether the browser has refused before: that is said once. */
  #refused = false;
  #cancel: (() => void) | null = null;
  #isSoon = false;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  /** The runs of the page as far as their workers have told where they are; null where nothing is known yet. */
  present(): Session | null {
    const state = configStore.getState();
    const saved = new Map(idsOf(state).map((id) => [id, this.#savedRun(id)] as const));
    const trained = [...saved].flatMap(([id, run]) => (run ? [[id, run.plan] as const] : []));
    const comparison = trainedComparison(state, new Map(trained));
    const plans = planById(comparison);
    const runs = [...saved].map(([id, run]) => (run && samePlan(run.plan, plans.get(id)) ? run : null));
    if (runs.every((run) => run === null)) return null;
    return { link: encodeLink({ ...linkedState({ pastEpoch: null }), ...comparison }), runs };
  }

  /** The same as the text of a file. */
  text(): string | null {
    const session = this.present();
    const config = session?.runs.find((run) => run !== null)?.plan.config;
    const data = config && this.#parts.ownData.tableOf(config);
    return session && saveSession(data ? { ...session, data } : session);
  }

  /** Puts the session of a file in the place of what is on the page. Throws `invalid session: ...`, and changes nothing. */
  open(content: string): void {
    this.#show(parseSession(content));
  }

  /** The same with one that the browser keeps, and its data, which it keeps by themselves. */
  async bringBack({ id, session }: KeptSession): Promise<void> {
    const { config } = experimentOf(session);
    if (config.functionId === 'data' && !(await this.#parts.ownData.find(config)))
      throw new Error('invalid session: this browser does not have its data any more; open their file first');
    this.#show(session);
    this.#continued = id;
  }

  /** The sessions that the browser keeps, other than that of the page, newest first. Rejects where it keeps nothing. */
  async others(): Promise<readonly KeptSession[]> {
    return (await this.#parts.memory.all()).filter(({ id }) => id !== this.#parts.id);
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
    const session = this.present();
    if (!session || stampOf(session) === this.#kept) return;
    this.#kept = stampOf(session);
    try {
      await memory.keep({ id: this.#parts.id, savedAt: now(), session });
      if (this.#continued !== null) await memory.forget(this.#continued);
      this.#continued = null;
      for (const { id } of (await memory.all()).slice(MOST_KEPT)) await memory.forget(id);
    } catch (error) {
      if (this.#refused) return;
      this.#refused = true;
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

  #savedRun(id: RunId): SavedRun | null {
    const checkpoint = this.#parts.trainer.checkpointOf(id);
    return savedRunOf(runOf(runStore.getState(), id), checkpoint);
  }

  #show(session: Session): void {
    const { trainer, sessionStore, adopted, ownData } = this.#parts;
    const experiment = experimentOf(session);
    const { config } = experiment;
    if (session.data) ownData.add({ name: 'data of a session', table: session.data });
    if (config.functionId === 'data' && !ownData.tableOf(config))
      throw new Error('invalid session: data: missing (its runs learn them)');
    const hash = encodeLink(experiment);
    adoptLink(hash, frameOf(viewStore.getState()));
    adopted(hash);
    const saved = idsOf(configStore.getState()).flatMap((id, place) => {
      const run = session.runs[place];
      return run ? [[id, run] as const] : [];
    });
    trainer.restore(new Map(saved));
    sessionStore.setState({ offer: null, problem: null });
  }
}

/** Another one for any other experiment, or any epoch further. */
const stampOf = ({ link, runs }: Session): string =>
  JSON.stringify([link, runs.map((run) => run && [run.history.length, run.checkpoint.reason])]);

/** Whether a session can be opened. */
function isWhole({ session }: KeptSession): boolean {
  try {
    experimentOf(session);
    return true;
  } catch {
    return false;
  }
}

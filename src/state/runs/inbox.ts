/**
 * Gathers what the workers tell, so that the page changes once a frame, and a few times a second for epochs: more often,
 * nobody reads them.
 */
import type { FromWorker } from '../../worker/protocol.ts';
import type { RunId } from './comparison.ts';

/** A message, with the run that it is about. */
export interface Letter {
  readonly run: RunId;
  readonly message: FromWorker;
}

/** When things are done that can wait. Each returns how to call it off. */
export interface Schedule {
  /** Before the next picture of the page; soon, where a hidden page has none. */
  nextFrame(callback: () => void): () => void;
  after(milliseconds: number, callback: () => void): () => void;
}

/** Milliseconds that epochs may wait to be shown together. */
const EPOCHS_INTERVAL = 200;

export class Inbox {
  readonly #deliver: (letters: readonly Letter[]) => void;
  readonly #schedule: Schedule;
  #letters: Letter[] = [];
  #callOff: { frame: (() => void) | null; timer: (() => void) | null } = { frame: null, timer: null };

  constructor(deliver: (letters: readonly Letter[]) => void, schedule: Schedule) {
    this.#deliver = deliver;
    this.#schedule = schedule;
  }

  add(run: RunId, message: FromWorker): void {
    this.#letters.push({ run, message });
    if (message.kind === 'epoch') this.#callOff.timer ??= this.#schedule.after(EPOCHS_INTERVAL, this.deliver);
    else this.#callOff.frame ??= this.#schedule.nextFrame(this.deliver);
  }

  /** Delivers now all that has come in. */
  readonly deliver = (): void => {
    this.#callOff.frame?.();
    this.#callOff.timer?.();
    this.#callOff = { frame: null, timer: null };
    const letters = this.#letters;
    this.#letters = [];
    if (letters.length > 0) this.#deliver(letters);
  };

  /** Drops what has come in about these runs. */
  forget(runs: readonly RunId[]): void {
    this.#letters = this.#letters.filter(({ run }) => !runs.includes(run));
  }
}

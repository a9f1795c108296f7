/**
 * Whether threads are worth it just now. Where others use the cores, each wait for a helper lasts until the system gives it
 * a turn, and one thread alone is faster; after a while the helpers are tried again.
 */

/** Milliseconds over which waiting is judged. */
const WINDOW = 100;
/** Share of the time that the first thread may sleep. */
const MOST_ASLEEP = 0.3;
/** Milliseconds alone: at first, and at most when it comes to that again and again. */
const FIRST_REST = 500;
const LONGEST_REST = 8000;

export class Contention {
  #rest = FIRST_REST;
  /** When the window began, and how long the first thread had slept by then, in milliseconds. */
  #since: number;
  #asleepBefore = 0;
  #aloneUntil = 0;

  constructor(now: number) {
    this.#since = now;
  }

  /** Whether to go on alone, given the time and for how long the first thread has slept in all, in milliseconds. */
  alone(now: number, asleep: number): boolean {
    if (now < this.#aloneUntil) return true;
    if (this.#aloneUntil > 0) {
      this.#aloneUntil = 0;
      this.#begin(now, asleep);
    }
    const elapsed = now - this.#since;
    if (elapsed < WINDOW) return false;
    const share = (asleep - this.#asleepBefore) / elapsed;
    this.#begin(now, asleep);
    if (share <= MOST_ASLEEP) {
      this.#rest = FIRST_REST;
      return false;
    }
    this.#aloneUntil = now + this.#rest;
    this.#rest = Math.min(LONGEST_REST, 2 * this.#rest);
    return true;
  }

  #begin(now: number, asleep: number): void {
    this.#since = now;
    this.#asleepBefore = asleep;
  }
}

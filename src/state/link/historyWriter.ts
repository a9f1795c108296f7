/** Writes entries of the history, in order, no more often than browsers allow: the strictest refuses 100 in 30 s (Safari). */

/** As a new entry, or in the place of the newest one. */
export type Written = 'pushState' | 'replaceState';

/** Written at once, so that a reload finds it; after so many, one in `SPACING` milliseconds. */
const BURST = 8;
const SPACING = 350;

interface Entry {
  readonly how: Written;
  readonly hash: string;
}

/** How many writes are left: `BURST` at most, one more every `SPACING`. */
class Allowance {
  #left = BURST;
  #since = 0;

  /** Takes one if there is one. `now` in milliseconds. */
  take(now: number): boolean {
    this.#left = Math.min(BURST, this.#left + (now - this.#since) / SPACING);
    this.#since = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}

export class HistoryWriter {
  readonly #allowance = new Allowance();
  #waiting: Entry[] = [];
  #timer = 0;

  write(how: Written, hash: string): void {
    const newest = this.#waiting.at(-1);
    if (newest && how === 'replaceState') this.#waiting.splice(-1, 1, { how: newest.how, hash });
    else this.#waiting.push({ how, hash });
    if (this.#timer === 0 && this.#allowance.take(performance.now())) this.#writeFirst();
    this.#wait();
  }

  /** Writes all that waits. */
  flush(): void {
    while (this.#waiting.length > 0) this.#writeFirst();
    this.forget();
  }

  /** Leaves what waits unwritten. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#waiting = [];
  }

  #writeFirst(): void {
    const entry = this.#waiting.shift();
    if (entry) history[entry.how](null, '', entry.hash);
  }

  #wait(): void {
    if (this.#waiting.length === 0 || this.#timer !== 0) return;
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      this.#allowance.take(performance.now());
      this.#writeFirst();
      this.#wait();
    }, SPACING);
  }
}

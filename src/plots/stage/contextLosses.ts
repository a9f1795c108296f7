/** When to give up on WebGL: a graphics card that wakes or is reset loses its contexts once, a broken one again and again. */

/** So many losses within so many milliseconds are borne. */
const MOST = 3;
const WITHIN = 30_000;

export class ContextLosses {
  #recent: readonly number[] = [];

  /** Counts a loss at `now`, in milliseconds; true where it is one too many. */
  tooMany(now: number): boolean {
    this.#recent = [...this.#recent.filter((time) => now - time < WITHIN), now];
    return this.#recent.length > MOST;
  }
}

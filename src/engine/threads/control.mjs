/**
 * What the threads of a team tell each other, in a small memory of their own: the calls as they come, in a ring, how far
 * each thread is, and how many sleep. Thread 0 is the one that the engine runs in, the others are its helpers. A thread that
 * waits looks for a short time, and then sleeps until it is woken.
 *
 * Plain JavaScript, as all that helpers run: a thread of Node starts in no time with it.
 */

/** Calls that a thread may be behind. */
const CALLS = 64;
/** Numbers of a thread's share of a call in the ring: function, how many arguments, arguments. */
const SHARE = 16;

/** Words between those of two threads: a cache line and its neighbour, which processors fetch together. */
const APART = 32;
const PUBLISHED = 0;
const SLEEPERS = APART;
const ENDED = 2 * APART;
const THREADS = 3 * APART;

/** Looks before a thread sleeps: tens of microseconds for a thread that is late, some hundreds for the next call. */
const LOOKS = 5000;
const LOOKS_FOR_CALL = 50_000;
/** Milliseconds of a nap: after so many naps in which another thread has not moved, it is lost. */
const NAP = 100;
const NAPS = 10;

/** @typedef {{ readonly words: SharedArrayBuffer, readonly calls: SharedArrayBuffer }} ControlMemory */

/**
 * A thread's share of a call: the place of the function in the list of functions, and its arguments; null for none.
 * @typedef {{ readonly index: number, readonly args: readonly number[] } | null} Share
 */

/**
 * @param {number} threads
 * @returns {ControlMemory}
 */
export function controlMemory(threads) {
  return {
    words: new SharedArrayBuffer((THREADS + threads * APART) * Int32Array.BYTES_PER_ELEMENT),
    calls: new SharedArrayBuffer(CALLS * (1 + threads * SHARE) * Float64Array.BYTES_PER_ELEMENT),
  };
}

/**
 * Calls are numbered in 32 bits, and begin anew after the last number.
 * @param {number} a
 * @param {number} b
 */
export const isLater = (a, b) => ((a - b) | 0) > 0;

/** @param {number} thread */
const wordOf = (thread) => THREADS + thread * APART;

export class Control {
  /** @type {number} */
  threads;
  /** @type {Int32Array<SharedArrayBuffer>} */
  #words;
  /** @type {Float64Array<SharedArrayBuffer>} */
  #calls;

  /** Milliseconds that this thread has slept for others. */
  asleep = 0;

  /** @param {ControlMemory} memory */
  constructor({ words, calls }) {
    this.#words = new Int32Array(words);
    this.#calls = new Float64Array(calls);
    this.threads = (this.#words.length - THREADS) / APART;
  }

  /** The number of the last call. */
  get published() {
    return Atomics.load(this.#words, PUBLISHED);
  }

  /** The number of the call whose place in the ring the next one takes. */
  get overwritten() {
    return (this.published + 1 - CALLS) | 0;
  }

  /** @param {number} call */
  #placeOf(call) {
    return (call & (CALLS - 1)) * (1 + this.threads * SHARE);
  }

  /**
   * Hands the next call to the helpers, share by share; all threads must have finished the one that it overwrites.
   * @param {number} after all threads must have finished this one before any begins it
   * @param {readonly Share[]} shares
   */
  publish(after, shares) {
    const call = (this.published + 1) | 0;
    let at = this.#placeOf(call);
    this.#calls[at++] = after;
    for (const share of shares) {
      this.#calls[at] = share ? share.index : -1;
      if (share) {
        this.#calls[at + 1] = share.args.length;
        for (let i = 0; i < share.args.length; i++) this.#calls[at + 2 + i] = share.args[i];
      }
      at += SHARE;
    }
    Atomics.store(this.#words, PUBLISHED, call);
    this.#wake(PUBLISHED);
  }

  /**
   * The call that is to be finished before this one begins.
   * @param {number} call
   */
  before(call) {
    return this.#calls[this.#placeOf(call)];
  }

  /**
   * A thread's share of a call in the ring.
   * @param {number} call
   * @param {number} thread
   * @returns {Share}
   */
  share(call, thread) {
    const at = this.#placeOf(call) + 1 + thread * SHARE;
    const index = this.#calls[at];
    return index < 0 ? null : { index, args: Array.from(this.#calls.subarray(at + 2, at + 2 + this.#calls[at + 1])) };
  }

  /**
   * Tells that a thread has finished a call.
   * @param {number} thread
   * @param {number} call
   */
  finish(thread, call) {
    Atomics.store(this.#words, wordOf(thread), call);
    this.#wake(wordOf(thread));
  }

  /** Sends the helpers home. */
  end() {
    Atomics.store(this.#words, ENDED, 1);
    Atomics.notify(this.#words, PUBLISHED);
    for (let thread = 0; thread < this.threads; thread++) Atomics.notify(this.#words, wordOf(thread));
  }

  /**
   * Waits, as a helper, until a call is published. False at the end.
   * @param {number} call
   */
  awaitCall(call) {
    return this.#awaitWord(PUBLISHED, call, LOOKS_FOR_CALL, Number.POSITIVE_INFINITY);
  }

  /**
   * Waits until all threads have finished a call. False at the end, or where another one has not moved for a second, of
   * which only thread 0 may judge.
   * @param {number} call
   * @param {number} self
   */
  awaitAll(call, self) {
    const naps = self === 0 ? NAPS : Number.POSITIVE_INFINITY;
    for (let thread = 0; thread < this.threads; thread++) {
      if (thread !== self && !this.#awaitWord(wordOf(thread), call, LOOKS, naps)) return false;
    }
    return true;
  }

  /**
   * @param {number} at
   * @param {number} call
   * @param {number} mostLooks
   * @param {number} mostNaps
   */
  #awaitWord(at, call, mostLooks, mostNaps) {
    const words = this.#words;
    for (let looks = 0; looks < mostLooks; looks++) if (!isLater(call, Atomics.load(words, at))) return true;
    let naps = 0;
    for (let seen = Atomics.load(this.#words, at); isLater(call, seen); ) {
      if (Atomics.load(this.#words, ENDED) === 1 || naps >= mostNaps) return false;
      const begun = performance.now();
      Atomics.add(this.#words, SLEEPERS, 1);
      Atomics.wait(this.#words, at, seen, NAP);
      Atomics.sub(this.#words, SLEEPERS, 1);
      this.asleep += performance.now() - begun;
      const now = Atomics.load(this.#words, at);
      // Counted in naps, the sleep of the whole machine is one of them.
      naps = now === seen ? naps + 1 : 0;
      seen = now;
    }
    return true;
  }

  /** @param {number} at */
  #wake(at) {
    if (Atomics.load(this.#words, SLEEPERS) > 0) Atomics.notify(this.#words, at);
  }
}

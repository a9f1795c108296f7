/** The pace of one run: lets messages in between pieces of work, holds it while paused, ends it when asked to. */
import type { Breathe } from '../engine/engine.ts';

/** Thrown through a run that nobody waits for any more. */
export class Abandoned extends Error {
  constructor() {
    super('run abandoned');
  }
}

/** Longest stretch of work, in milliseconds, during which no message is heard. */
const STRETCH = 40;

/** Resolves in a new macrotask, after the messages that have already arrived. Timers would be throttled to 4 ms. */
function macrotask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export class Pace {
  /** When messages were last let in. */
  #breath = performance.now();
  /** When `#work`, in milliseconds, was last brought up to date. */
  #measured = performance.now();
  #work: number;
  #abandoned = false;
  #hold: { promise: Promise<void>; release: () => void } | null = null;
  #epochsLeft = Number.POSITIVE_INFINITY;
  /** The last epoch that runs in lockstep with this one allow it. */
  #allowed = Number.POSITIVE_INFINITY;
  #turn: (() => void) | null = null;
  stopRequested = false;

  /** `seconds`: of work so far. */
  constructor(paused: boolean, seconds = 0) {
    this.#work = 1000 * seconds;
    if (paused) this.pause();
  }

  get paused(): boolean {
    return this.#hold !== null;
  }

  seconds(): number {
    this.#measure();
    return this.#work / 1000;
  }

  pause(): void {
    if (this.#hold) return;
    let release = () => {};
    const promise = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#hold = { promise, release };
  }

  /** Goes on, for `epochs` epochs if given. */
  resume(epochs = Number.POSITIVE_INFINITY): void {
    this.#epochsLeft = epochs;
    this.#release();
  }

  stop(): void {
    this.stopRequested = true;
    this.#release();
    this.#turn?.();
  }

  abandon(): void {
    this.#abandoned = true;
    this.#release();
    this.#turn?.();
  }

  /** Lets the run go on up to this epoch; beyond it, it waits for the others. */
  allow(epoch: number): void {
    this.#allowed = epoch;
    this.#turn?.();
  }

  /** Holds after `epoch` until the next one is allowed; like a pause, it does not count as work. */
  async waitForOthers(epoch: number): Promise<void> {
    if (epoch < this.#allowed) return;
    this.#measure();
    while (epoch >= this.#allowed && !this.stopRequested && !this.#abandoned) {
      await new Promise<void>((resolve) => {
        this.#turn = resolve;
      });
    }
    this.#turn = null;
    this.#measured = performance.now();
    if (this.#abandoned) throw new Abandoned();
  }

  /** To be called after each epoch: true where the pace now pauses by itself, because its epochs are used up. */
  epochDone(): boolean {
    this.#epochsLeft -= 1;
    if (this.#epochsLeft > 0) return false;
    this.pause();
    return true;
  }

  /** Holds while paused. */
  async hold(): Promise<void> {
    this.#measure();
    while (this.#hold && !this.#abandoned) await this.#hold.promise;
    this.#measured = performance.now();
    if (this.#abandoned) throw new Abandoned();
  }

  readonly breathe: Breathe = async (work) => {
    if (performance.now() - this.#breath > STRETCH) {
      await macrotask();
      this.#breath = performance.now();
    }
    if (this.#abandoned) throw new Abandoned();
    if (work === 'step' && this.#hold) await this.hold();
  };

  #measure(): void {
    const now = performance.now();
    this.#work += now - this.#measured;
    this.#measured = now;
  }

  #release(): void {
    this.#hold?.release();
    this.#hold = null;
  }
}

/**
 * Ctrl-C and SIGTERM: the first asks for an end in good order, the next one ends the process at once, as it does where
 * nobody listens.
 */
import { setImmediate } from 'node:timers/promises';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
export type StopSignal = (typeof SIGNALS)[number];

/** Milliseconds in which the same keystroke may come twice: from the terminal, and passed on by npm. */
const ECHO = 300;

/** Milliseconds between two turns of the event loop, which is where signals are heard. */
const TURN = 20;

export class Interrupt {
  /** The signal that asked for the end; null as long as none did. */
  signal: StopSignal | null = null;
  #lastTurn = 0;
  /** Under npm, the shell that npm started: a signal to npm ends that shell alone. */
  readonly #shell = process.env.npm_lifecycle_event ? process.ppid : null;

  constructor() {
    for (const signal of SIGNALS) process.on(signal, this.#hear);
  }

  /** Leaves signals to end the process again. */
  release(): void {
    for (const signal of SIGNALS) process.off(signal, this.#hear);
  }

  /** Awaited between pieces of work, so that a signal is heard in the midst of them. */
  readonly breathe = async (): Promise<void> => {
    if (performance.now() - this.#lastTurn < TURN) return;
    await setImmediate();
    this.#lastTurn = performance.now();
    if (this.#shell && process.ppid !== this.#shell) this.#hear('SIGTERM');
  };

  readonly #hear = (signal: StopSignal): void => {
    if (this.signal) return;
    this.signal = signal;
    setTimeout(() => this.release(), ECHO).unref();
  };
}

/** How far a sweep is and how long it will take, on the error stream: one line that changes, or one now and then. */
import type { Trial } from '../../experiments/plan.ts';
import type { Estimate } from '../../experiments/timings.ts';

/** Seconds between lines where nobody watches. */
const INTERVAL = 60;

/** `3 h 20 min`, `45 min`, `12 s`. */
export function durationText(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export class Progress {
  readonly #name: string;
  readonly #total: number;
  readonly #threads: number;
  readonly #estimate: Estimate;
  readonly #remaining: Set<Trial>;
  #told = Number.NEGATIVE_INFINITY;

  constructor(name: string, total: number, remaining: readonly Trial[], threads: number, estimate: Estimate) {
    this.#name = name;
    this.#total = total;
    this.#threads = threads;
    this.#estimate = estimate;
    this.#remaining = new Set(remaining);
  }

  done(trial: Trial, seconds: number): void {
    this.#estimate.add(trial.config, seconds);
    this.#remaining.delete(trial);
    this.tell();
  }

  tell(): void {
    const { isTTY } = process.stderr;
    const now = performance.now() / 1000;
    if (now - this.#told < (isTTY ? 1 : INTERVAL)) return;
    this.#told = now;
    process.stderr.write(isTTY ? `\r\x1b[K${this.#text()}` : `${this.#text()}\n`);
  }

  /** Leaves the line that changes as it is. */
  end(): void {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${this.#text()}\n`);
  }

  #text(): string {
    const done = this.#total - this.#remaining.size;
    const seconds = this.#estimate.secondsFor([...this.#remaining]);
    const left = seconds === null ? '' : `, ${durationText(seconds / this.#threads)} left`;
    return `${this.#name}: ${done} of ${this.#total} runs${left}`;
  }
}

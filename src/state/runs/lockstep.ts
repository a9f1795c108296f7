/**
 * Keeps runs side by side: none gets far ahead of the slowest. Where there are more of them than processors they train
 * in turns, as many at once as there are processors: runs that share one would empty each other's caches all the time.
 */

import type { RunId } from './comparison.ts';

/** Most epochs that a run may be ahead of the slowest one. */
const LEAD = 20;

/** Seconds of training that a turn is to last. */
const TURN = 0.25;

interface Progress {
  epoch: number;
  /** Of training, for all epochs so far. */
  seconds: number;
  /** The epoch up to which the run may train. */
  allowed: number;
}

export class Lockstep {
  readonly #allow: (run: RunId, epoch: number) => void;
  readonly #runs = new Map<RunId, Progress>();
  #processors = 1;

  /** `allow` hears up to which epoch a run may train. */
  constructor(allow: (run: RunId, epoch: number) => void) {
    this.#allow = allow;
  }

  /** Runs that start now, beside those that are training; `processors`: how many of all can train at once. */
  begin(runs: readonly RunId[], processors: number): void {
    this.#processors = processors;
    for (const run of runs) {
      this.#runs.set(run, { epoch: 0, seconds: 0, allowed: 0 });
      this.#allow(run, 0);
    }
    this.#update();
  }

  /** A run has completed an epoch, after `seconds` of training in all. */
  advance(run: RunId, epoch: number, seconds: number): void {
    const progress = this.#runs.get(run);
    if (!progress) return;
    progress.epoch = epoch;
    progress.seconds = seconds;
    this.#update();
  }

  /** A run has ended. */
  end(run: RunId): void {
    if (this.#runs.delete(run)) this.#update();
  }

  #update(): void {
    const all = [...this.#runs];
    const slowest = Math.min(...all.map(([, { epoch }]) => epoch));
    if (all.length <= this.#processors) {
      const most = all.length < 2 ? Number.POSITIVE_INFINITY : slowest + LEAD;
      for (const [run] of all) this.#grant(run, most);
      return;
    }
    const waiting = all.filter(([, { epoch, allowed }]) => epoch >= allowed);
    const free = Math.max(0, this.#processors - (all.length - waiting.length));
    waiting.sort(([, a], [, b]) => a.epoch - b.epoch);
    for (const [run, progress] of waiting.slice(0, free)) {
      // The slowest may be in a turn that lasts: the others must not pass it by turn after turn.
      const end = Math.min(progress.epoch + turnOf(progress), slowest + LEAD);
      if (end > progress.epoch) this.#grant(run, end);
    }
  }

  #grant(run: RunId, epoch: number): void {
    const progress = this.#runs.get(run);
    if (!progress || progress.allowed === epoch) return;
    progress.allowed = epoch;
    this.#allow(run, epoch);
  }
}

/** Epochs of a run's next turn; one while it is not known how long they take. */
function turnOf({ epoch, seconds }: Progress): number {
  return seconds > 0 ? Math.min(LEAD, Math.max(1, Math.round((TURN * epoch) / seconds))) : 1;
}

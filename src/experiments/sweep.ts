/** Drives a sweep: trials handed to whoever is free, each outcome kept as it comes. Threads or workers do the training. */
import type { RunConfig } from '../config/runConfig.ts';
import type { Trial } from './plan.ts';
import type { Trained } from './trial.ts';

/** How many trials of a sweep are trained at once: towards its end fewer and fewer, with more of the processor each. */
export class Share {
  #runs: number;
  readonly #listeners = new Set<(runs: number) => void>();

  constructor(runs: number) {
    this.#runs = runs;
  }

  get runs(): number {
    return this.#runs;
  }

  /** Calls `listener` at once, and whenever there are fewer. Returns how to end that. */
  watch(listener: (runs: number) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#runs);
    return () => this.#listeners.delete(listener);
  }

  /** For a runner that gets no more. */
  leave(): void {
    this.#runs = Math.max(1, this.#runs - 1);
    for (const listener of this.#listeners) listener(this.#runs);
  }
}

/** Someone who trains one trial at a time, on a processor that they share. */
export type Runner = (config: RunConfig, share: Share) => Promise<Trained>;

export interface SweepControl {
  /** True once no further trial should begin. */
  readonly stopRequested: boolean;
  /** Keeps what a trial gave; the next one of the same runner begins afterwards. A rejection ends the sweep. */
  keep(trial: Trial, trained: Trained): Promise<void> | void;
  /** A trial that gave nothing, with the reason: the others go on. */
  failed(trial: Trial, error: unknown): void;
}

/** A runner that fails so often in a row will not come to anything. */
const MOST_FAILURES = 3;

/** Trains all trials in their order; whoever fails three times in a row gets no more. Rejects with what `keep` rejected with, once the trials in progress have ended. */
export async function sweep(
  trials: readonly Trial[],
  runners: readonly Runner[],
  control: SweepControl,
): Promise<void> {
  const waiting = trials.values();
  const share = new Share(Math.min(runners.length, trials.length));
  let broken: { readonly error: unknown } | null = null;
  const work = async (run: Runner) => {
    for (let failures = 0; failures < MOST_FAILURES && !control.stopRequested && !broken; ) {
      const { value: trial } = waiting.next();
      if (!trial) return;
      const trained = await run(trial.config, share).catch((error: unknown) => control.failed(trial, error));
      failures = trained ? 0 : failures + 1;
      if (!trained) continue;
      try {
        await control.keep(trial, trained);
      } catch (error) {
        broken ??= { error };
      }
    }
  };
  await Promise.all(runners.map((run) => work(run).finally(() => share.leave())));
  if (broken) throw (broken as { readonly error: unknown }).error;
}

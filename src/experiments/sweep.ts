/** Drives a sweep: trials handed to whoever is free, each outcome kept as it comes. Threads or workers do the training. */
import type { RunConfig } from '../config/runConfig.ts';
import type { Trial } from './plan.ts';
import type { Trained } from './trial.ts';

/** Someone who trains one trial at a time, on a processor that `sharedBy` of them share, this one included. */
export type Runner = (config: RunConfig, sharedBy: number) => Promise<Trained>;

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
  // Where there are fewer trials than runners, each has more of the processor.
  const sharedBy = Math.min(runners.length, trials.length);
  let broken: { readonly error: unknown } | null = null;
  const work = async (run: Runner) => {
    for (let failures = 0; failures < MOST_FAILURES && !control.stopRequested && !broken; ) {
      const { value: trial } = waiting.next();
      if (!trial) return;
      const trained = await run(trial.config, sharedBy).catch((error: unknown) => control.failed(trial, error));
      failures = trained ? 0 : failures + 1;
      if (!trained) continue;
      try {
        await control.keep(trial, trained);
      } catch (error) {
        broken ??= { error };
      }
    }
  };
  await Promise.all(runners.map(work));
  if (broken) throw (broken as { readonly error: unknown }).error;
}

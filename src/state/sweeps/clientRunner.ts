/** A worker of the page as one that trains trials of a sweep, one at a time. */
import type { Runner } from '../../experiments/sweep.ts';
import type { Trained } from '../../experiments/trial.ts';
import type { TrainingClient } from '../../worker/client.ts';
import { JobFailure, trainTogether } from './workerJob.ts';

/** Runners that share what they need. */
export interface Crew {
  readonly runners: readonly Runner[];
  end(): void;
}

/** `take` gives a worker that is alive; one that was lost is replaced for the next trial. */
export function clientRunner(take: () => TrainingClient): Crew {
  let client: TrainingClient | null = null;
  const run: Runner = async (config, share) => {
    if (client?.lost) client.terminate();
    if (!client || client.lost) client = take();
    const begun = performance.now();
    let outcome: Trained['outcome'] | null = null;
    await trainTogether(client, [config], share.runs, (_, its) => {
      outcome = its;
    }).catch((error: unknown) => {
      if (!(error instanceof JobFailure && error.refused)) throw error;
      outcome = { refused: error.message };
    });
    if (!outcome) throw new Error('the run ended without an outcome');
    return { outcome, seconds: (performance.now() - begun) / 1000 };
  };
  return { runners: [run], end: () => client?.terminate() };
}

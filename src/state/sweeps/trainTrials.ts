/** Trains trials in the page, on several workers at once, and has the browser remember each outcome. */
import type { Trial } from '../../experiments/plan.ts';
import type { Outcome } from '../../experiments/results.ts';
import { sweep } from '../../experiments/sweep.ts';
import { Estimate } from '../../experiments/timings.ts';
import type { TrialId } from '../../experiments/trialId.ts';
import type { TrainingClient } from '../../worker/client.ts';
import { clientRunner } from './clientRunner.ts';
import type { OutcomeMemory } from './outcomeMemory.ts';

/** What training in the page needs. */
export interface Workshop {
  readonly createClient: () => TrainingClient;
  readonly memory: OutcomeMemory;
  /** As many trials at once. */
  readonly processors: number;
}

export interface TrialListener {
  /** True once no further trial should begin. */
  readonly stopRequested: boolean;
  /** A trial has ended; `secondsLeft` for all that are left. */
  ended(id: TrialId, outcome: Outcome, secondsLeft: number | null): void;
  /** A trial gave nothing, or its outcome cannot be remembered. */
  problem(message: string): void;
}

/** Resolves once all trials have ended, or those in progress after a stop. */
export async function trainTrials(
  trials: readonly Trial[],
  { createClient, memory, processors }: Workshop,
  listener: TrialListener,
): Promise<void> {
  const left = new Set(trials);
  const estimate = new Estimate();
  const runners = Array.from({ length: Math.min(processors, trials.length) }, () => clientRunner(createClient));
  await sweep(
    trials,
    runners.map(({ run }) => run),
    {
      get stopRequested() {
        return listener.stopRequested;
      },
      keep: async (trial, { outcome, seconds }) => {
        left.delete(trial);
        estimate.add(trial.config, seconds);
        const secondsLeft = estimate.secondsFor([...left]);
        listener.ended(trial.id, outcome, secondsLeft === null ? null : secondsLeft / runners.length);
        await memory.keep(trial.id, outcome).catch(() => listener.problem('this browser remembers no more runs'));
      },
      failed: ({ id }, error) => listener.problem(`${id}: ${error instanceof Error ? error.message : String(error)}`),
    },
  );
  for (const runner of runners) runner.end();
}

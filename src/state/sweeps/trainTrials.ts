/** Trains trials in the page, on several workers at once, and has the browser remember each outcome. */

import type { BackendInfo } from '../../engine/engine.ts';
import type { Trial } from '../../experiments/plan.ts';
import type { Outcome } from '../../experiments/results.ts';
import { sweep } from '../../experiments/sweep.ts';
import { Estimate } from '../../experiments/timings.ts';
import type { TrialId } from '../../experiments/trialId.ts';
import type { TrainingClient } from '../../worker/client.ts';
import { type Crew, clientRunner } from './clientRunner.ts';
import { ensembleRunners } from './ensembleRunners.ts';
import type { OutcomeMemory } from './outcomeMemory.ts';

/** What training in the page needs. */
export interface Workshop {
  readonly createClient: () => TrainingClient;
  readonly memory: OutcomeMemory;
  /** As many trials at once, each in a worker of its own. */
  readonly processors: number;
  /** Where runs of the page have trained so far; null where none has. */
  readonly backend: () => BackendInfo['backend'] | null;
}

/** Members of an ensemble on a GPU. */
const MEMBERS = 8;

/** Whoever trains these trials: on a GPU one worker with an ensemble, else a worker a processor. */
function crewsFor(trials: readonly Trial[], { createClient, processors, backend }: Workshop): Crew[] {
  const choices = new Set(trials.map(({ config }) => config.backend));
  const onGpu = choices.size === 1 && (choices.has('webgpu') || (choices.has('auto') && backend() === 'webgpu'));
  if (onGpu) return [ensembleRunners(createClient, Math.min(MEMBERS, trials.length))];
  return Array.from({ length: Math.min(processors, trials.length) }, () => clientRunner(createClient));
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
  workshop: Workshop,
  listener: TrialListener,
): Promise<void> {
  const left = new Set(trials);
  const estimate = new Estimate();
  const crews = crewsFor(trials, workshop);
  const runners = crews.flatMap((crew) => crew.runners);
  await sweep(trials, runners, {
    get stopRequested() {
      return listener.stopRequested;
    },
    keep: async (trial, { outcome, seconds }) => {
      left.delete(trial);
      estimate.add(trial.config, seconds);
      const secondsLeft = estimate.secondsFor([...left]);
      listener.ended(trial.id, outcome, secondsLeft === null ? null : secondsLeft / runners.length);
      await workshop.memory
        .keep(trial.id, outcome)
        .catch(() => listener.problem('this browser remembers no more runs'));
    },
    failed: ({ id }, error) => listener.problem(`${id}: ${error instanceof Error ? error.message : String(error)}`),
  });
  for (const crew of crews) crew.end();
}

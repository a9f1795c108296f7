/** What one run of a comparison trains: a configuration from the start, or from an epoch of another run on. */
import type { RunConfig } from './runConfig.ts';

/** As many runs are compared at most, and as long is a chain of forks. */
export const MOST_RUNS = 4;

export interface RunPlan {
  readonly config: RunConfig;
  /** The run whose state after `epoch` epochs is where this one begins. */
  readonly fork: { readonly parent: RunPlan; readonly epoch: number } | null;
}

/** Changes no bit of a run, however many it has. */
const WITHOUT_EFFECT = 'threads' satisfies keyof RunConfig;

/** Whether two values of configuration or plan train the same, entry by entry. */
export function samePlan(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return Object.is(a, b);
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    keys.length === others.length &&
    keys.every((key) => {
      if (key === WITHOUT_EFFECT) return Object.hasOwn(b, key);
      return Object.hasOwn(b, key) && samePlan(a[key as keyof typeof a], b[key as keyof typeof b]);
    })
  );
}

/**
 * Why no run of `config` can fork from `parent` at `epoch`: one that the parent never comes to, or had before it began,
 * or that the run may not have itself; null where it can.
 */
export function forkProblem(parent: RunPlan, epoch: number, config: RunConfig): string | null {
  const [most, own] = [parent.config.maxEpochs, config.maxEpochs];
  if (epoch > most) return `beyond the ${most} epochs of the run it forks from`;
  if (parent.fork && epoch <= parent.fork.epoch) return `the run it forks from begins after epoch ${parent.fork.epoch}`;
  return epoch > own ? `it may train ${own} epochs at most` : null;
}

/** Trains what plans say: runs of one shape together, or a single run that may fork from others. */
import type { RunConfig } from '../config/runConfig.ts';
import { forkProblem, type RunPlan } from '../config/runPlan.ts';
import type { Dataset } from '../data/dataset.ts';
import { InvalidConfigError } from '../data/invalidConfig.ts';
import type { Engine } from '../engine/engine.ts';
import { type Stretch, type TrainingControl, trainSobolev } from './algorithm1.ts';
import { type Checkpoint, epochOf } from './checkpoint.ts';
import type { MemberEvent } from './events.ts';

/** Makes data and engine for the runs that train next; the last ones are not needed any more. */
export type Prepare = (configs: readonly RunConfig[]) => Promise<{ data: readonly Dataset[]; engine: Engine }>;

/**
 * Trains the plans from the start, or goes on where a checkpoint of the same plans was taken. Returns where they are at
 * the end. Throws `several forks at once` where one of several plans is a fork.
 */
export async function* trainPlans(
  plans: readonly RunPlan[],
  prepare: Prepare,
  control: TrainingControl,
  from?: Checkpoint,
): AsyncGenerator<MemberEvent, Checkpoint, void> {
  if (from && from.members.length !== plans.length) throw new Error(`invalid checkpoint: ${from.members.length} runs`);
  if (plans.length === 1) return yield* trainFork(plans[0], prepare, control, { from });
  if (plans.some(({ fork }) => fork)) throw new Error('several forks at once');
  const configs = plans.map(({ config }) => config);
  const { data, engine } = await prepare(configs);
  const runs = configs.map((config, i) => ({ config, data: data[i] }));
  return yield* trainSobolev(runs, engine, control, { from });
}

/**
 * The parent up to the fork, then the run itself, up to the epoch in which it is forked in turn. Throws
 * InvalidConfigError for a fork of an epoch that its parent or itself cannot have.
 */
async function* trainFork(
  plan: RunPlan,
  prepare: Prepare,
  control: TrainingControl,
  stretch: Stretch,
): AsyncGenerator<MemberEvent, Checkpoint, void> {
  const { config, fork } = plan;
  const trouble = fork && forkProblem(fork.parent, fork.epoch, config);
  if (trouble) throw new InvalidConfigError([`invalid fork: ${fork?.epoch} (${trouble})`]);
  let { from } = stretch;
  if (fork && !(from && epochOf(from) >= fork.epoch)) {
    from = yield* trainFork(fork.parent, prepare, control, { from, until: fork.epoch });
    if (from.members[0].reason) return from;
  }
  const { data, engine } = await prepare([config]);
  return yield* trainSobolev([{ config, data: data[0] }], engine, control, { ...stretch, from });
}

/** One to four runs side by side: the first is an experiment of its own, the others, its twins, say what they change. */
import { fieldsAffecting } from '../../config/fields.ts';
import type { RunConfig } from '../../config/runConfig.ts';
import { type RunPlan, samePlan } from '../../config/runPlan.ts';

export const MOST_RUNS = 4;

/** The names of the runs, in their order. */
export const RUN_NAMES = ['A', 'B', 'C', 'D'] as const;

/** A run that has all settings of the first one, or as a fork those of its parent, but those of `patch`. */
export interface Twin {
  readonly patch: Partial<RunConfig>;
  /** The run of lower number, and the epoch of it, from whose state this one goes on. */
  readonly fork: { readonly run: number; readonly epoch: number } | null;
}

export interface Comparison {
  /** The experiment of the first run. */
  readonly config: RunConfig;
  readonly twins: readonly Twin[];
}

type FieldName = keyof RunConfig;

/** Settings that all runs share: they learn the same function on the same device. */
const SHARED: ReadonlySet<FieldName> = new Set(fieldsAffecting('target', 'device'));

/** Settings that a fork has from its parent: the network is taken over as it is. */
const OF_NETWORK: ReadonlySet<FieldName> = new Set(fieldsAffecting('shape'));

/** Whether a twin may have a value of its own. */
export function mayDiffer(name: FieldName, fork: Twin['fork'] = null): boolean {
  return !SHARED.has(name) && !(fork && OF_NETWORK.has(name));
}

const planned = new WeakMap<Comparison, readonly RunPlan[]>();

/** What each run trains; the same array as long as the comparison is the same object. [runs] */
export function plansOf(comparison: Comparison): readonly RunPlan[] {
  const known = planned.get(comparison);
  if (known) return known;
  const plans = newPlans(comparison);
  planned.set(comparison, plans);
  return plans;
}

function newPlans({ config, twins }: Comparison): RunPlan[] {
  const plans: RunPlan[] = [{ config, fork: null }];
  for (const { patch, fork } of twins) {
    const parent = plans[fork?.run ?? 0];
    plans.push({ config: { ...parent.config, ...patch }, fork: fork && { parent, epoch: fork.epoch } });
  }
  return plans;
}

/** Changes settings of one run; a shared one is changed for all. */
export function patched({ config, twins }: Comparison, run: number, patch: Partial<RunConfig>): Comparison {
  const entries = Object.entries(patch) as [FieldName, unknown][];
  const part = (of: (name: FieldName) => boolean) => Object.fromEntries(entries.filter(([name]) => of(name)));
  if (run === 0) return { config: { ...config, ...patch }, twins };
  const { fork } = twins[run - 1];
  const base = { ...config, ...part((name) => SHARED.has(name)) };
  const { config: inherited } = newPlans({ config: base, twins })[fork?.run ?? 0];
  const own = { ...twins[run - 1].patch, ...part((name) => mayDiffer(name, fork)) };
  const differing = Object.entries(own).filter(([name, value]) => !samePlan(value, inherited[name as FieldName]));
  return {
    config: base,
    twins: twins.with(run - 1, { patch: Object.fromEntries(differing) as Partial<RunConfig>, fork }),
  };
}

/** A twin of a run with some settings changed: it forks where that run forks. */
export function twinOf({ twins }: Comparison, run: number, change: Partial<RunConfig>): Twin {
  const model = run === 0 ? { patch: {}, fork: null } : twins[run - 1];
  return { patch: { ...model.patch, ...change }, fork: model.fork };
}

/**
 * A fork of a run at an epoch, with all its settings. Where that epoch is before the run itself forked, it is an epoch
 * of its parent: there the fork begins, with the settings of the run.
 */
export function forkOf({ twins }: Pick<Comparison, 'twins'>, run: number, epoch: number): Twin {
  if (run === 0) return { patch: {}, fork: { run, epoch } };
  const { fork, patch } = twins[run - 1];
  if (!fork || epoch > fork.epoch) return { patch: {}, fork: { run, epoch } };
  const earlier = forkOf({ twins }, fork.run, epoch);
  return { patch: { ...earlier.patch, ...patch }, fork: earlier.fork };
}

/** Takes out a twin, and those that fork from it. Returns the numbers of the runs that stay. */
export function without({ config, twins }: Comparison, run: number): { comparison: Comparison; kept: number[] } {
  const kept = [0];
  twins.forEach(({ fork }, i) => {
    if (i + 1 !== run && (!fork || kept.includes(fork.run))) kept.push(i + 1);
  });
  const renumbered = kept.slice(1).map((number): Twin => {
    const { patch, fork } = twins[number - 1];
    return { patch, fork: fork && { ...fork, run: kept.indexOf(fork.run) } };
  });
  return { comparison: { config, twins: renumbered }, kept };
}

/** The settings in which the runs differ, in the order of the fields given. */
export function differingFields(plans: readonly RunPlan[], names: readonly FieldName[]): FieldName[] {
  const [{ config: first }] = plans;
  return names.filter((name) => plans.some(({ config }) => !samePlan(config[name], first[name])));
}

/** One to four runs side by side: the first is an experiment of its own, the others, its twins, say what they change. */
import { fieldsAffecting } from '../../config/fields.ts';
import type { RunConfig } from '../../config/runConfig.ts';
import { type RunPlan, samePlan } from '../../config/runPlan.ts';

declare const brand: unique symbol;

/** Which run it is, for as long as it is compared; its place among the others, and so its name, may change. */
export type RunId = number & { readonly [brand]: 'run' };

/** The first run, which is always there. */
export const FIRST = 0 as RunId;

/** The names of the runs, in their order. */
export const RUN_NAMES = ['A', 'B', 'C', 'D'] as const;

/** A run that has all settings of the first one, or as a fork those of its parent, but those of `patch`. */
export interface Twin {
  readonly id: RunId;
  readonly patch: Partial<RunConfig>;
  /** The run before it, and the epoch of that run, from whose state this one goes on. */
  readonly fork: { readonly of: RunId; readonly epoch: number } | null;
}

/** A twin that has not been added to a comparison yet. */
export type NewTwin = Omit<Twin, 'id'>;

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

/** What is derived from a comparison, once for each. */
function remembered<T>(derive: (comparison: Comparison) => T): (comparison: Comparison) => T {
  const known = new WeakMap<Comparison, T>();
  return (comparison) => {
    const found = known.get(comparison) ?? derive(comparison);
    known.set(comparison, found);
    return found;
  };
}

/** The runs in their order. */
export const idsOf = remembered(({ twins }): readonly RunId[] => [FIRST, ...twins.map(({ id }) => id)]);

/** What each run trains; the same map as long as the comparison is the same object. */
export const planById = remembered(newPlans);

/** What each run trains, in their order; the same array as long as the comparison is the same object. [runs] */
export const plansOf = remembered((comparison): readonly RunPlan[] => [...planById(comparison).values()]);

function newPlans({ config, twins }: Comparison): ReadonlyMap<RunId, RunPlan> {
  const first: RunPlan = { config, fork: null };
  const plans = new Map([[FIRST, first]]);
  for (const { id, patch, fork } of twins) {
    const parent = (fork && plans.get(fork.of)) ?? first;
    plans.set(id, { config: { ...parent.config, ...patch }, fork: fork && { parent, epoch: fork.epoch } });
  }
  return plans;
}

/** The twin of that id; null for the first run. */
function twinWith(id: RunId, twins: readonly Twin[]): Twin | null {
  return twins.find((twin) => twin.id === id) ?? null;
}

/** Changes settings of one run; a shared one is changed for all. */
export function patched({ config, twins }: Comparison, id: RunId, patch: Partial<RunConfig>): Comparison {
  const entries = Object.entries(patch) as [FieldName, unknown][];
  const part = (of: (name: FieldName) => boolean) => Object.fromEntries(entries.filter(([name]) => of(name)));
  const twin = twinWith(id, twins);
  if (!twin) return { config: { ...config, ...patch }, twins };
  const { fork } = twin;
  const base = { ...config, ...part((name) => SHARED.has(name)) };
  const inherited = newPlans({ config: base, twins }).get(fork?.of ?? FIRST)?.config ?? base;
  const own = { ...twin.patch, ...part((name) => mayDiffer(name, fork)) };
  const differing = Object.entries(own).filter(([name, value]) => !samePlan(value, inherited[name as FieldName]));
  const changed: Twin = { id, patch: Object.fromEntries(differing) as Partial<RunConfig>, fork };
  return { config: base, twins: twins.map((each) => (each === twin ? changed : each)) };
}

/** A twin of a run with some settings changed: it forks where that run forks. */
export function twinOf({ twins }: Comparison, id: RunId, change: Partial<RunConfig>): NewTwin {
  const model = twinWith(id, twins);
  return { patch: { ...model?.patch, ...change }, fork: model?.fork ?? null };
}

/**
 * A fork of a run at an epoch, with all its settings. Where that epoch is before the run itself forked, it is an epoch
 * of its parent: there the fork begins, with the settings of the run.
 */
export function forkOf({ twins }: Pick<Comparison, 'twins'>, id: RunId, epoch: number): NewTwin {
  const twin = twinWith(id, twins);
  if (!twin?.fork || epoch > twin.fork.epoch) return { patch: {}, fork: { of: id, epoch } };
  const earlier = forkOf({ twins }, twin.fork.of, epoch);
  return { patch: { ...earlier.patch, ...twin.patch }, fork: earlier.fork };
}

/** Takes out a twin, and those that fork from it. */
export function without({ config, twins }: Comparison, id: RunId): Comparison {
  const staying: Twin[] = [];
  const stays = (parent: RunId) => parent === FIRST || staying.some((twin) => twin.id === parent);
  for (const twin of twins) if (twin.id !== id && (!twin.fork || stays(twin.fork.of))) staying.push(twin);
  return { config, twins: staying };
}

/** The settings in which the runs differ, in the order of the fields given. */
export function differingFields(plans: readonly RunPlan[], names: readonly FieldName[]): FieldName[] {
  const [{ config: first }] = plans;
  return names.filter((name) => plans.some(({ config }) => !samePlan(config[name], first[name])));
}

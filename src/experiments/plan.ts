/**
 * A sweep as data: grids of settings, several seeds. Each combination is a trial, one training run; plans that share
 * trials share their results.
 */
import type { RunConfig } from '../config/runConfig.ts';
import { DEFAULTS_OF_VERSION, type Version } from '../config/versions.ts';
import { seededBy, type TrialId, trialIdOf } from './trialId.ts';

/** Settings that replace others. */
export type Patch = Partial<RunConfig>;

/** The values that an axis runs through; where settings go together, a value sets several. */
export type Axis = readonly Patch[];

/** Every combination of one value of each axis; a later axis replaces what an earlier one has set. */
export type Grid = readonly Axis[];

export interface Plan {
  readonly name: string;
  /** Whose results its trials belong to: plans of one family may share trials. */
  readonly family: string;
  /** Whose defaults are in force where nothing is set. */
  readonly version: Version;
  /** What all trials have in common. */
  readonly settings: Patch;
  readonly grids: readonly Grid[];
  /** Each draws data, weights and shuffling of one run of every combination. */
  readonly seeds: readonly number[];
}

export interface Trial {
  readonly id: TrialId;
  readonly config: RunConfig;
}

/** A sweep has no more trials. */
export const MOST_TRIALS = 100_000;

/** An axis of one setting. */
export function axis<K extends keyof RunConfig>(name: K, values: readonly RunConfig[K][]): Axis {
  return values.map((value) => ({ [name]: value }) as Patch);
}

/** Trials before those that are in several grids are counted once. */
export function sizeOf({ grids, seeds }: Pick<Plan, 'grids' | 'seeds'>): number {
  const combinations = grids.map((grid) => grid.reduce((product, { length }) => product * length, 1));
  return seeds.length * combinations.reduce((sum, count) => sum + count, 0);
}

/** Every combination of a grid, the last axis running fastest. */
function combinationsOf(grid: Grid): Patch[] {
  return grid.reduce<Patch[]>(
    (patches, values) => patches.flatMap((patch) => values.map((value) => ({ ...patch, ...value }))),
    [{}],
  );
}

/**
 * The trials of a plan, each once: all combinations with the first seed, then with the next, so that every cell has some
 * runs before any has many. Throws `invalid plan: 200000 runs (at most 100000)`.
 */
export function trialsOf(plan: Plan): Trial[] {
  const size = sizeOf(plan);
  if (size > MOST_TRIALS) throw new Error(`invalid plan: ${size} runs (at most ${MOST_TRIALS})`);
  const common = { ...DEFAULTS_OF_VERSION[plan.version], ...plan.settings };
  const trials = new Map<TrialId, Trial>();
  for (const seed of plan.seeds) {
    for (const combination of plan.grids.flatMap(combinationsOf)) {
      const config: RunConfig = { ...common, ...combination, ...seededBy(seed) };
      const id = trialIdOf(config, plan.version);
      if (!trials.has(id)) trials.set(id, { id, config });
    }
  }
  return [...trials.values()];
}

/** What all trials of a plan have in common, seeds apart. */
export const settingsOfPlan = ({ version, settings }: Plan): TrialId =>
  trialIdOf({ ...DEFAULTS_OF_VERSION[version], ...settings }, version);

/** Of every `count` trials one, beginning with the `index`-th (from 1): part of a plan for one of several machines. */
export function shardOf(trials: readonly Trial[], index: number, count: number): Trial[] {
  return trials.filter((_, i) => i % count === index - 1);
}

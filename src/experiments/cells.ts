/** The runs of the paper's cells under one reading, looked up in results: what figures and verdicts are made of. */

import { DEFAULTS_OF_VERSION } from '../config/versions.ts';
import type { StopReason } from '../training/events.ts';
import type { Patch } from './plan.ts';
import { type Cell, type Reading, settingsOf } from './readings.ts';
import { type Finished, isFinished, type Results } from './results.ts';
import { seededBy, type TrialId, trialIdOf } from './trialId.ts';

/** One run of a cell; its id replays it. */
export interface CellRun extends Pick<Finished, 'reason' | 'testError' | 'epochs'> {
  readonly seed: number;
  readonly id: TrialId;
}

/** The finished runs of a cell, by seed; fewer than planned while a sweep is under way. */
export type RunsOf = (cell: Cell) => readonly CellRun[];

/** Cells with their runs. */
export interface CellSource {
  readonly runsOf: RunsOf;
  /** The id of a cell's run with seed 1, whether there is one or not. */
  readonly baseOf: (cell: Cell) => TrialId;
}

/** The link version of the paper's plans. */
export const PAPER_VERSION = 2;

/** The id of a run of a cell. */
export function cellTrialId(reading: Reading, cell: Cell, seed: number): TrialId {
  const config = { ...DEFAULTS_OF_VERSION[PAPER_VERSION], ...settingsOf(reading, cell), ...seededBy(seed) };
  return trialIdOf(config, PAPER_VERSION);
}

/** The finished runs with these settings, by seed. */
export function runsWith(results: Results, settings: Patch, seeds: readonly number[]): CellRun[] {
  return seeds.flatMap((seed) => {
    const config = { ...DEFAULTS_OF_VERSION[PAPER_VERSION], ...settings, ...seededBy(seed) };
    const id = trialIdOf(config, PAPER_VERSION);
    const outcome = results.get(id);
    if (!outcome || !isFinished(outcome)) return [];
    const { reason, testError, epochs } = outcome;
    return [{ seed, id, reason, testError, epochs }];
  });
}

/** Order 0 has no rho: its runs are the same under every rule, and are found under `adaptive`. */
const withoutIdleRule = (cell: Cell): Cell => (cell.maxOrder === 0 ? { ...cell, rhoRule: 'adaptive' } : cell);

/** The same for cells that have the same runs. */
export function cellKey(cell: Cell): string {
  const { functionId, samples, maxOrder, rhoRule } = withoutIdleRule(cell);
  return [functionId, samples, maxOrder, rhoRule].join();
}

export const cellRuns =
  (results: Results, reading: Reading, seeds: readonly number[]): RunsOf =>
  (cell) =>
    runsWith(results, settingsOf(reading, withoutIdleRule(cell)), seeds);

/** How runs end that have not learned the function; figures mark them and can leave them out. */
const UNLEARNED: ReadonlySet<StopReason> = new Set(['plateau', 'worseThanConstant', 'diverged']);

export const isUnlearned = ({ reason }: Pick<Finished, 'reason'>): boolean => UNLEARNED.has(reason);

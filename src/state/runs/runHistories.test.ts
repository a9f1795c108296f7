import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
import type { EpochReport } from '../../training/events.ts';
import { configStore, INITIAL_CONFIG, setFocus } from '../stores/configStore.ts';
import { NO_RUN, type RunState, runStore } from '../stores/runStore.ts';
import { FIRST, type RunId } from './comparison.ts';
import { focusedRun } from './focusedRun.ts';
import { runHistories } from './runHistories.ts';

/** Ids are no places: B, the second run, began before the first. */
const [B, C] = [5, 3] as RunId[];
const historyOf = (...validations: number[]): EpochReport[] =>
  validations.map((validation, i) => {
    return { kind: 'epoch', epoch: i + 1, errors: [1], rho: [1], validation, bestEpoch: 1, seconds: i };
  });
const trained = (samples: number, ...validations: number[]): RunState => ({
  ...NO_RUN,
  plan: { config: { ...DEFAULT_CONFIG, samples }, fork: null },
  history: historyOf(...validations),
});
const RUNS = new Map([
  [B, trained(300, 8)],
  [FIRST, trained(200, 6, 7)],
]);

beforeEach(() => {
  const twins = [B, C].map((id) => ({ id, patch: {}, fork: null }));
  configStore.setState({ ...INITIAL_CONFIG, config: { ...DEFAULT_CONFIG, samples: 999 }, twins, focus: B });
  runStore.setState({ runs: RUNS });
});

describe('the runs of a comparison', () => {
  it('are drawn in their order, counted in the samples that they train with, and empty before they begin', () => {
    expect(runHistories()).toEqual([
      { history: historyOf(6, 7), samples: 200 },
      { history: historyOf(8), samples: 300 },
      { history: [], samples: 1 },
    ]);
  });

  it('have the one in focus that the controls show', () => {
    expect(focusedRun()).toBe(RUNS.get(B));
    setFocus(FIRST);
    expect(focusedRun()).toBe(RUNS.get(FIRST));
    setFocus(C);
    expect(focusedRun()).toBe(NO_RUN);
  });
});

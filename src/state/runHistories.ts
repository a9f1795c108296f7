/** What the charts draw: the history of each run of the comparison, and what its epochs are counted in. */
import type { EpochReport } from '../training/events.ts';
import { plansOf } from './comparison.ts';
import { configStore } from './configStore.ts';
import { runAt, runStore } from './runStore.ts';

export interface RunHistory {
  readonly history: readonly EpochReport[];
  /** Training samples n. */
  readonly samples: number;
}

const EMPTY: RunHistory = { history: [], samples: 1 };

/** The runs as they are now, trained or not. */
export function runHistories(): RunHistory[] {
  return plansOf(configStore.getState()).map((_, number) => {
    const { plan, history } = runAt(runStore.getState(), number);
    return plan ? { history, samples: plan.config.samples } : EMPTY;
  });
}

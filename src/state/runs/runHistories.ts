/** What the charts draw: the history of each run of the comparison, and what its epochs are counted in. */
import type { ChartRun } from '../../plots/charts/curves.ts';
import { configStore } from '../stores/configStore.ts';
import { runAt, runStore } from '../stores/runStore.ts';
import { plansOf } from './comparison.ts';

const EMPTY: ChartRun = { history: [], samples: 1 };

/** The runs as they are now, trained or not. */
export function runHistories(): ChartRun[] {
  return plansOf(configStore.getState()).map((_, number) => {
    const { plan, history } = runAt(runStore.getState(), number);
    return plan ? { history, samples: plan.config.samples } : EMPTY;
  });
}

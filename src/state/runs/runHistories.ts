/** What the charts draw: the history of each run of the comparison, and what its epochs are counted in. */
import type { ChartRun } from '../../plots/charts/curves.ts';
import { configStore } from '../stores/configStore.ts';
import { runOf, runStore } from '../stores/runStore.ts';
import { idsOf } from './comparison.ts';

const EMPTY: ChartRun = { history: [], samples: 1 };

/** The runs as they are now, trained or not, in their order. */
export function runHistories(): ChartRun[] {
  return idsOf(configStore.getState()).map((id) => {
    const { plan, history } = runOf(runStore.getState(), id);
    return plan ? { history, samples: plan.config.samples } : EMPTY;
  });
}

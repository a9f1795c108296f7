/** Where the marks of the run in focus stand: its best epoch, and the one looked back at. */
import { type ChartAxis, type Marks, marksOf } from '../../plots/charts/curves.ts';
import { focusedRun } from '../../state/runs/focusedRun.ts';
import { viewStore } from '../../state/stores/viewStore.ts';

export function marksOfFocus(axis: ChartAxis): Marks {
  const { history, finished, plan } = focusedRun();
  const best = finished?.bestEpoch ?? history.at(-1)?.bestEpoch ?? 0;
  return marksOf({ history, samples: plan?.config.samples ?? 1 }, axis, best, viewStore.getState().pastEpoch);
}

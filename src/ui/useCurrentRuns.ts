/** The runs that were trained with what the controls show. */
import { useMemo } from 'react';
import { samePlan } from '../config/runPlan.ts';
import { plansOf } from '../state/runs/comparison.ts';
import { useComparison, useRuns } from '../state/stores/hooks.ts';
import { NO_RUN, type RunState } from '../state/stores/runStore.ts';

/** All runs of the comparison as the controls have them: one that was trained with other settings counts as not begun. */
export function useCurrentRuns(): readonly RunState[] {
  const runs = useRuns((all) => all);
  const plans = useComparison(plansOf);
  return useMemo(() => runs.map((run, place) => (samePlan(run.plan, plans[place]) ? run : NO_RUN)), [runs, plans]);
}

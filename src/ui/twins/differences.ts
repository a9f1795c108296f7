/** What the tabs say of runs beside each other. */
import { FIELD_NAMES } from '../../config/fields.ts';
import type { RunPlan } from '../../config/runPlan.ts';
import { differingFields } from '../../state/runs/comparison.ts';
import { type Difference, differencesOf } from '../describe.ts';

/**
 * What makes each run other than the first; of that the setting in which they differ, where it is but one. In the language
 * that is spoken.
 */
export function differencesOfRuns(plans: readonly RunPlan[]): readonly (readonly Difference[])[] {
  const [first, ...twins] = plans;
  const names = differingFields(plans, FIELD_NAMES);
  return [
    names.length === 1 ? differencesOf(first, names) : [],
    ...twins.map((twin) => differencesOf(twin, differingFields([first, twin], FIELD_NAMES))),
  ];
}

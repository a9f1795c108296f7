/**
 * The comparison that the runs on the page have trained: the controls may have moved on since, and what is saved is what was
 * trained.
 */
import { FIELD_NAMES } from '../../config/fields.ts';
import type { RunConfig } from '../../config/runConfig.ts';
import { type RunPlan, samePlan } from '../../config/runPlan.ts';
import { type Comparison, FIRST, mayDiffer, planById, type RunId, type Twin } from '../runs/comparison.ts';

/**
 * `trained`: what each run has trained; one that has not is as the controls have it. A run that does not fit beside the first
 * one, as of another function, has another plan in what is returned.
 */
export function trainedComparison({ config, twins }: Comparison, trained: ReadonlyMap<RunId, RunPlan>): Comparison {
  let found: Comparison = { config: trained.get(FIRST)?.config ?? config, twins: [] };
  for (const twin of twins) {
    const plan = trained.get(twin.id);
    found = { config: found.config, twins: [...found.twins, plan ? twinOfPlan(twin.id, plan, found) : twin] };
  }
  return found;
}

/** The twin that trains a plan, as far as one can beside the runs before it. */
function twinOfPlan(id: RunId, plan: RunPlan, before: Comparison): Twin {
  const plans = [...planById(before)];
  const parent = plan.fork && plans.find(([, each]) => samePlan(each, plan.fork?.parent));
  const fork = plan.fork && parent ? { of: parent[0], epoch: plan.fork.epoch } : null;
  const base = (parent ?? plans[0])[1].config;
  const own = FIELD_NAMES.filter((name) => mayDiffer(name, fork) && !samePlan(plan.config[name], base[name]));
  const patch = Object.fromEntries(own.map((name) => [name, plan.config[name]])) as Partial<RunConfig>;
  return { id, patch, fork };
}

/**
 * The workers behind the runs: one lane per worker. On processors each run has a lane of its own, and so a core; on a
 * GPU runs of one shape share a lane as an ensemble, which is what fills the chip.
 */
import { fieldsAffecting } from '../../config/fields.ts';
import type { RunPlan } from '../../config/runPlan.ts';
import { samePlan } from '../../config/runPlan.ts';
import type { BackendInfo } from '../../engine/engine.ts';
import { engineShapeOf } from '../../training/algorithm1.ts';
import type { RunId } from './comparison.ts';

/** Settings of the data: runs with the same ones see the same points and targets. */
const OF_DATA = fieldsAffecting('target', 'data');

/** Whether two runs can train as members of one ensemble. */
function fitTogether(a: RunPlan, b: RunPlan): boolean {
  if (a.fork || b.fork) return false;
  const shared = a.config.batches === b.config.batches && a.config.backend === b.config.backend;
  return (
    shared &&
    OF_DATA.every((name) => samePlan(a.config[name], b.config[name])) &&
    samePlan(engineShapeOf(a.config), engineShapeOf(b.config))
  );
}

/** Which runs train in one lane, by lane. `backend` is where runs have trained so far. */
export function lanesFor(
  plans: ReadonlyMap<RunId, RunPlan>,
  backend: BackendInfo['backend'] | null,
): ReadonlyMap<RunId, RunPlan>[] {
  const lanes: Map<RunId, RunPlan>[] = [];
  for (const [run, plan] of plans) {
    const onGpu = plan.config.backend === 'webgpu' || backend === 'webgpu';
    const lane = onGpu && lanes.find((other) => [...other.values()].every((each) => fitTogether(each, plan)));
    if (lane) lane.set(run, plan);
    else lanes.push(new Map([[run, plan]]));
  }
  return lanes;
}

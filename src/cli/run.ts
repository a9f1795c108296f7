/** One run, trained from its plan: its lines as they come, and its session at the end. */

import type { RunPlan } from '../config/runPlan.ts';
import { createDataset, type Dataset } from '../data/dataset.ts';
import type { PointTable } from '../data/pointTable.ts';
import type { Device, DeviceBuffer } from '../engine/device.ts';
import type { Engine } from '../engine/engine.ts';
import { createKernelEngine } from '../engine/kernelEngine.ts';
import { engineShapeOf, type TrainingControl } from '../training/algorithm1.ts';
import type { EpochReport, FinishedReport } from '../training/events.ts';
import { type Prepare, trainPlans } from '../training/plan.ts';
import type { SavedRun } from '../training/savedRun.ts';

/** What training needs of its surroundings. */
export interface Surroundings {
  readonly device: Device<DeviceBuffer>;
  readonly control: TrainingControl;
  /** Awaited between pieces of work. */
  readonly breathe: () => Promise<void>;
  /** The data that the run learns, if any. */
  readonly table: PointTable | null;
}

/** Where the events of a run go. */
export interface Listener {
  epoch(report: EpochReport): Promise<void>;
  finished(report: FinishedReport, run: SavedRun): Promise<void>;
}

/** What trains now: the run, or the one that it forks from. */
interface Stage {
  readonly data: Dataset;
  readonly engine: Engine;
}

/**
 * Trains a run to its end, or goes on with one that was saved. A fork trains its parent first, up to the epoch that it goes
 * on from.
 */
export async function trainRun(
  plan: RunPlan,
  { device, control, breathe, table }: Surroundings,
  to: Listener,
  saved: SavedRun | null = null,
): Promise<void> {
  const stages: Stage[] = [];
  const leave = () => stages.pop()?.engine.dispose();
  const prepare: Prepare = async ([config]) => {
    const data = await createDataset(config, breathe, table);
    leave();
    const engine = createKernelEngine(device, engineShapeOf(config), breathe);
    stages.push({ data, engine });
    return { data: [data], engine };
  };
  const history = [...(saved?.history ?? [])];
  const before = saved?.seconds ?? 0;
  const from = saved ? { seconds: before, members: [saved.checkpoint] } : undefined;
  const continued: TrainingControl = {
    seconds: () => before + control.seconds(),
    get stopRequested() {
      return control.stopRequested;
    },
  };
  let finished = saved?.finished ?? null;
  try {
    const events = trainPlans([plan], prepare, continued, from);
    let next = await events.next();
    for (; !next.done; next = await events.next()) {
      const { event } = next.value;
      if (event.kind === 'finished') finished = event;
      else {
        history.push(event);
        await to.epoch(event);
      }
    }
    if (!finished) return;
    const [{ data }] = stages;
    const { seconds, members } = next.value;
    const [checkpoint] = members;
    const { transform } = data;
    await to.finished(finished, { plan, backend: device.info, transform, history, finished, seconds, checkpoint });
  } finally {
    leave();
  }
}

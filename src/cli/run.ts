/** One run, trained from its plan: its lines as they come, and its session at the end. */

import type { RunConfig } from '../config/runConfig.ts';
import type { RunPlan } from '../config/runPlan.ts';
import { createDataset, type Dataset } from '../data/dataset.ts';
import type { Device, DeviceBuffer } from '../engine/device.ts';
import type { Engine } from '../engine/engine.ts';
import { createKernelEngine } from '../engine/kernelEngine.ts';
import { engineShapeOf, type TrainingControl } from '../training/algorithm1.ts';
import type { EpochReport, FinishedReport } from '../training/events.ts';
import { type Prepare, trainPlans } from '../training/plan.ts';
import { saveSession } from '../training/session.ts';

/** What training needs of its surroundings. */
export interface Surroundings {
  readonly device: Device<DeviceBuffer>;
  readonly control: TrainingControl;
  /** Awaited between pieces of work. */
  readonly breathe: () => Promise<void>;
}

/** Where the events of a run go. */
export interface Listener {
  epoch(report: EpochReport): Promise<void>;
  /** `session`: the text of the saved session, with the best network. */
  finished(report: FinishedReport, session: () => Promise<string>): Promise<void>;
}

/** What trains now: the run, or the one that it forks from. */
interface Stage {
  readonly config: RunConfig;
  readonly data: Dataset;
  readonly engine: Engine;
}

/** Trains a run to its end. A fork trains its parent first, up to the epoch that it goes on from. */
export async function trainRun(plan: RunPlan, { device, control, breathe }: Surroundings, to: Listener): Promise<void> {
  const stages: Stage[] = [];
  const leave = () => stages.pop()?.engine.dispose();
  const prepare: Prepare = async ([config]) => {
    const data = await createDataset(config, breathe);
    leave();
    const engine = createKernelEngine(device, engineShapeOf(config), breathe);
    stages.push({ config, data, engine });
    return { data: [data], engine };
  };
  const history: EpochReport[] = [];
  try {
    for await (const { event } of trainPlans([plan], prepare, control)) {
      if (event.kind === 'epoch') {
        history.push(event);
        await to.epoch(event);
        continue;
      }
      const [{ config, data, engine }] = stages;
      await to.finished(event, async () => {
        const [parameters] = await engine.parameters();
        return saveSession({ config, transform: data.transform, history, finished: event }, parameters);
      });
    }
  } finally {
    leave();
  }
}

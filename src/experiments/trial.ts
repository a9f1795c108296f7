/** Trains one trial of a sweep to its end, as the page would: its outcome is the same to the last bit wherever it runs. */
import type { RunConfig } from '../config/runConfig.ts';
import { createDataset } from '../data/dataset.ts';
import { InvalidConfigError } from '../data/invalidConfig.ts';
import { InvalidTargetError } from '../data/invalidTarget.ts';
import type { Device, DeviceBuffer } from '../engine/device.ts';
import type { Breathe } from '../engine/engine.ts';
import { createKernelEngine } from '../engine/kernelEngine.ts';
import { engineShapeOf, trainSobolev } from '../training/algorithm1.ts';
import type { Checkpoint } from '../training/checkpoint.ts';
import type { FinishedReport } from '../training/events.ts';
import type { TrainingRun } from '../training/member.ts';
import type { Outcome } from './results.ts';

/** An outcome and what it cost. */
export interface Trained {
  readonly outcome: Outcome;
  /** From the drawing of the data to the test error. */
  readonly seconds: number;
}

/** Why these settings can never be trained; null where the reason may be another one the next time. */
const refusal = (error: unknown): string | null =>
  error instanceof InvalidTargetError || error instanceof InvalidConfigError ? error.message : null;

/** Asked between two epochs: the device to go on with, such as one of more threads. */
type DeviceNow = () => Promise<Device<DeviceBuffer>>;

/** A trial that cannot be trained has an outcome, too. Throws what may not happen again. */
export async function runTrial(config: RunConfig, deviceNow: DeviceNow, breathe: Breathe): Promise<Trained> {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  const outcome = await train(config, deviceNow, breathe, seconds).then(outcomeOf, (error: unknown) => {
    const refused = refusal(error);
    if (refused === null) throw error;
    return { refused };
  });
  return { outcome, seconds: seconds() };
}

async function train(
  config: RunConfig,
  deviceNow: DeviceNow,
  breathe: Breathe,
  seconds: () => number,
): Promise<FinishedReport> {
  const data = await createDataset(config, () => breathe('evaluation'));
  const run = { config, data };
  let left = await trainOn(await deviceNow(), run, null, { deviceNow, breathe, seconds });
  while (!('kind' in left)) left = await trainOn(await deviceNow(), run, left, { deviceNow, breathe, seconds });
  return left;
}

interface Surroundings {
  readonly deviceNow: DeviceNow;
  readonly breathe: Breathe;
  readonly seconds: () => number;
}

/** Trains a run to its end, or to where it is to go on with another device. */
async function trainOn(
  device: Device<DeviceBuffer>,
  run: TrainingRun,
  from: Checkpoint | null,
  { deviceNow, breathe, seconds }: Surroundings,
): Promise<FinishedReport | Checkpoint> {
  const engine = createKernelEngine(device, engineShapeOf(run.config), breathe);
  let left: Checkpoint | null = null;
  const betweenEpochs = async (_: number, checkpoint: () => Promise<Checkpoint>) => {
    if ((await deviceNow()) !== device) left = await checkpoint();
  };
  const control = { seconds, stopRequested: false, betweenEpochs };
  try {
    for await (const { event } of trainSobolev([run], engine, control, from ? { from } : {})) {
      if (event.kind === 'finished') return event;
      if (left) return left;
    }
  } finally {
    engine.dispose();
  }
  throw new Error('the run ended without an outcome');
}

/** What of a report is the outcome of a trial. */
export const outcomeOf = ({ reason, testError, testErrorNormalised, epochs, bestEpoch }: FinishedReport): Outcome => ({
  reason,
  testError,
  testErrorNormalised,
  epochs,
  bestEpoch,
});

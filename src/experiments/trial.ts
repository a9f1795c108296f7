/** Trains one trial of a sweep to its end, as the page would: its outcome is the same to the last bit wherever it runs. */
import type { RunConfig } from '../config/runConfig.ts';
import { createDataset } from '../data/dataset.ts';
import { InvalidConfigError } from '../data/invalidConfig.ts';
import { InvalidTargetError } from '../data/invalidTarget.ts';
import type { Device, DeviceBuffer } from '../engine/device.ts';
import type { Breathe } from '../engine/engine.ts';
import { createKernelEngine } from '../engine/kernelEngine.ts';
import { engineShapeOf, trainSobolev } from '../training/algorithm1.ts';
import type { FinishedReport } from '../training/events.ts';
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

/** A trial that cannot be trained has an outcome, too. Throws what may not happen again. */
export async function runTrial(config: RunConfig, device: Device<DeviceBuffer>, breathe: Breathe): Promise<Trained> {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  const outcome = await train(config, device, breathe, seconds).then(outcomeOf, (error: unknown) => {
    const refused = refusal(error);
    if (refused === null) throw error;
    return { refused };
  });
  return { outcome, seconds: seconds() };
}

async function train(
  config: RunConfig,
  device: Device<DeviceBuffer>,
  breathe: Breathe,
  seconds: () => number,
): Promise<FinishedReport> {
  const data = await createDataset(config, () => breathe('evaluation'));
  const engine = createKernelEngine(device, engineShapeOf(config), breathe);
  try {
    let last: FinishedReport | undefined;
    for await (const { event } of trainSobolev([{ config, data }], engine, { seconds, stopRequested: false })) {
      if (event.kind === 'finished') last = event;
    }
    if (!last) throw new Error('the run ended without an outcome');
    return last;
  } finally {
    engine.dispose();
  }
}

/** What of a report is the outcome of a trial. */
export const outcomeOf = ({ reason, testError, testErrorNormalised, epochs, bestEpoch }: FinishedReport): Outcome => ({
  reason,
  testError,
  testErrorNormalised,
  epochs,
  bestEpoch,
});

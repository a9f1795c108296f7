/** What the bench times of a training run: one step, the validation, one epoch of Algorithm 1. */

import type { RunConfig } from '../config/runConfig.ts';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { createDataset } from '../data/dataset.ts';
import type { Device, DeviceBuffer } from '../engine/device.ts';
import type { Engine } from '../engine/engine.ts';
import { initialParameters } from '../engine/initialise.ts';
import { createKernelEngine } from '../engine/kernelEngine.ts';
import { createRandom } from '../math/random.ts';
import { prepareRho, targetStatistics } from '../sobolev/rhoRules.ts';
import { engineShapeOf, trainSobolev } from '../training/algorithm1.ts';
import { batchesOf } from '../training/batches.ts';
import { Pace } from '../worker/pace.ts';
import type { Subject } from './interleave.ts';

/** Table II with n = 1000 and batches of 100, training without an end. */
export const BENCH_CONFIG: RunConfig = {
  ...DEFAULT_CONFIG,
  samples: 1000,
  patience: Number.POSITIVE_INFINITY,
  maxEpochs: Number.POSITIVE_INFINITY,
};

/** A subject and how to free what it holds. */
export interface TrainingSubject extends Subject {
  dispose(): void;
}

type AnyDevice = Device<DeviceBuffer>;

/** An engine on a device with the data of one epoch, and a function that starts its training afresh. */
async function openEngine(device: AnyDevice, config: RunConfig): Promise<{ engine: Engine; restart(): Promise<void> }> {
  const data = await createDataset(config, async () => {});
  const engine = createKernelEngine(device, engineShapeOf(config), new Pace(false).breathe);
  const rule = prepareRho(config, targetStatistics(data.partials, config.maxOrder))(0);
  const random = createRandom(config.weightSeed, 'weights');
  const start = initialParameters(config.init, config.hiddenLayers, config.width, random);
  await engine.beginEpoch([data], [rule]);
  await engine.loadValues('validation', [data.validation]);
  return { engine, restart: () => engine.setParameters([start]) };
}

/** One training step after the other, each on the next batch (Algorithm 1, lines 6-16). */
export async function stepSubject(name: string, device: AnyDevice, config: RunConfig): Promise<TrainingSubject> {
  const { engine, restart } = await openEngine(device, config);
  const batches = batchesOf(config.samples, config.batches);
  let steps = 0;
  await restart();
  return {
    name,
    begin: restart,
    work: () => {
      const { first, count } = batches[steps++ % batches.length];
      return engine.step(first, count);
    },
    dispose: () => engine.dispose(),
  };
}

/** The error of the validation set. */
export async function validationSubject(name: string, device: AnyDevice, config: RunConfig): Promise<TrainingSubject> {
  const { engine, restart } = await openEngine(device, config);
  await restart();
  const work = async () => {
    await engine.valueError('validation');
  };
  return { name, work, dispose: () => engine.dispose() };
}

/** One epoch with all that belongs to it: shuffling, steps, validation, the best weights, and the report to the page. */
export async function epochSubject(
  name: string,
  device: AnyDevice,
  config: RunConfig,
  report: (event: unknown) => void,
): Promise<TrainingSubject> {
  const data = await createDataset(config, async () => {});
  const pace = new Pace(false);
  const engine = createKernelEngine(device, engineShapeOf(config), pace.breathe);
  const events = trainSobolev([{ config, data }], engine, pace);
  const work = async () => {
    const { value, done } = await events.next();
    if (done || value.event.kind !== 'epoch') throw new Error('the training ended before the bench');
    report(value.event);
  };
  return { name, work, dispose: () => engine.dispose() };
}

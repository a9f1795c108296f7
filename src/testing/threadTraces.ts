/** Short runs whose every bit is told, to compare one number of threads with another. */
import type { RunConfig } from '../config/runConfig.ts';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { createDataset } from '../data/dataset.ts';
import type { Device, DeviceBuffer } from '../engine/device.ts';
import type { Engine } from '../engine/engine.ts';
import { createKernelEngine } from '../engine/kernelEngine.ts';
import { ORDERS } from '../math/multiIndex.ts';
import { engineShapeOf, trainSobolev } from '../training/algorithm1.ts';

/** Batches of 51 and 50 samples, in several chunks from order 3 on. */
export const TRACED: RunConfig = {
  ...DEFAULT_CONFIG,
  functionId: 'branin',
  width: 90,
  samples: 101,
  batches: 2,
  maxEpochs: 2,
  validationSize: 601,
  testSize: 301,
};

export const TRACED_POINTS = Float32Array.from({ length: 2 * 67 }, (_, i) => Math.sin(i));

/**
 * Everything that a run of TRACED with changes tells, its network and 21 partials of it, as text: equal texts are equal
 * bits. `step` is called whenever the engine breathes in a step.
 */
export async function traceOf(
  device: Device<DeviceBuffer>,
  changes: Partial<RunConfig> = {},
  step: (engine: Engine) => void = () => {},
): Promise<string> {
  const config = { ...TRACED, ...changes };
  const data = await createDataset(config, async () => {});
  const engine: Engine = createKernelEngine(device, engineShapeOf(config), async (work) => {
    if (work === 'step') step(engine);
  });
  try {
    const told: unknown[] = [];
    const control = { seconds: () => 0, stopRequested: false };
    for await (const event of trainSobolev([{ config, data }], engine, control)) told.push(event);
    const [network] = await engine.parameters();
    const [partials] = await engine.evaluateAll(TRACED_POINTS, 5);
    return JSON.stringify([told, [...network], [...partials]]);
  } finally {
    engine.dispose();
  }
}

/** A run of any shape that takes milliseconds. `draw`: uniform in [0, 1). */
export function shortRun(draw: () => number): Partial<RunConfig> {
  const whole = (least: number, most: number) => least + Math.floor(draw() * (most - least + 1));
  const samples = whole(5, 60);
  return {
    maxOrder: ORDERS[whole(0, ORDERS.length - 1)],
    hiddenLayers: whole(1, 4),
    width: whole(1, 70),
    activation: draw() < 0.8 ? 'tanh' : 'swish',
    samples,
    batches: whole(1, 4),
    validationSize: whole(1, 400),
    testSize: whole(1, 100),
    maxEpochs: whole(1, 3),
    dataSeed: whole(1, 1000),
  };
}

/**
 * Our kernels beside tfjs's own ops on one WebGPU device, in turns: a matrix product, and a whole training step at orders
 * 0 and 1. Software adapters are programs on the processor: of them the ratios say something, the times nothing.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Device } from '../engine/device.ts';
import type { EngineShape } from '../engine/engine.ts';
import { initialParameters } from '../engine/initialise.ts';
import { createKernelEngine } from '../engine/kernelEngine.ts';
import { scratchSize } from '../engine/kernels/specs.ts';
import type { TensorBuffer } from '../engine/tfjs/tfjsDevice.ts';
import { createWebGpuDevice } from '../engine/tfjs/webgpuDevice.ts';
import { jetSpace } from '../math/jetSpace.ts';
import { countUpTo, multiplicity } from '../math/multiIndex.ts';
import { createRandom } from '../math/random.ts';
import type { WebGpuAnswer } from './answers.ts';
import { interleave, type Schedule, type Subject } from './interleave.ts';
import { tfjsStep } from './tfjsStep.ts';

const [WIDTH, BATCH, ORDER] = [200, 100, 5] as const;
const ROWS = BATCH * countUpTo(ORDER);
/** Products between two readbacks. */
const PRODUCTS = 2;
/** Most relative difference of the errors of both steps, before and after an update. */
const AGREEMENT = 1e-3;

const PRODUCT = `product [${ROWS}, ${WIDTH}] x [${WIDTH}, ${WIDTH}]`;
const stepName = (maxOrder: number) => `step at order ${maxOrder}`;
const ours = (what: string) => `ours: ${what}`;
const theirs = (what: string) => `tfjs: ${what}`;

const noise = (size: number): Float32Array => Float32Array.from({ length: size }, (_, i) => Math.sin(3 * i + 1) / 2);

function productSubjects(device: Device<TensorBuffer>): Subject[] {
  const [theta, source, activations, scratch] = [
    (WIDTH + 1) * WIDTH,
    ROWS * WIDTH,
    ROWS * WIDTH,
    scratchSize(WIDTH),
  ].map((size) => device.allocate(size));
  device.write(theta, noise(theta.size));
  device.write(source, noise(source.size));
  const attributes = {
    maxOrder: ORDER,
    members: 1,
    parameters: theta.size,
    row: 0,
    count: BATCH,
    capacity: BATCH,
  } as const;
  const layer = { ...attributes, offset: 0, inputs: WIDTH, outputs: WIDTH };
  const [left, right] = [
    tf.tensor2d(noise(ROWS * WIDTH), [ROWS, WIDTH]),
    tf.tensor2d(noise(WIDTH * WIDTH), [WIDTH, WIDTH]),
  ];
  return [
    {
      name: ours(PRODUCT),
      async work() {
        for (let i = 0; i < PRODUCTS; i++) device.run('denseLayer', { theta, source, activations, scratch }, layer);
        await device.read(activations);
      },
    },
    {
      name: theirs(PRODUCT),
      async work() {
        const products = Array.from({ length: PRODUCTS }, () => tf.matMul(left, right));
        await products[PRODUCTS - 1].data();
        tf.dispose(products);
      },
    },
  ];
}

function shapeOf(maxOrder: 0 | 1): EngineShape {
  return {
    members: 1,
    maxOrder,
    hiddenLayers: 2,
    width: WIDTH,
    activation: 'tanh',
    samples: BATCH,
    batchSize: BATCH,
    weights: jetSpace(maxOrder).indices.map(multiplicity),
    adam: { learningRate: 1e-3, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
  };
}

function requireSame(order: number, own: readonly number[], other: readonly number[]): void {
  const apart = own.some((error, j) => !(Math.abs(error / other[j] - 1) < AGREEMENT));
  if (apart) throw new Error(`not the same step at order ${order}: ${own.join(', ')} and ${other.join(', ')}`);
}

/** Throws where the two do not compute the same, before an update and after one. */
async function stepSubjects(device: Device<TensorBuffer>, maxOrder: 0 | 1): Promise<Subject[]> {
  const shape = shapeOf(maxOrder);
  const data = { points: noise(2 * BATCH), coefficients: noise(jetSpace(maxOrder).size * BATCH) };
  const start = initialParameters('glorot', shape.hiddenLayers, WIDTH, createRandom(1, 'weights'));
  const engine = createKernelEngine(device, shape, async () => {});
  await engine.setParameters([start]);
  await engine.beginEpoch([data], [{ adaptive: null, scales: [1, 1, 1, 1, 1], throughRho: false }]);
  const own = async () => {
    await engine.step(0, BATCH);
    const [{ errors }] = await engine.statistics();
    return errors;
  };
  const other = tfjsStep(shape, data, start);
  for (let update = 0; update < 2; update++) requireSame(maxOrder, await own(), await other.step());
  const what = stepName(maxOrder);
  return [
    { name: ours(what), work: async () => void (await own()) },
    { name: theirs(what), work: async () => void (await other.step()) },
  ];
}

export async function measureWebGpu(schedule: Schedule, progress: (text: string) => void): Promise<WebGpuAnswer> {
  const device = await createWebGpuDevice({ allowSoftware: true }, '');
  const subjects = productSubjects(device);
  for (const maxOrder of [0, 1] as const) subjects.push(...(await stepSubjects(device, maxOrder)));
  const times = await interleave(subjects, schedule, progress);
  const ms = (name: string) => times.get(name) ?? Number.NaN;
  const rows = [PRODUCT, stepName(0), stepName(1)].map((what) => {
    const calls = what === PRODUCT ? PRODUCTS : 1;
    return { what, ours: ms(ours(what)) / calls, tfjs: ms(theirs(what)) / calls };
  });
  return { adapter: device.info.detail, rows };
}

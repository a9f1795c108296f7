import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine, EngineShape } from './engine.ts';
import { createKernelEngine } from './kernelEngine.ts';
import { createWebGpuDevice } from './tfjs/webgpuDevice.ts';

type GpuDevice = Awaited<ReturnType<typeof createWebGpuDevice>>;

const SHAPE: EngineShape = {
  members: 1,
  maxOrder: 1,
  hiddenLayers: 1,
  width: 6,
  activation: 'tanh',
  samples: 1,
  batchSize: 1,
  weights: [1, 1, 1],
  adam: { learningRate: 1e-3, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
};
const data = { points: new Float32Array(2).fill(0.5), coefficients: new Float32Array(3).fill(0.1) };
const rule = { adaptive: { threshold: 10, cap: 1 }, scales: [1, 1, 1, 1, 1], throughRho: false };
const values = { points: new Float32Array(8), values: new Float32Array(4) };

async function epoch(engine: Engine): Promise<void> {
  await engine.beginEpoch([data], [rule]);
  await engine.step(0, 1);
  await engine.statistics();
  engine.keepBest(0);
}

describe('an epoch on WebGPU', () => {
  let device: GpuDevice;
  let engine: Engine;
  /** Buffers made and not destroyed, and mappings of buffers, of the whole device. */
  const counts = { buffers: 0, readbacks: 0 };
  beforeAll(async () => {
    device = await createWebGpuDevice({ allowSoftware: true }, '');
    const gpu = device.recorder.device;
    const create = gpu.createBuffer.bind(gpu);
    gpu.createBuffer = (descriptor) => {
      const buffer = create(descriptor);
      const [destroy, map] = [buffer.destroy.bind(buffer), buffer.mapAsync.bind(buffer)];
      counts.buffers += 1;
      buffer.destroy = () => {
        counts.buffers -= 1;
        destroy();
      };
      buffer.mapAsync = (...args) => {
        counts.readbacks += 1;
        return map(...args);
      };
      return buffer;
    };
    engine = createKernelEngine(device, SHAPE, async () => {});
    await engine.loadValues('validation', [values]);
    await engine.setParameters([new Float32Array(25).fill(0.1)]);
    await epoch(engine);
  });

  it('is submitted at once, with the copy of the best weights of the epoch before, and read back once', async () => {
    await epoch(engine);
    const [submissions, readbacks] = [device.recorder.submissions, counts.readbacks];
    await epoch(engine);
    expect(counts.readbacks - readbacks).toBe(1);
    expect(device.recorder.submissions - submissions).toBeLessThanOrEqual(2);
  });

  it('makes no buffer and no shader over 2000 epochs', async () => {
    await epoch(engine);
    const now = () => ({ ...counts, readbacks: 0, tensors: memory().numTensors, bytes: memory().numBytes });
    const [before, { compilations }] = [now(), device.recorder];
    for (let i = 0; i < 2000; i++) await epoch(engine);
    expect(now()).toEqual(before);
    expect(device.recorder.compilations).toBe(compilations);
  }, 120_000);
});

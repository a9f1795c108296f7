import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { backend, memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunConfig } from '../config/runConfig.ts';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { createDataset } from '../data/dataset.ts';
import { nodeAssets } from '../engine/assets.node.ts';
import type { Device, DeviceBuffer } from '../engine/device.ts';
import { createKernelEngine } from '../engine/kernelEngine.ts';
import { createWasmDevice } from '../engine/tfjs/wasmDevice.ts';
import { engineShapeOf, trainSobolev } from './algorithm1.ts';

const MEBIBYTE = 2 ** 20;
const EPOCHS = 2000;
const SMALL: RunConfig = {
  ...DEFAULT_CONFIG,
  maxOrder: 2,
  width: 12,
  samples: 40,
  validationSize: 60,
  testSize: 60,
  patience: 1000,
  minEpochs: EPOCHS,
  maxEpochs: EPOCHS,
};

const breathe = async () => {};

/** Bytes of the memory that tfjs's wasm backend and our kernels share. */
function wasmBytes(): number {
  const { wasm } = backend() as unknown as { wasm: { asm: { memory: WebAssembly.Memory } } };
  return wasm.asm.memory.buffer.byteLength;
}

/** Bytes in use on the JavaScript heap after a collection. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

describe('memory', () => {
  let device: Device<DeviceBuffer>;
  beforeAll(async () => {
    device = await createWasmDevice(nodeAssets, 'plain', '');
  });

  it(`stays where it is over ${EPOCHS} epochs: tensors, their bytes, the memory of wasm and the heap`, async () => {
    const data = await createDataset(SMALL, breathe);
    const engine = createKernelEngine(device, engineShapeOf(SMALL), breathe);
    const control = { stopRequested: false, seconds: () => 0 };
    let warm = { tensors: 0, bytes: 0, wasm: 0, heap: 0 };
    const now = () => {
      const { numTensors: tensors, numBytes: bytes } = memory();
      return { tensors, bytes, wasm: wasmBytes(), heap: heap() };
    };
    for await (const { event } of trainSobolev([{ config: SMALL, data }], engine, control)) {
      if (event.kind === 'epoch' && event.epoch === 200) warm = now();
    }
    const end = now();
    expect([end.tensors, end.bytes, end.wasm]).toEqual([warm.tensors, warm.bytes, warm.wasm]);
    expect(end.heap - warm.heap).toBeLessThan(2 * MEBIBYTE);
    engine.dispose();
  });

  it('order 5, width 512 and 10 000 samples need less than 1.5 GiB', async () => {
    const config: RunConfig = { ...DEFAULT_CONFIG, maxOrder: 5, width: 512, samples: 10_000, hiddenLayers: 4 };
    const before = memory().numBytes;
    const engine = createKernelEngine(device, engineShapeOf(config), breathe);
    expect(memory().numBytes - before).toBeLessThan(1536 * MEBIBYTE);
    engine.dispose();
    expect(memory().numBytes).toBe(before);
  });
});

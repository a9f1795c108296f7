/** One run on several threads: to the bits of one, whatever becomes of the threads. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunConfig } from '../../config/runConfig.ts';
import { ORDERS } from '../../math/multiIndex.ts';
import { createRandom } from '../../math/random.ts';
import { describeEngine } from '../../testing/engineSpec.ts';
import { describeKernels } from '../../testing/kernelSpec.ts';
import { shortRun, TRACED, TRACED_POINTS, traceOf } from '../../testing/threadTraces.ts';
import { engineShapeOf } from '../../training/algorithm1.ts';
import { nodeAssets } from '../assets.node.ts';
import type { Device, DeviceBuffer } from '../device.ts';
import { createKernelEngine } from '../kernelEngine.ts';
import { supportsRelaxedSimd } from '../kernels/wasm/index.ts';
import { createWasmDevice, type WasmAssets, type WasmBuild } from '../tfjs/wasmDevice.ts';
import { openThreads, threadingOf } from './openThreads.ts';
import type { Helper } from './startHelper.ts';
import { ThreadedDevice } from './threadedDevice.ts';

const COUNTS = [2, 3, 7] as const;

/** Threads that work together however busy the machine is. */
const together = async (build: WasmBuild, count: number, assets: WasmAssets = nodeAssets) =>
  ThreadedDevice.open({ ...(await threadingOf(assets, build, '')), alone: () => false }, count);

/** Assets whose helpers can be caught. */
function caught(): { readonly assets: WasmAssets; readonly helpers: Helper[] } {
  const helpers: Helper[] = [];
  const startHelper: WasmAssets['startHelper'] = (setup) => {
    const helper = nodeAssets.startHelper(setup);
    helpers.push(helper);
    return helper;
  };
  return { assets: { ...nodeAssets, startHelper }, helpers };
}

describe('one run on several threads', () => {
  let one: Device<DeviceBuffer>;
  let devices: readonly ThreadedDevice[];
  beforeAll(async () => {
    one = await createWasmDevice(nodeAssets, 'plain', '');
    devices = await Promise.all(COUNTS.map((count) => together('plain', count)));
  }, 120_000);
  afterAll(() => {
    for (const device of devices) device.close();
  });

  const expectSame = async (changes: Partial<RunConfig>) => {
    const expected = await traceOf(one, changes);
    for (const [i, device] of devices.entries()) {
      expect(device.parallel).toBe(COUNTS[i]);
      expect((await traceOf(device, changes)) === expected, `${COUNTS[i]} threads`).toBe(true);
    }
  };

  it.each(ORDERS)('has the bits of one thread at order %i', (maxOrder) => expectSame({ maxOrder }));

  it.each([
    ['one hidden layer', { hiddenLayers: 1 }],
    ['four hidden layers', { hiddenLayers: 4 }],
    ['a width below a register tile', { width: 3 }],
    ['a width that no tile divides', { width: 51 }],
    ['a sample a batch', { samples: 3, batches: 3 }],
    ['softplus', { activation: 'softplus' }],
    ['a gradient through rho', { throughRho: true, threshold: 1 }],
  ] as const)('has the bits of one thread with %s', (_, changes) => expectSame({ maxOrder: 2, ...changes }));

  it.runIf(supportsRelaxedSimd())('has them in the relaxed build, too', async () => {
    const [alone, several] = [await createWasmDevice(nodeAssets, 'relaxed', ''), await together('relaxed', 3)];
    expect((await traceOf(several, { maxOrder: 4 })) === (await traceOf(alone, { maxOrder: 4 }))).toBe(true);
    several.close();
  });

  it('has them in short runs of any shape', async () => {
    const random = createRandom(4, 'data');
    for (let run = 0; run < 24; run++) {
      const changes = shortRun(() => random.uniformIn(0, 1));
      const device = devices[run % devices.length];
      expect((await traceOf(device, changes)) === (await traceOf(one, changes)), JSON.stringify(changes)).toBe(true);
    }
  });

  it('evaluates in the middle of a step without a trace in it', async () => {
    const expected = await traceOf(one, { maxOrder: 4 });
    for (const device of devices) {
      let asked = 0;
      const evaluations: Promise<unknown>[] = [];
      const trace = await traceOf(device, { maxOrder: 4 }, (engine) => {
        if (asked++ % 3 === 0) evaluations.push(engine.evaluate(TRACED_POINTS, [1, 1]));
      });
      await Promise.all(evaluations);
      expect(evaluations.length).toBeGreaterThan(2);
      expect(trace === expected).toBe(true);
    }
  });

  it('goes on with fewer to the same bits when threads are lost in the middle of epochs', async () => {
    const { assets, helpers } = caught();
    const device = await together('plain', 3, assets);
    const expected = await traceOf(one, { maxOrder: 3 });
    let steps = 0;
    const trace = await traceOf(device, { maxOrder: 3 }, () => {
      steps += 1;
      if (steps === 3 || steps === 9) helpers.at(-1)?.terminate();
    });
    expect(trace === expected).toBe(true);
    expect(device.parallel).toBe(1);
    expect(helpers.length).toBe(3);
    device.close();
  });

  it('is on one thread, and says why, where threads cannot share a memory or do not start', async () => {
    const apart = await openThreads({ ...nodeAssets, whyAlone: () => 'no isolation' }, 'plain', 'no GPU', 4);
    expect(apart.info).toEqual({ backend: 'wasm', detail: 'plain SIMD', why: 'no GPU; one thread: no isolation' });
    const startHelper = () => ({ ready: Promise.reject(new Error('refused')), terminate: () => {} });
    const refused = await openThreads({ ...nodeAssets, startHelper }, 'plain', '', 2);
    expect(refused.info).toEqual({ backend: 'wasm', detail: 'plain SIMD', why: 'one thread: refused' });
    expect(devices[0].info).toEqual({ backend: 'wasm', detail: 'plain SIMD, 2 threads', why: '' });
  });

  it('trains alone to the same bits while others use the cores, and with its helpers again', async () => {
    const alone = [true, false, false, true, true, false];
    const threading = { ...(await threadingOf(nodeAssets, 'plain', '')), alone: () => alone.pop() ?? false };
    const device = await ThreadedDevice.open(threading, 2);
    expect((await traceOf(device, { maxOrder: 3 })) === (await traceOf(one, { maxOrder: 3 }))).toBe(true);
    expect(alone).toEqual([]);
    device.close();
  });

  it('gives its memory back: 100 engines made and dropped', async () => {
    const [, device] = devices;
    const used = () => device.used;
    await traceOf(device, { maxOrder: 1 });
    const before = used();
    for (let i = 0; i < 100; i++) {
      const engine = createKernelEngine(device, engineShapeOf({ ...TRACED, maxOrder: 3 }), async () => {});
      await engine.setParameters([new Float32Array((3 + 91) * 90 + 91)]);
      expect(used()).toBeGreaterThan(before);
      engine.dispose();
      expect(used()).toBe(before);
    }
  });
});

const threeThreads = () => together('plain', 3);
describeKernels('wasm, three threads', threeThreads);
describeEngine('wasm, three threads', threeThreads, () => 0);

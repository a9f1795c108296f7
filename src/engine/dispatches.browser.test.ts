import { describe, expect, it } from 'vitest';
import { jetSpace } from '../math/jetSpace.ts';
import { ORDERS } from '../math/multiIndex.ts';
import { createKernelEngine } from './kernelEngine.ts';
import { createWebGpuDevice } from './tfjs/webgpuDevice.ts';

/** Most GPU dispatches of one training step; tfjs's own Adam alone takes 84. */
const MOST = 24;

describe('the recording of a training step on WebGPU', () => {
  it.each([
    ['tanh', 12],
    ['swish', 14],
  ] as const)(
    'has with %s %i dispatches at every order, and compiles nothing after the first step',
    async (activation, count) => {
      const device = await createWebGpuDevice({ allowSoftware: true }, '');
      const { recorder } = device;
      for (const maxOrder of ORDERS) {
        const { size } = jetSpace(maxOrder);
        const shape = {
          members: 1,
          maxOrder,
          hiddenLayers: 2,
          width: 8,
          activation,
          samples: 20,
          batchSize: 10,
          weights: Array.from({ length: size }, () => 1),
          adam: { learningRate: 1e-3, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
        };
        const engine = createKernelEngine(device, shape, async () => {});
        await engine.beginEpoch(
          [{ points: new Float32Array(40), coefficients: new Float32Array(20 * size) }],
          [{ adaptive: { threshold: 10, cap: 1 }, scales: [1, 1, 1, 1, 1], throughRho: false }],
        );
        await engine.step(0, 10);
        const { dispatches, compilations } = recorder;
        await engine.step(10, 10);
        expect(recorder.dispatches - dispatches).toBe(count);
        expect(recorder.dispatches - dispatches).toBeLessThanOrEqual(MOST);
        await engine.step(0, 7);
        expect(recorder.compilations).toBe(compilations);
        await engine.statistics();
        engine.dispose();
      }
    },
  );
});

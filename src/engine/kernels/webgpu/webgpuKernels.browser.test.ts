/** Every kernel on the software adapter against plain float64 arithmetic, on buffers whose other rows must not change. */
import { afterAll, describe, expect, it } from 'vitest';
import { tanh } from '../../../math/elementary.ts';
import { type Coefficients, Jet } from '../../../math/jet.ts';
import { jetSpace } from '../../../math/jetSpace.ts';
import type { Order } from '../../../math/multiIndex.ts';
import { acquireGpu } from '../../webgpu/device.ts';
import { BUFFER_USAGE } from '../../webgpu/flags.ts';
import { GpuRecorder } from '../../webgpu/recorder.ts';
import { cpuKernels } from '../cpu/index.ts';
import { type KernelAttributes, type KernelBuffers, type KernelName, RULE, RULE_SIZE } from '../specs.ts';
import { webgpuKernels } from './index.ts';

const gpu = await acquireGpu({ allowSoftware: true });
if (gpu.kind === 'unavailable') throw new Error(gpu.reason);
const { device } = gpu;
const recorder = new GpuRecorder(device);
const kernels = webgpuKernels(recorder);
let uncapturedErrors = 0;
device.addEventListener('uncapturederror', () => {
  uncapturedErrors += 1;
});

/** Reproducible float32 numbers in [-scale, scale]. */
function numbers(length: number, seed: number, scale = 1): Float32Array {
  let state = seed * 7919;
  return Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 31 - 1) * scale;
  });
}

/** Runs one kernel on copies of `values`. */
async function runOnGpu<K extends KernelName>(
  name: K,
  values: Partial<KernelBuffers<K, Float32Array>>,
  attributes: KernelAttributes<K>,
): Promise<Record<string, Float32Array>> {
  const usage = BUFFER_USAGE.storage | BUFFER_USAGE.copySource | BUFFER_USAGE.copyTarget;
  const buffers = Object.entries<Float32Array | undefined>(values).map(([key, data = new Float32Array()]) => {
    const buffer = device.createBuffer({ size: data.byteLength, usage });
    recorder.write(buffer, data);
    return [key, buffer] as const;
  });
  kernels[name](Object.fromEntries(buffers) as KernelBuffers<K, GPUBuffer>, attributes);
  const results = buffers.map(async ([key, buffer]) => [key, await recorder.read(buffer, buffer.size)] as const);
  const read = Object.fromEntries(await Promise.all(results));
  for (const [, buffer] of buffers) buffer.destroy();
  return read;
}

function expectClose(actual: Float32Array, expected: ArrayLike<number>, tolerance: number, what: string): void {
  expect(actual.length, what).toBe(expected.length);
  let [largest, worst] = [1e-30, 0];
  for (let i = 0; i < actual.length; i++) {
    largest = Math.max(largest, Math.abs(expected[i]));
    const error = Math.abs(actual[i] - expected[i]);
    worst = Number.isNaN(error) ? Infinity : Math.max(worst, error);
  }
  expect(worst / largest, what).toBeLessThan(tolerance);
}

/** The kernel leaves in every buffer what plain arithmetic leaves there, and changes what it must. */
async function expectAgreement<K extends KernelName>(
  name: K,
  values: Partial<KernelBuffers<K, Float32Array>>,
  attributes: KernelAttributes<K>,
  tolerance = 1e-6,
): Promise<void> {
  const given = Object.entries<Float32Array | undefined>(values);
  const expected = Object.fromEntries(given.map(([key, data]) => [key, data?.slice() ?? new Float32Array()]));
  cpuKernels[name](expected as unknown as KernelBuffers<K, Float32Array>, attributes);
  const found = await runOnGpu(name, values, attributes);
  for (const [key] of given) expectClose(found[key], expected[key], tolerance, `${name}: ${key}`);
  const changed = given.some(([key, data]) => data?.some((value, i) => value !== found[key][i]));
  expect(changed, `${name} changes something`).toBe(true);
}

/** Two members; rows [2, 2 + count) of buffers with 3 rows more. */
function scene(maxOrder: Order, count: number, inputs: number, outputs: number) {
  const { size } = jetSpace(maxOrder);
  const [members, offset, capacity] = [2, 3, count + 3];
  const parameters = offset + (inputs + 1) * outputs + 4;
  const rows = { maxOrder, members, parameters, row: 2, count, capacity };
  return {
    rows,
    layer: { ...rows, offset, inputs, outputs },
    theta: numbers(members * parameters, 1),
    gradient: numbers(members * parameters, 2),
    jets: (width: number, seed: number) => numbers(members * capacity * size * width, seed),
  };
}

const ORDERS = [0, 1, 3, 5] as const;

describe.each(ORDERS)('kernels of order %i', (maxOrder) => {
  const { size } = jetSpace(maxOrder);

  it.each([1, 16, 19])('the first layer and its gradient agree with float64, width %i', async (width) => {
    const { layer, theta, gradient, jets } = scene(maxOrder, 21, 2, width);
    const attributes = { ...layer, first: 4, total: 30 };
    const points = numbers(2 * 30 * 2, 5, 1.5);
    await expectAgreement('firstLayer', { theta, points, activations: jets(width, 6) }, attributes);
    const activations = jets(width, 7).map((value) => 0.9 * value);
    const buffers = { theta, points, activations, adjoint: jets(width, 8), gradient };
    await expectAgreement('firstLayerGradient', buffers, attributes, 3e-6);
  });

  it.each([
    [3, 5, 1],
    [16, 9, 32],
    [7, 32, 5],
  ])(
    'a dense layer with %i inputs and %i outputs agrees with float64 on %i samples',
    async (inputs, outputs, count) => {
      const { layer, theta, gradient, jets } = scene(maxOrder, count, inputs, outputs);
      await expectAgreement('denseLayer', { theta, source: jets(inputs, 11), activations: jets(outputs, 12) }, layer);
      await expectAgreement(
        'denseLayerBackward',
        { theta, adjoint: jets(outputs, 13), target: jets(inputs, 14) },
        layer,
      );
      const buffers = { source: jets(inputs, 15), adjoint: jets(outputs, 16), gradient };
      await expectAgreement('denseLayerGradient', buffers, { ...layer, group: 4 }, 2e-6);
    },
  );

  it('tanh and its adjoint agree with float64', async () => {
    const { rows, jets } = scene(maxOrder, 9, 13, 13);
    const attributes = { ...rows, width: 13 };
    await expectAgreement('tanhJet', { activations: jets(13, 21) }, attributes);
    await expectAgreement('tanhJetBackward', { activations: jets(13, 22), adjoint: jets(13, 23) }, attributes);
  });

  it('tanhJet is tanh of the series', async () => {
    const z = numbers(size, 24, 1.2);
    const attributes = { maxOrder, members: 1, parameters: 0, row: 0, count: 1, capacity: 1, width: 1 };
    const { activations } = await runOnGpu('tanhJet', { activations: z }, attributes);
    const series = new Jet(jetSpace(maxOrder), Float64Array.from(z) as Coefficients);
    expectClose(activations, tanh(series).coefficients, 1e-6, 'tanh');
  });

  it.each([1, 16, 45])(
    'the output neuron, its adjoint and its gradient agree with float64, width %i',
    async (width) => {
      const { layer, theta, gradient, jets } = scene(maxOrder, 11, width, 1);
      const activations = jets(width, 31);
      const cotangent = jets(1, 32);
      const output = numbers(2 * 20 * size, 33);
      const attributes = { ...layer, outputRow: 5, outputCapacity: 20 };
      await expectAgreement('outputLayer', { theta, activations, output }, attributes);
      await expectAgreement('outputLayerBackward', { theta, cotangent, adjoint: jets(width, 34) }, layer);
      await expectAgreement('outputLayerGradient', { activations, cotangent, gradient }, { ...layer, group: 4 });
    },
  );

  it.each([3, 32, 300])('loss, rho and cotangent agree with float64 on %i samples', async (count) => {
    const [members, capacity, total, first] = [2, count + 2, count + 9, 5];
    const rule = new Float32Array(members * RULE_SIZE);
    rule.fill(0.7, RULE.scale, RULE_SIZE);
    rule.set([1, 3, 2, 1], RULE_SIZE);
    rule.set([0.5, 1, 2, 3, 4], RULE_SIZE + RULE.scale);
    const buffers = {
      output: numbers(members * capacity * size, 41),
      targets: numbers(members * total * size, 42),
      weights: Float32Array.from({ length: size }, (_, c) => [1, 2, 6, 0.01, 0.5][c % 5]),
      rule,
      cotangent: numbers(members * capacity * size, 43),
      statistics: numbers(members * 2 * (maxOrder + 1), 44),
    };
    await expectAgreement('sobolevLoss', buffers, { maxOrder, members, parameters: 0, count, capacity, first, total });
  });
});

describe('sobolevLoss', () => {
  const weights = Float32Array.of(1, 1, 0);
  const attributes = { maxOrder: 1, members: 1, parameters: 0, count: 1, capacity: 1, first: 0, total: 1 } as const;

  /** E_0 = e0^2 and E_1 = e1^2 under an adaptive rule with scale 2: rho_1, and the factors of grad E_0 and grad E_1. */
  async function weigh(e0: number, e1: number, threshold: number, cap: number, throughRho: number) {
    const rule = Float32Array.of(1, threshold, cap, throughRho, 2, 0, 0, 0, 0, 0);
    const [output, targets] = [Float32Array.of(e0, e1, 0), new Float32Array(3)];
    const buffers = { output, targets, weights, rule, cotangent: new Float32Array(3), statistics: new Float32Array(4) };
    const { statistics, cotangent } = await runOnGpu('sobolevLoss', buffers, attributes);
    return [statistics[3], cotangent[0] / (2 * e0), cotangent[1] / (2 * e1)].map((value) => Math.fround(value));
  }

  it('takes rho 1 at exactly the threshold and E_0 / E_j above it', async () => {
    expect(await weigh(1, 2, 4, 1, 0)).toEqual([2, 1, 2]);
    expect(await weigh(1, 4, 4, 1, 0)).toEqual([0.125, 1, 0.125]);
  });

  it('lets no gradient of E_j through the quotient, and moves it to E_0', async () => {
    expect(await weigh(1, 4, 4, 1, 1)).toEqual([0.125, 3, 0]);
  });

  it('raises rho where E_j is far below E_0, up to the cap', async () => {
    expect(await weigh(4, 1, 2, 100, 0)).toEqual([32, 1, 32]);
    expect(await weigh(4, 1, 2, 100, 1)).toEqual([32, 3, 0]);
    expect(await weigh(4, 1, 2, 8, 1)).toEqual([16, 1, 16]);
  });

  it('has rho 0 for E_0 = 0 < E_j, rho 1 for E_0 = E_j = 0 and the cap for E_j = 0 < E_0', async () => {
    expect((await weigh(0, 1, 10, 1, 0))[0]).toBe(0);
    expect((await weigh(0, 0, 10, 1, 0))[0]).toBe(2);
    expect((await weigh(1, 0, 10, 5, 0))[0]).toBe(10);
  });
});

describe('kernels of any order', () => {
  it('dense layers of 70 x 70 on 70 samples agree with float64: partial blocks on all sides', async () => {
    const { layer, theta, gradient, jets } = scene(1, 70, 70, 70);
    await expectAgreement('denseLayer', { theta, source: jets(70, 51), activations: jets(70, 52) }, layer);
    await expectAgreement('denseLayerBackward', { theta, adjoint: jets(70, 53), target: jets(70, 54) }, layer);
    const buffers = { source: jets(70, 55), adjoint: jets(70, 56), gradient };
    await expectAgreement('denseLayerGradient', buffers, { ...layer, group: 4 }, 2e-6);
  });

  it('tanh has an error below 4e-7, relatively, from 1e-30 to 1e4 and on both sides of 0', async () => {
    const z = Float32Array.from({ length: 30_000 }, (_, i) => (i % 2 ? -1 : 1) * 10 ** (-30 + (34 * i) / 30_000));
    for (let i = 0; i < 10_000; i++) z[i] = (i - 5000.5) / 500;
    const one = { maxOrder: 0, members: 1, parameters: 0, row: 0, count: 1, capacity: 1 } as const;
    const { activations } = await runOnGpu('tanhJet', { activations: z }, { ...one, width: z.length });
    const worst = activations.reduce((error, t, i) => Math.max(error, Math.abs(t / Math.tanh(z[i]) - 1)), 0);
    expect(worst).toBeLessThan(4e-7);
    expect(Math.max(...activations)).toBe(1);
  });

  it('Adam agrees with float64 and clears the gradient', async () => {
    const [members, parameters] = [2, 700];
    const positive = (seed: number) => numbers(members * parameters, seed).map(Math.abs);
    const buffers = {
      theta: numbers(members * parameters, 61),
      gradient: numbers(members * parameters, 62),
      moment1: numbers(members * parameters, 63),
      moment2: positive(64),
    };
    const settings = { rate: 0.003, vScale: 1.7, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };
    await expectAgreement('adam', buffers, { maxOrder: 0, members, parameters, ...settings }, 3e-7);
  });

  it('squared errors agree with float64 and go to their slot', async () => {
    const [members, count, capacity, total] = [2, 700, 710, 800];
    const buffers = {
      output: numbers(members * capacity, 71),
      values: numbers(members * total, 72),
      sums: numbers(members * 3, 73),
    };
    const place = { count, capacity, first: 50, total, slot: 1, slots: 3 };
    await expectAgreement('squaredError', buffers, { maxOrder: 0, members, parameters: 0, ...place });
  });

  it('each runs as one dispatch, and a second size compiles nothing', async () => {
    const before = { dispatches: recorder.dispatches, compilations: recorder.compilations };
    for (const width of [4, 11]) {
      const { rows, jets } = scene(2, 3, width, width);
      await expectAgreement('tanhJet', { activations: jets(width, 81) }, { ...rows, width });
    }
    expect(recorder.dispatches - before.dispatches).toBe(2);
    expect(recorder.compilations - before.compilations).toBe(1);
  });

  it('matrix products are compiled once for all orders', async () => {
    const before = recorder.compilations;
    for (const maxOrder of [2, 4] as const) {
      const { layer, theta, jets } = scene(maxOrder, 2, 3, 3);
      await expectAgreement('denseLayer', { theta, source: jets(3, 82), activations: jets(3, 83) }, layer);
    }
    expect(recorder.compilations).toBe(before);
  });

  it('work beyond 65535 workgroups goes on along y', async () => {
    const width = 64 * 65_536 + 3;
    const z = new Float32Array(width).fill(1);
    const one = { maxOrder: 0, members: 1, parameters: 0, row: 0, count: 1, capacity: 1 } as const;
    const { activations } = await runOnGpu('tanhJet', { activations: z }, { ...one, width });
    expect(activations.findIndex((t) => Math.abs(t - Math.tanh(1)) > 1e-6)).toBe(-1);
  });
});

afterAll(() => {
  expect(uncapturedErrors).toBe(0);
  recorder.dispose();
  device.destroy();
});

/** What every engine does, against the float64 reference: one specification for all backends. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Device, DeviceBuffer } from '../engine/device.ts';
import type { Engine, EngineShape, TrainingData } from '../engine/engine.ts';
import { initialParameters } from '../engine/initialise.ts';
import { createKernelEngine } from '../engine/kernelEngine.ts';
import { createReferenceEngine } from '../engine/reference/referenceEngine.ts';
import { ACTIVATIONS } from '../math/activations.ts';
import { jetSpace } from '../math/jetSpace.ts';
import { multiplicity, type Order } from '../math/multiIndex.ts';
import { createRandom } from '../math/random.ts';
import type { EpochRule } from '../sobolev/rhoRules.ts';
import { randomNumbers, relativeError } from './closeness.ts';

/** Epsilon far above the gradient turns Adam into plain descent, so that the update shows the gradient. */
const DESCENT = { learningRate: 1e13, beta1: 0, beta2: 0, epsilon: 1e10 };
const ADAM = { learningRate: 1e-3, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };

const fixed = (scales: number[], throughRho = false): EpochRule => ({ adaptive: null, scales, throughRho });
const adaptive = (threshold: number, cap: number, throughRho: boolean): EpochRule => ({
  adaptive: { threshold, cap },
  scales: [1, 1, 1, 1, 1],
  throughRho,
});

const RULES: Record<string, EpochRule> = {
  'all 1': fixed([1, 1, 1, 1, 1]),
  'one number per order': fixed([0.5, 0, 3, 0.25, 1e-3]),
  adaptive: adaptive(10, 1, false),
  'adaptive, above 1': adaptive(1.5, 100, false),
  'gradient through rho': adaptive(1, 1, true),
};

function shapeOf(maxOrder: Order, changes: Partial<EngineShape> = {}): EngineShape {
  const weights = jetSpace(maxOrder).indices.map(
    (index, c) => multiplicity(index) * jetSpace(maxOrder).factorials[c] ** 2,
  );
  return {
    members: 1,
    maxOrder,
    hiddenLayers: 2,
    width: 12,
    activation: 'tanh',
    samples: 11,
    batchSize: 7,
    weights,
    adam: DESCENT,
    ...changes,
  };
}

function dataOf(shape: EngineShape, seed: number): TrainingData {
  const random = createRandom(seed, 'data');
  const { size } = jetSpace(shape.maxOrder);
  return {
    points: randomNumbers(random, 2 * shape.samples, 1.7),
    coefficients: randomNumbers(random, size * shape.samples, 0.5),
  };
}

const parametersOf = ({ hiddenLayers, width }: EngineShape, seed: number) =>
  initialParameters('glorot', hiddenLayers, width, createRandom(seed, 'weights'));

async function prepare(engine: Engine, rule: EpochRule, seeds: readonly number[] = [3]): Promise<Engine> {
  await engine.setParameters(seeds.map((seed) => parametersOf(engine.shape, seed)));
  await engine.beginEpoch(
    seeds.map((seed) => dataOf(engine.shape, seed)),
    seeds.map(() => rule),
  );
  return engine;
}

const breathe = async () => {};

export function describeEngine(name: string, open: () => Promise<Device<DeviceBuffer>>, tensors: () => number): void {
  describe(`engine on ${name}`, () => {
    let device: Device<DeviceBuffer>;
    beforeAll(async () => {
      device = await open();
    });
    const create = (shape: EngineShape) => createKernelEngine(device, shape, breathe);

    it('all 21 partials of the network agree with float64 at 100 points', async () => {
      const shape = shapeOf(0, { width: 40 });
      const [engine, reference] = [create(shape), createReferenceEngine(shape)];
      for (const each of [engine, reference]) await each.setParameters([parametersOf(shape, 5)]);
      const points = randomNumbers(createRandom(9, 'data'), 200, 1.7);
      const [actual] = await engine.evaluateAll(points, 5);
      const [expected] = await reference.evaluateAll(points, 5);
      const { size, indices } = jetSpace(5);
      for (let c = 0; c < size; c++) {
        const pick = (values: Float32Array) => values.filter((_, i) => i % size === c);
        expect(relativeError(pick(actual), pick(expected)), `partial ${indices[c].join(',')}`).toBeLessThan(3e-6);
      }
      const [single] = await engine.evaluate(points, [2, 1]);
      expect(
        relativeError(
          single,
          expected.filter((_, i) => i % size === 7),
        ),
      ).toBeLessThan(3e-6);
      engine.dispose();
    });

    describe.each([1, 2, 3, 4] as const)('%i hidden layers', (hiddenLayers) => {
      it('the gradient of order 2 is that of float64', async () => {
        const shape = shapeOf(2, { hiddenLayers });
        await expectSameGradient(shape, RULES.adaptive);
      });
    });

    it.each(ACTIVATIONS)('the gradient of order 3 is that of float64 with %s', async (activation) => {
      await expectSameGradient(shapeOf(3, { activation }), RULES.adaptive);
    });

    it('a network of relu has no derivatives of order 2 and above', async () => {
      const shape = shapeOf(0, { activation: 'relu', hiddenLayers: 3 });
      const engine = create(shape);
      await engine.setParameters([parametersOf(shape, 5)]);
      const [partials] = await engine.evaluateAll(randomNumbers(createRandom(9, 'data'), 100, 1.7), 5);
      const { size, degrees } = jetSpace(5);
      expect(partials.some((value, i) => degrees[i % size] === 1 && value !== 0)).toBe(true);
      expect(partials.every((value, i) => degrees[i % size] < 2 || value === 0)).toBe(true);
      engine.dispose();
    });

    describe.each([0, 1, 3, 5] as const)('order %i', (maxOrder) => {
      it.each(Object.keys(RULES))('gradient, errors and rho under the rule "%s" are those of float64', async (rule) => {
        await expectSameGradient(shapeOf(maxOrder), RULES[rule]);
      });
    });

    async function expectSameGradient(shape: EngineShape, rule: EpochRule): Promise<void> {
      const engine = await prepare(create(shape), rule);
      const reference = createReferenceEngine(shape);
      await prepare(reference, rule);
      const [{ gradient }] = await reference.examine(2, 5);
      const [seen] = await engine.examine(2, 5);
      await engine.step(2, 5);
      await reference.step(2, 5);
      const [after] = await engine.parameters();
      const before = parametersOf(shape, 3);
      const update = after.map((value, i) => (before[i] - value) / 1e3);
      expect(relativeError(update, gradient)).toBeLessThan(2e-5);
      expect(relativeError(seen.gradient, gradient)).toBeLessThan(2e-5);
      const [[found], [wanted]] = [await engine.statistics(), await reference.statistics()];
      expect(relativeError(found.errors, wanted.errors)).toBeLessThan(1e-5);
      expect(relativeError(found.rho, wanted.rho)).toBeLessThan(1e-5);
      expect([seen.errors, seen.rho]).toEqual([found.errors, found.rho]);
      engine.dispose();
    }

    it('the mean squared error of the values is that of float64, whatever the chunks', async () => {
      const shape = shapeOf(1, { width: 24 });
      const random = createRandom(4, 'data');
      const set = { points: randomNumbers(random, 2 * 777, 1.7), values: randomNumbers(random, 777) };
      const results: number[] = [];
      for (const engine of [create(shape), createReferenceEngine(shape)]) {
        await engine.setParameters([parametersOf(shape, 2)]);
        await engine.loadValues('validation', [set]);
        results.push(...(await engine.valueError('validation')));
        engine.dispose();
      }
      expect(results[0] / results[1]).toBeCloseTo(1, 5);
    });

    it('a member of an ensemble trains as it would alone', async () => {
      const rule = RULES.adaptive;
      const ensemble = await prepare(create(shapeOf(2, { members: 3, adam: ADAM })), rule, [5, 6, 7]);
      const single = await prepare(create(shapeOf(2, { adam: ADAM })), rule, [6]);
      for (const engine of [ensemble, single]) for (let i = 0; i < 5; i++) await engine.step(i % 4, 7);
      const [alone] = await single.parameters();
      const member = (await ensemble.parameters())[1];
      expect(relativeError(member, alone)).toBeLessThan(1e-5);
      for (const engine of [ensemble, single]) engine.dispose();
    });

    it('the same steps give the same bits twice', async () => {
      const runs: Float32Array[] = [];
      for (let run = 0; run < 2; run++) {
        const engine = await prepare(create(shapeOf(3, { adam: ADAM })), RULES.adaptive);
        for (let i = 0; i < 4; i++) await engine.step(i, 7);
        runs.push(...(await engine.parameters()));
        engine.dispose();
      }
      expect(runs[0]).toEqual(runs[1]);
    });

    it('to examine a batch changes neither the network nor what the steps of an epoch have added up', async () => {
      const rule = RULES.adaptive;
      const [looked, plain] = [
        await prepare(create(shapeOf(3, { adam: ADAM })), rule),
        await prepare(create(shapeOf(3, { adam: ADAM })), rule),
      ];
      for (const engine of [looked, plain]) {
        for (let i = 0; i < 3; i++) {
          if (engine === looked) await engine.examine((i + 1) % 4, 7);
          await engine.step(i, 7);
        }
      }
      await looked.examine(0, 7);
      expect(await looked.statistics()).toEqual(await plain.statistics());
      expect(await looked.state()).toEqual(await plain.state());
      for (const engine of [looked, plain]) engine.dispose();
    });

    it('a step, an evaluation and a validation leave no tensor behind', async () => {
      const before = tensors();
      const engine = await prepare(create(shapeOf(2)), RULES.adaptive);
      const data = dataOf(engine.shape, 1);
      await engine.loadValues('test', [{ points: data.points, values: data.points.slice(0, 11) }]);
      const during = tensors();
      await engine.step(0, 7);
      await engine.statistics();
      await engine.evaluate(data.points, [1, 1]);
      await engine.valueError('test');
      expect(tensors()).toBe(during);
      engine.dispose();
      expect(tensors()).toBe(before);
    });
  });
}

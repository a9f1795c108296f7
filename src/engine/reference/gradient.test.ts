import { describe, expect, it } from 'vitest';
import { jetSpace } from '../../math/jetSpace.ts';
import type { Order } from '../../math/multiIndex.ts';
import { createRandom } from '../../math/random.ts';
import { type EpochRule, rhoOf } from '../../sobolev/rhoRules.ts';
import { randomNumbers } from '../../testing/closeness.ts';
import { initialParameters } from '../initialise.ts';
import { errorsPerOrder, totalError } from './loss.ts';
import { forwardTrace, type Network } from './network.ts';
import { createReferenceEngine } from './referenceEngine.ts';

const ones = [1, 1, 1, 1, 1];
const RULES: Record<string, EpochRule> = {
  fixed: { adaptive: null, scales: [0.5, 2, 0.1, 3, 1e-3], throughRho: false },
  adaptive: { adaptive: { threshold: 10, cap: 1 }, scales: ones, throughRho: false },
  'adaptive, low threshold': { adaptive: { threshold: 1, cap: 1 }, scales: ones, throughRho: false },
  'adaptive above 1': { adaptive: { threshold: 1.2, cap: 50 }, scales: ones, throughRho: false },
  'through rho': { adaptive: { threshold: 1, cap: 1 }, scales: ones, throughRho: true },
};

describe('gradient of the reference', () => {
  const cases = ([1, 3, 5] as const).flatMap((order) => Object.keys(RULES).map((rule) => [order, rule] as const));

  it.each(cases)('order %i, rule %s: agrees with central differences in every parameter', (maxOrder: Order, name) => {
    const rule = RULES[name];
    const space = jetSpace(maxOrder);
    const random = createRandom(11, 'data');
    const samples = 4;
    const [points, coefficients] = [
      randomNumbers(random, 2 * samples),
      randomNumbers(random, space.size * samples, 0.2),
    ];
    const weights = space.factorials.map((f, c) => f * (c + 1) * 0.1);
    const adam = { learningRate: 1, beta1: 0, beta2: 0, epsilon: 1 };
    const shape = { members: 1, maxOrder, hiddenLayers: 2, width: 4, samples, batchSize: samples, weights, adam };
    const parameters = initialParameters(2, 4, createRandom(1, 'weights')).map((w) => w * 1.5 + 0.01);
    const engine = createReferenceEngine(shape);
    void engine.setParameters([parameters]);
    void engine.beginEpoch([{ points, coefficients }], [rule]);
    const [gradient] = engine.gradients(0, samples);

    const network: Network = { hiddenLayers: 2, width: 4, parameters: Float64Array.from(parameters) };
    const errors = () => {
      const outputs = Array.from({ length: samples }, (_, i) => {
        const trace = forwardTrace(network, points[2 * i], points[2 * i + 1], space);
        return trace[trace.length - 1][0];
      });
      const targets = outputs.map((_, i) => coefficients.subarray(i * space.size, (i + 1) * space.size));
      return errorsPerOrder(space, weights, outputs, targets);
    };
    const held = rhoOf(rule, errors());
    const loss = () => totalError(errors(), rule.throughRho ? rhoOf(rule, errors()) : held);
    const scale = Math.max(...gradient.map(Math.abs));
    for (let i = 0; i < network.parameters.length; i++) {
      const value = network.parameters[i];
      const step = 1e-5;
      network.parameters[i] = value + step;
      const above = loss();
      network.parameters[i] = value - step;
      const below = loss();
      network.parameters[i] = value;
      expect(Math.abs((above - below) / (2 * step) - gradient[i]) / scale, `parameter ${i}`).toBeLessThan(1e-7);
    }
  });
});

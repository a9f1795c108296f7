import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../config/fields.ts';
import type { TargetStatistics } from '../../config/rhoTable.ts';
import type { RunConfig } from '../../config/runConfig.ts';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
import { ACTIVATIONS, type ActivationName } from '../../math/activations.ts';
import { jetSpace } from '../../math/jetSpace.ts';
import type { Order } from '../../math/multiIndex.ts';
import { createRandom } from '../../math/random.ts';
import { type EpochRule, prepareRho, rhoOf } from '../../sobolev/rhoRules.ts';
import { randomNumbers } from '../../testing/closeness.ts';
import { initialParameters } from '../initialise.ts';
import { errorsPerOrder, totalError } from './loss.ts';
import { forwardTrace, type Network } from './network.ts';
import { createReferenceEngine } from './referenceEngine.ts';

/** Targets with some spread in every order. */
const STATISTICS: TargetStatistics = {
  variance: [0.5, 2, 0.1, 3, 1],
  meanSquare: [0.7, 2, 0.2, 4, 1],
  maxAbs: [2, 3, 1, 5, 2],
  maxAbsValue: 2,
};
const ruleOf = (changes: Partial<RunConfig>): EpochRule =>
  prepareRho({ ...DEFAULT_CONFIG, maxOrder: 5, ...changes }, STATISTICS)(2);

/** Every rule of the menu, and what may be laid over it. */
const RULES: Record<string, EpochRule> = {
  ...Object.fromEntries(FIELDS.rhoRule.options.map(({ value: rhoRule }) => [rhoRule, ruleOf({ rhoRule })])),
  'adaptive, low threshold': ruleOf({ threshold: 1 }),
  'adaptive, decaying, with gains': ruleOf({ threshold: 1, decayed: true, gains: [2, 0.5, 3, 1, 0.1] }),
  'through rho': ruleOf({ threshold: 1, throughRho: true }),
};

type Case = readonly [order: Order, rule: string, activation: ActivationName];

describe('gradient of the reference', () => {
  const rules = ([1, 3, 5] as const).flatMap((order) => Object.keys(RULES).map((rule): Case => [order, rule, 'tanh']));
  const others = ACTIVATIONS.map((activation): Case => [3, 'adaptive', activation]);

  it.each([...rules, ...others])(
    'order %i, rule %s, %s: agrees with central differences in every parameter',
    async (maxOrder, name, activation) => {
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
      const shape = {
        members: 1,
        maxOrder,
        hiddenLayers: 2,
        width: 4,
        activation,
        samples,
        batchSize: samples,
        weights,
        adam,
      };
      const parameters = initialParameters('glorot', 2, 4, createRandom(1, 'weights')).map((w) => w * 1.5 + 0.01);
      const engine = createReferenceEngine(shape);
      void engine.setParameters([parameters]);
      void engine.beginEpoch([{ points, coefficients }], [rule]);
      const [{ gradient }] = await engine.examine(0, samples);

      const network: Network = { hiddenLayers: 2, width: 4, activation, parameters: Float64Array.from(parameters) };
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
      const scale = Math.max(...Array.from(gradient, Math.abs));
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
    },
  );
});

import { describe, expect, it } from 'vitest';
import type { RunConfig } from '../config/runConfig.ts';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { functionOf, valuesAtPoints } from '../functions/index.ts';
import { cleanDeviationOf, createDataset, trainingPoints } from './dataset.ts';

const BRANIN: RunConfig = {
  ...DEFAULT_CONFIG,
  functionId: 'branin',
  maxOrder: 1,
  samples: 100,
  validationSize: 300,
  testSize: 200,
};
const dataOf = (changes: Partial<RunConfig>) => createDataset({ ...BRANIN, ...changes }, async () => {});
const formula = (text: string): Partial<RunConfig> => ({
  functionId: 'formula',
  formula: text,
  domain: [-2, 1, -1, 3],
});

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
const meanSquareAbout = (centre: number, values: Float64Array) => mean(values.map((value) => (value - centre) ** 2));

describe('the data of a run', () => {
  it.each(['exact', 'nearestNeighbours', 'finiteDifferences'] as const)(
    'know how much the values vary without the noise that they are trained with, derivatives: %s',
    async (derivativeSource) => {
      const fn = functionOf(BRANIN);
      const exact = valuesAtPoints(fn, trainingPoints(BRANIN));
      const clean = Math.sqrt(meanSquareAbout(mean(exact), exact));
      for (const valueNoise of [0, 10]) {
        const config = { valueNoise, derivativeSource };
        const { cleanDeviation, transform } = await dataOf(config);
        expect(cleanDeviation / clean).toBeCloseTo(1, 12);
        expect(cleanDeviationOf({ ...BRANIN, ...config })).toBe(cleanDeviation);
        expect(transform.outputDeviation / clean > 5).toBe(valueNoise > 0);
        if (valueNoise === 0) expect(transform.outputDeviation).toBe(cleanDeviation);
      }
    },
  );
});

describe('a constant', () => {
  it.each(['2', '0', '0.1', '1e100', 'sin(x1)^2 + cos(x1)^2', '1e40*(sin(x1)^2 + cos(x1)^2)', '1e-40*(2 + x1 - x1)'])(
    '%s is one, also with noise, and only rounding is left of it',
    async (text) => {
      for (const [valueNoise, samples] of [
        [0, 100],
        [5, 100],
        [0, 3000],
      ]) {
        const { cleanDeviation, test, coefficients } = await dataOf({ ...formula(text), valueNoise, samples });
        expect(cleanDeviation).toBe(0);
        expect(Math.max(...test.values.map(Math.abs))).toBeLessThan(1e-6);
        expect(Math.max(...coefficients.map(Math.abs))).toBeLessThan(1e-6);
      }
    },
  );

  it.each(['1e-13*sin(3x1)*x2', '1e-120*x1', '1883.31 + 1e-9*x1', '1e14 + x1'])('%s is none', async (text) => {
    const { cleanDeviation, transform } = await dataOf(formula(text));
    expect(cleanDeviation).toBeGreaterThan(0);
    expect(transform.outputDeviation).toBe(cleanDeviation);
  });

  it('at all training points alone is not scaled', async () => {
    const { cleanDeviation, transform } = await dataOf({ ...formula('max(x1 - 0.95, 0)'), samples: 10 });
    expect([cleanDeviation, transform.outputDeviation]).toEqual([0, 1]);
  });
});

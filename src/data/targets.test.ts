import { describe, expect, it } from 'vitest';
import type { RunConfig } from '../config/runConfig.ts';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { jetSpace } from '../math/jetSpace.ts';
import { createDataset, transformOf } from './dataset.ts';
import { InvalidConfigError } from './invalidConfig.ts';

const CONFIG: RunConfig = {
  ...DEFAULT_CONFIG,
  functionId: 'sixHumpCamel',
  samples: 400,
  validationSize: 50,
  testSize: 50,
};
const dataOf = (changes: Partial<RunConfig>) => createDataset({ ...CONFIG, ...changes }, async () => {});

/** Root mean square of the differences of one order's partials, relative to the size of the order. */
function relativeChange(found: Float64Array, wanted: Float64Array, maxOrder: 1 | 2 | 3, order: number): number {
  const { size, degrees } = jetSpace(maxOrder);
  let [change, whole] = [0, 0];
  for (const [i, value] of wanted.entries()) {
    if (degrees[i % size] !== order) continue;
    change += (found[i] - value) ** 2;
    whole += value ** 2;
  }
  return Math.sqrt(change / whole);
}

describe('training targets', () => {
  it('have noise of the asked deviation on the values; validation and test points keep theirs', async () => {
    const [clean, noisy] = [await dataOf({ maxOrder: 0 }), await dataOf({ maxOrder: 0, valueNoise: 0.5 })];
    const raw = (data: typeof clean) =>
      data.partials.map((value) => value * data.transform.outputDeviation + data.transform.outputMean);
    const [before, after] = [raw(clean), raw(noisy)];
    const noise = after.map((value, i) => (value - before[i]) / clean.transform.outputDeviation);
    const deviation = Math.sqrt(noise.reduce((sum, value) => sum + value * value, 0) / noise.length);
    expect(Math.abs(deviation / 0.5 - 1)).toBeLessThan(0.1);
    const test = (data: typeof clean) =>
      data.test.values.map((value) => value * data.transform.outputDeviation + data.transform.outputMean);
    for (const [i, value] of test(noisy).entries()) expect(value).toBeCloseTo(test(clean)[i], 3);
  });

  it('have noise of each order relative to the size of that order, and leave the others alone', async () => {
    const clean = await dataOf({ maxOrder: 3 });
    const noisy = await dataOf({ maxOrder: 3, derivativeNoise: [0, 0.3, 1, 0, 0] });
    expect(relativeChange(noisy.partials, clean.partials, 3, 1)).toBe(0);
    expect(Math.abs(relativeChange(noisy.partials, clean.partials, 3, 2) / 0.3 - 1)).toBeLessThan(0.1);
    expect(Math.abs(relativeChange(noisy.partials, clean.partials, 3, 3) - 1)).toBeLessThan(0.1);
  });

  it('by finite differences approach the exact ones with the square of the step', async () => {
    const exact = await dataOf({ maxOrder: 2 });
    const errors: number[] = [];
    for (const differenceStep of [0.1, 0.05]) {
      const { partials } = await dataOf({ maxOrder: 2, derivativeSource: 'finiteDifferences', differenceStep });
      errors.push(relativeChange(partials, exact.partials, 2, 2));
    }
    expect(errors[0]).toBeLessThan(0.05);
    expect(Math.log2(errors[0] / errors[1])).toBeCloseTo(2, 1);
  });

  it('by finite differences of noisy values lose the derivatives as one over the step to the order', async () => {
    const shared = { maxOrder: 2, valueNoise: 0.01, derivativeSource: 'finiteDifferences' } as const;
    const exact = await dataOf({ maxOrder: 2 });
    const changes: number[][] = [];
    for (const differenceStep of [0.02, 0.01]) {
      const { partials } = await dataOf({ ...shared, differenceStep });
      changes.push([1, 2].map((order) => relativeChange(partials, exact.partials, 2, order)));
    }
    const [coarse, fine] = changes;
    expect(Math.log2(fine[0] / coarse[0])).toBeCloseTo(1, 0);
    expect(Math.log2(fine[1] / coarse[1])).toBeCloseTo(2, 0);
    expect(fine[1]).toBeGreaterThan(10);
  });

  it('by nearest neighbours are near the exact slopes, and say how many samples they need', async () => {
    const exact = await dataOf({ maxOrder: 1 });
    const { partials } = await dataOf({ maxOrder: 1, derivativeSource: 'nearestNeighbours' });
    expect(relativeChange(partials, exact.partials, 1, 1)).toBeLessThan(0.4);
    const few = dataOf({ maxOrder: 5, samples: 30, derivativeSource: 'nearestNeighbours' });
    await expect(few).rejects.toThrow(InvalidConfigError);
    await expect(few).rejects.toThrow('derivatives of order 5 from 42 nearest neighbours need more than 30 samples');
  });

  it('are scaled by the transform of the noisy values, which is known without them too', async () => {
    for (const derivativeSource of ['exact', 'finiteDifferences', 'nearestNeighbours'] as const) {
      const noisy = { maxOrder: 2, valueNoise: 0.3, derivativeSource } as const;
      const { transform, partials } = await dataOf(noisy);
      expect(transformOf({ ...CONFIG, ...noisy })).toEqual(transform);
      const values = partials.filter((_, i) => i % jetSpace(2).size === 0);
      expect(values.reduce((sum, value) => sum + value * value, 0) / values.length).toBeCloseTo(1, 9);
    }
  });

  it('are the same for the same seed', async () => {
    const noisy = { maxOrder: 2, valueNoise: 0.1, derivativeNoise: [1, 1, 1, 1, 1] } as const;
    expect((await dataOf(noisy)).coefficients).toEqual((await dataOf(noisy)).coefficients);
  });
});

describe('long work on targets', () => {
  it.each(['finiteDifferences', 'nearestNeighbours'] as const)(
    'by %s lets others work every 100 samples',
    async (source) => {
      let breaths = 0;
      const config = {
        ...DEFAULT_CONFIG,
        functionId: 'branin',
        maxOrder: 1,
        samples: 250,
        derivativeSource: source,
      } as const;
      await createDataset(config, async () => {
        breaths += 1;
      });
      // One more for the exact partials of the first 250.
      expect(breaths).toBe(3);
    },
  );

  it('by nearest neighbours needs one sample more than neighbours', async () => {
    const config = {
      ...DEFAULT_CONFIG,
      functionId: 'branin',
      maxOrder: 1,
      derivativeSource: 'nearestNeighbours',
    } as const;
    const of = (samples: number) => createDataset({ ...config, neighbours: 4, samples }, async () => {});
    await expect(of(4)).rejects.toThrow('derivatives of order 1 from 4 nearest neighbours need more than 4 samples');
    await expect(of(5)).resolves.toBeDefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { RunConfig } from '../../config/runConfig.ts';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
import { createDataset } from '../../data/dataset.ts';
import { InvalidConfigError } from '../../data/invalidConfig.ts';
import { transformPartials } from '../../data/transform.ts';
import { functionById, partialsAt } from '../../functions/index.ts';
import { OF_SLOPES, SLOPES, tableIn } from '../../testing/ownTables.ts';
import { toldKey, toldOf } from './told.ts';

const CONFIG: RunConfig = { ...DEFAULT_CONFIG, functionId: 'branin', maxOrder: 2, samples: 40 };
const calm = async () => {};

describe('what a network is told', () => {
  it('are the partials of the function at its training points, where they are exact', async () => {
    const { points, partials, samples, maxOrder } = await toldOf(CONFIG, calm);
    expect([points.length, partials.length, samples, maxOrder]).toEqual([80, 240, 40, 2]);
    for (let i = 0; i < 40; i++) {
      const exact = partialsAt(functionById('branin'), points[2 * i], points[2 * i + 1], 2);
      for (let c = 0; c < 6; c++) expect(partials[6 * i + c] / exact[c]).toBeCloseTo(1, 9);
    }
  });

  it.each<Partial<RunConfig>>([
    { valueNoise: 0.3, derivativeNoise: [0.5, 1, 0, 0, 0] },
    { derivativeSource: 'nearestNeighbours', neighbours: 12 },
    { derivativeSource: 'finiteDifferences', valueNoise: 0.01 },
  ])('are the very targets that it trains on: %j', async (changes) => {
    const config = { ...CONFIG, ...changes, validationSize: 20, testSize: 20 };
    const [told, trained, exact] = await Promise.all([
      toldOf(config, calm),
      createDataset(config, calm),
      toldOf(CONFIG, calm),
    ]);
    expect(told.points).toEqual(trained.rawPoints);
    const standardised = transformPartials(trained.transform, told.partials, 2);
    for (const [i, value] of standardised.entries()) expect(value).toBeCloseTo(trained.partials[i], 9);
    const curvatures = told.partials.filter((_, i) => i % 6 === 3);
    const off = curvatures.map((value, i) => Math.abs(value - exact.partials[6 * i + 3]));
    expect(Math.max(...off)).toBeGreaterThan(1e-3);
  });

  it('are the first 500 samples of more', async () => {
    const many = await toldOf({ ...CONFIG, samples: 700 }, calm);
    const all = await toldOf({ ...CONFIG, samples: 500 }, calm);
    expect([many.samples, many.points.length, many.partials.length]).toEqual([700, 1000, 3000]);
    expect(many.points).toEqual(all.points);
  });

  it('are those of the samples at given points, in their order, though these have lost digits', async () => {
    const all = await toldOf(CONFIG, calm);
    const at = [31, 4, 17].map((i) => [Math.fround(all.points[2 * i]), Math.fround(all.points[2 * i + 1])] as const);
    const some = await toldOf(CONFIG, calm, at);
    expect(some.samples).toBe(40);
    expect([...some.points]).toEqual([31, 4, 17].flatMap((i) => [...all.points.slice(2 * i, 2 * i + 2)]));
    expect([...some.partials]).toEqual([31, 4, 17].flatMap((i) => [...all.partials.slice(6 * i, 6 * i + 6)]));
  });

  it('pauses, and ends where nobody waits for it', async () => {
    const nobody = () => Promise.reject(new Error('nobody'));
    await expect(toldOf({ ...CONFIG, samples: 700 }, nobody)).rejects.toThrow('nobody');
  });

  it('is nothing where there are too few samples for the approximation', async () => {
    const few = toldOf({ ...CONFIG, samples: 10, derivativeSource: 'nearestNeighbours' }, calm);
    await expect(few).rejects.toThrow(InvalidConfigError);
  });
});

describe('networks', () => {
  it.each<Partial<RunConfig>>([
    { functionId: 'matyas' },
    { maxOrder: 3 },
    { samples: 41 },
    { valueNoise: 0.1 },
    { derivativeNoise: [0, 0.1, 0, 0, 0] },
    { derivativeSource: 'finiteDifferences' },
    { dataSeed: 2 },
    { domain: [0, 1, 0, 1] },
    { formula: 'x1' },
  ])('are told something else with %j', (changes) => {
    expect(toldKey({ ...CONFIG, ...changes })).not.toBe(toldKey(CONFIG));
  });

  it.each<Partial<RunConfig>>([
    { learningRate: 0.1 },
    { width: 8 },
    { rhoRule: 'none' },
    { weightSeed: 2 },
    { backend: 'cpu' },
    { validationSize: 10 },
    { testSize: 10 },
  ])('are told the same with %j', (changes) => {
    expect(toldKey({ ...CONFIG, ...changes })).toBe(toldKey(CONFIG));
  });
});

describe('what data tell', () => {
  it('are their rows, values and partials, to rounding', async () => {
    const { points, partials, samples } = await toldOf(OF_SLOPES, calm, null, SLOPES);
    expect(samples).toBe(40);
    expect([...points]).toEqual([...SLOPES.points.subarray(0, 80)]);
    for (const [i, value] of partials.entries()) expect(value / SLOPES.partials[i]).toBeCloseTo(1, 9);
  });

  it('are, of many rows, some from everywhere: files are often sorted', async () => {
    const rows = Array.from({ length: 2000 }, (_, i) => `${i},${i % 7},${i}\n`).join('');
    const table = tableIn(`x1,x2,y\n${rows}`);
    const config = { ...OF_SLOPES, data: table.reference, maxOrder: 0, samples: 1200 } as const;
    const { points, partials } = await toldOf(config, calm, null, table);
    const shown = points.filter((_, i) => i % 2 === 0);
    expect(shown).toHaveLength(500);
    for (const [from, to] of [
      [0, 200],
      [1800, 2000],
    ])
      expect(shown.filter((x1) => x1 >= from && x1 < to).length).toBeGreaterThan(20);
    for (const [i, value] of partials.entries()) expect(value).toBeCloseTo(shown[i], 9);
  });
});

import { describe, expect, it } from 'vitest';
import type { RunConfig } from '../config/runConfig.ts';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { measuredTable, tableText, upTo } from '../testing/tableText.ts';
import { readTable } from './csv/readTable.ts';
import { createDataset, trainingPoints } from './dataset.ts';
import { type PointTable, rowsOf, SETS, tableProblem } from './pointTable.ts';
import { drawnRows, rowsOfSet, sizeOfSet } from './split.ts';
import { atOnce } from './steps.ts';

const calm = async () => {};

const BRANIN: RunConfig = {
  ...DEFAULT_CONFIG,
  functionId: 'branin',
  maxOrder: 2,
  samples: 60,
  validationSize: 40,
  testSize: 50,
};

function tableOf(text: string): PointTable {
  const { table, problems } = atOnce(readTable(text));
  if (!table) throw new Error(problems[0].message);
  return table;
}

const MEASURED = tableOf(tableText(measuredTable(BRANIN)));
const OWN: RunConfig = { ...BRANIN, functionId: 'data', data: MEASURED.reference };
/** Values alone. */
const VALUES = tableOf(tableText(upTo(0, MEASURED)));
/** Slopes, too. */
const SLOPES = tableOf(tableText(upTo(1, MEASURED)));

const without = (table: PointTable): PointTable => tableOf(tableText({ ...table, sets: null }));

describe('data with a set column', () => {
  it.each<[string, Partial<RunConfig>]>([
    ['', {}],
    ['with noise on both', { valueNoise: 0.2, derivativeNoise: [0.1, 0.2, 0, 0, 0] }],
    ['of another seed, whose points are all points', { dataSeed: 9, valueNoise: 0.1 }],
    ['of order 1', { maxOrder: 1 }],
  ])('make the very dataset of the function that they were measured from %s', async (_, patch) => {
    const { dataSeed: __, ...rest } = patch;
    const own = await createDataset({ ...OWN, ...patch }, calm, MEASURED);
    if (patch.dataSeed !== undefined) {
      expect(own.rawPoints).toEqual(trainingPoints(BRANIN));
      return;
    }
    expect(own).toEqual(await createDataset({ ...BRANIN, ...rest }, calm));
  });

  it('from values alone make the dataset of nearest neighbours', async () => {
    const fitted = { derivativeSource: 'nearestNeighbours', neighbours: 12 } as const;
    const own = await createDataset({ ...OWN, data: VALUES.reference, ...fitted }, calm, VALUES);
    expect(own).toEqual(await createDataset({ ...BRANIN, ...fitted }, calm));
  });

  it('keep the orders that they have, and fit the others to nearest neighbours', async () => {
    const fitted = { derivativeSource: 'nearestNeighbours', neighbours: 12 } as const;
    const own = await createDataset({ ...OWN, data: SLOPES.reference, ...fitted }, calm, SLOPES);
    const [exact, all] = [await createDataset(BRANIN, calm), await createDataset({ ...BRANIN, ...fitted }, calm)];
    const isGiven = (i: number) => i % 6 === 1 || i % 6 === 2;
    expect(own.partials.filter((_, i) => isGiven(i))).toEqual(exact.partials.filter((_, i) => isGiven(i)));
    expect(own.partials.filter((_, i) => !isGiven(i))).toEqual(all.partials.filter((_, i) => !isGiven(i)));
    expect(own.partials).not.toEqual(all.partials);
  });
});

describe('data without a set column', () => {
  const table = without(MEASURED);
  const rowsBy = (seed: number) => SETS.map((set) => [...rowsOfSet(table, set, seed)]);

  it('are split by the seed: every row once, a fifth for validation and for test, in the order of the file', () => {
    const sets = rowsBy(1);
    expect(sets.map((rows) => rows.length)).toEqual([90, 30, 30]);
    expect(sets.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 150 }, (_, i) => i));
    for (const rows of sets) expect(rows).toEqual(rows.toSorted((a, b) => a - b));
    expect(SETS.map((set) => sizeOfSet(table, set))).toEqual([90, 30, 30]);
  });

  it('are split the same by the same seed, otherwise by another', () => {
    expect(rowsBy(7)).toEqual(rowsBy(7));
    expect(rowsBy(7)).not.toEqual(rowsBy(8));
  });

  it('have the same validation and test whatever n is', async () => {
    const of = (samples: number) => createDataset({ ...OWN, data: table.reference, samples }, calm, table);
    const [few, many] = [await of(20), await of(90)];
    const raw = ({ transform, test }: typeof few) =>
      Array.from(test.points, (x, i) => x * transform.inputDeviation[i % 2] + transform.inputMean[i % 2]);
    expect(few.rawPoints).toHaveLength(40);
    for (const [i, x] of raw(few).entries()) expect(x).toBeCloseTo(raw(many)[i], 5);
  });
});

describe('fewer samples than rows', () => {
  const rows = Uint32Array.from({ length: 1000 }, (_, i) => 2 * i);

  it('are drawn by the seed, each once, in the order of the file', () => {
    const drawn = [...drawnRows(rows, 100, 3)];
    expect(new Set(drawn).size).toBe(100);
    expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
    expect(drawn.every((row) => row % 2 === 0)).toBe(true);
    expect(drawn).not.toEqual([...drawnRows(rows, 100, 4)]);
    // Not the first ones: files are often sorted.
    expect(drawn.at(-1)).toBeGreaterThan(1500);
  });
});

describe('data that cannot be trained', () => {
  it.each<[Partial<RunConfig>, PointTable | null, string]>([
    [{ data: '' }, null, 'no data are chosen'],
    [{}, null, `the data ${MEASURED.reference} are not here`],
    [{}, SLOPES, `the data ${MEASURED.reference} are not here`],
    [{ samples: 61 }, MEASURED, 'n = 61: the data have 60 rows for training'],
    [{ maxOrder: 3 }, MEASURED, 'the data have no derivatives of order 3: take a lower order, or fit them to nearest'],
    [{ derivativeSource: 'finiteDifferences' }, MEASURED, 'finite differences need a function'],
    [
      { maxOrder: 5, derivativeSource: 'nearestNeighbours', samples: 42 },
      MEASURED,
      'derivatives of order 5 from 42 nearest neighbours need more than 42 samples',
    ],
  ])('%j are refused with the reason', async (patch, table, reason) => {
    await expect(createDataset({ ...OWN, ...patch }, calm, table)).rejects.toThrow(reason);
  });
});

describe('the fingerprint', () => {
  it('is that of every number, its place, its order and its set', () => {
    const changed = (change: (table: { points: Float64Array; partials: Float64Array; sets: Uint8Array }) => void) => {
      const numbers = {
        points: MEASURED.points.slice(),
        partials: MEASURED.partials.slice(),
        sets: (MEASURED.sets as Uint8Array).slice(),
      };
      change(numbers);
      return atOnce(tableProblem({ ...MEASURED, ...numbers }));
    };
    expect(changed(() => {})).toBeNull();
    const wrong = 'not the numbers of its fingerprint';
    expect(changed(({ points }) => points.set([points[7] + 1e-9], 7))).toBe(wrong);
    expect(changed(({ partials }) => partials.set([partials[5], partials[4]], 4))).toBe(wrong);
    expect(changed(({ sets }) => sets.set([1], 0))).toBe(wrong);
    expect(atOnce(tableProblem({ ...MEASURED, sets: null }))).toBe(wrong);
    expect(atOnce(tableProblem({ ...MEASURED, order: 1 }))).toBe('not as many partials as points');
    expect(rowsOf(MEASURED)).toBe(150);
  });

  it('does not change from one version to the next: it is in links', () => {
    expect(tableOf(`x1,x2,y\n${Array.from({ length: 30 }, (_, i) => `${i},${i % 3},0.5\n`).join('')}`).reference).toBe(
      '7aa10ff2ab88cedc:30:0:29:0:2',
    );
  });
});

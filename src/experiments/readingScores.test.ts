import { describe, expect, it } from 'vitest';
import { madeUpRuns } from '../testing/paperRuns.ts';
import { cellRuns, cellTrialId } from './cells.ts';
import { AXES, scoreReading } from './readingScores.ts';
import { type Cell, PRESETS, type Reading } from './readings.ts';
import type { Outcome } from './results.ts';
import type { Fig1Function } from './table3.ts';
import { TABLE_3 } from './table3.ts';

const middleOf = ({ functionId }: Cell) => {
  const [low, high] = AXES[functionId as Fig1Function];
  return Math.sqrt(low * high);
};

describe('the score of a reading', () => {
  it('of errors in the middle of every axis and the printed ratios is full in all but the orderings', () => {
    const paperOf = (cell: Cell) =>
      TABLE_3.find((each) => (['functionId', 'samples', 'maxOrder'] as const).every((key) => each[key] === cell[key]))
        ?.paper;
    const score = scoreReading(
      madeUpRuns((cell) => middleOf(cell) * (cell.rhoRule === 'adaptive' ? 1 : (paperOf(cell) ?? 0)), 3),
    );
    expect(score).toMatchObject({ onAxes: { hits: 60, of: 60 }, bySign: { of: 50 }, byFactor: { hits: 50, of: 50 } });
    // Twice the paper has 0.8 at these n, on the border between fixed and equal.
    expect(score.bySign.hits).toBeGreaterThanOrEqual(47);
    // All orders equal: C3, C4 and C6 hold, C1, C2 and C5 do not.
    expect(score.orderings).toEqual({ hits: 4 + 8 + 10, of: 40 + 16 + 4 + 8 + 8 + 10 });
  });

  it('takes a factor of 2 beyond the axes, not more', () => {
    const at = (factor: number) =>
      scoreReading(madeUpRuns((cell) => AXES[cell.functionId as Fig1Function][1] * factor, 3));
    expect(at(1.9).onAxes.hits).toBe(60);
    expect(at(2.1).onAxes.hits).toBe(0);
    const below = (factor: number) =>
      scoreReading(madeUpRuns((cell) => AXES[cell.functionId as Fig1Function][0] * factor, 3));
    expect([below(0.51).onAxes.hits, below(0.49).onAxes.hits]).toEqual([60, 0]);
  });

  it('says how many seeds all of its cells have', () => {
    const runs = madeUpRuns(middleOf, 3);
    const of = (few: number) =>
      scoreReading((cell) => runs(cell).slice(0, cell.functionId === 'branin' && cell.maxOrder === 5 ? few : 3));
    expect([of(3).seeds, of(1).seeds]).toEqual([3, 1]);
    expect(of(0)).toMatchObject({ score: Number.NaN, seeds: 0 });
  });

  it('with a cell without runs is no number', () => {
    expect(scoreReading(() => [])).toMatchObject({ score: Number.NaN, seeds: 0 });
  });
});

describe('runs of a cell', () => {
  const outcome = { reason: 'patience', testError: 2, testErrorNormalised: 0.1, epochs: 9, bestEpoch: 5 } as const;
  const reading: Reading = {
    ...PRESETS.literal.reading,
    aggregation: 'mean',
    zeroVariance: 'skip',
    definitions: 'textbook',
  };
  const cell: Cell = { functionId: 'branin', maxOrder: 2, samples: 550, rhoRule: 'inverseVariance' };

  it('are found by the id that replays them', () => {
    const id = cellTrialId(reading, cell, 3);
    expect(id).toBe(
      'v=2&f=branin_std&order=2&n=550&rho=inverseVariance&agg=mean&init=glorot&seed=3&wseed=3&sseed=3&backend=wasmPlain',
    );
    const runsOf = cellRuns(
      new Map<string, Outcome>([
        [id, outcome],
        [cellTrialId(reading, cell, 4), { refused: 'x' }],
      ]),
      reading,
      [1, 3, 4],
    );
    expect(runsOf(cell)).toEqual([{ seed: 3, id, reason: 'patience', testError: 2, epochs: 9 }]);
    expect(runsOf({ ...cell, samples: 100 })).toEqual([]);
  });

  it('name the policy only where an order has no variance', () => {
    expect(cellTrialId(reading, { ...cell, functionId: 'matyas', maxOrder: 3 }, 1)).toContain('zv=skip');
    expect(cellTrialId(reading, { ...cell, functionId: 'matyas', maxOrder: 2 }, 1)).not.toContain('zv=');
    expect(cellTrialId(reading, { ...cell, maxOrder: 5 }, 1)).not.toContain('zv=');
    expect(cellTrialId({ ...reading, definitions: 'printed' }, { ...cell, maxOrder: 5 }, 1)).toContain('zv=skip');
  });

  it('of order 0 are the same under every rule', () => {
    const value = { ...cell, maxOrder: 0 as const };
    const runsOf = cellRuns(
      new Map([[cellTrialId(reading, { ...value, rhoRule: 'adaptive' }, 1), outcome]]),
      reading,
      [1],
    );
    expect(runsOf(value)).toHaveLength(1);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { madeUpRuns } from '../testing/paperRuns.ts';
import { compareTable3, directionOf, TABLE_3 } from './table3.ts';

const CSV = readFileSync(new URL('./reference/table3.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1);
const WORDS = { fixed: 'fixed_better', equal: 'equal', adaptive: 'adaptive_better' } as const;

describe('Table III', () => {
  it('has the 75 cells of the reference, number by number and with its directions', () => {
    const rows = TABLE_3.map(({ functionId, samples, maxOrder, paper }) =>
      [functionId, samples, maxOrder, paper, WORDS[directionOf(paper)]].join(),
    );
    const reference = CSV.map((row) => row.split(',')).map(([id, , n, order, ratio, direction]) =>
      [id, n, order, ratio, direction].join(),
    );
    expect(rows.sort()).toEqual(reference.sort());
  });

  it('compared with runs that have its very ratios agrees in every cell, unless at an end of a range', () => {
    const paperOf = (n: number, order: number, id: string) =>
      TABLE_3.find((cell) => cell.samples === n && cell.maxOrder === order && cell.functionId === id)?.paper ?? 0;
    const runs = madeUpRuns((cell) =>
      cell.rhoRule === 'adaptive' ? 0.7 : 0.7 * paperOf(cell.samples, cell.maxOrder, cell.functionId),
    );
    for (const cell of compareTable3({ runsOf: runs, counting: 'all' })) {
      expect(cell.ours.value).toBeCloseTo(cell.paper, 6);
      expect(cell.byFactor).toBe('agree');
      expect(cell.bySign).toBe(cell.paper === 0.8 ? 'undecided' : 'agree');
    }
  });

  it('compared with the ratios turned over disagrees wherever a rule is better by far', () => {
    const runs = madeUpRuns((cell) => {
      const paper = TABLE_3.find(
        ({ samples, maxOrder, functionId }) =>
          samples === cell.samples && maxOrder === cell.maxOrder && functionId === cell.functionId,
      )?.paper;
      return cell.rhoRule === 'adaptive' ? (paper ?? 0) : 1;
    });
    const far = compareTable3({ runsOf: runs, counting: 'all' }).filter(({ paper }) => paper > 2 || paper < 0.5);
    expect(far.length).toBe(46);
    expect(far.every(({ bySign, byFactor }) => bySign === 'disagree' && byFactor === 'disagree')).toBe(true);
  });

  it('is missing where there are no runs, and undecided where these differ too much', () => {
    for (const count of [0, 2]) {
      const few = compareTable3({ runsOf: madeUpRuns(() => 1, count), counting: 'all' });
      expect(few.every(({ bySign, byFactor }) => bySign === 'missing' && byFactor === 'missing')).toBe(true);
    }
    const wild = madeUpRuns((cell) => (cell.rhoRule === 'adaptive' ? 1 : 100));
    const spread = compareTable3({
      runsOf: (cell) => wild(cell).map((run, i) => ({ ...run, testError: run.testError * 100 ** -i })),
      counting: 'all',
    });
    expect(spread.filter(({ paper }) => paper === 100)[0]).toMatchObject({ byFactor: 'undecided' });
  });
});

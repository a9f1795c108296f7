import { describe, expect, it } from 'vitest';
import type { StopReason } from '../training/events.ts';
import type { CellRun } from './cells.ts';
import { countedErrors, ratioOf, summarise } from './summary.ts';

const run = (testError: number, reason: StopReason = 'patience', seed = 1): CellRun => ({
  seed,
  id: `v=2&seed=${seed}`,
  reason,
  testError,
  epochs: 20,
});

describe('the summary of a cell', () => {
  it('has mean, median and all errors of the runs, and an interval around the mean', () => {
    const summary = summarise([run(1), run(2), run(9)], 'all');
    expect(summary).toMatchObject({ errors: [1, 2, 9], mean: 4, median: 2, unlearned: 0, runs: 3 });
    const [low, high] = summary.interval ?? [];
    // Of 27 equally likely draws one has the mean 1 and one the mean 9: each a 27th, more than a 40th.
    expect([low, high]).toEqual([1, 9]);
  });

  it('counts runs that have not learned unless they are left out, and says how many there are either way', () => {
    const runs = [run(1), run(4645, 'plateau'), run(3), run(9000, 'worseThanConstant'), run(Number.NaN, 'diverged')];
    expect(summarise(runs.slice(0, 4), 'all')).toMatchObject({
      mean: (1 + 4645 + 3 + 9000) / 4,
      unlearned: 2,
      runs: 4,
    });
    expect(summarise(runs, 'learned')).toMatchObject({ errors: [1, 3], mean: 2, unlearned: 3, runs: 5 });
    expect(countedErrors(runs, 'all')).toHaveLength(5);
  });

  it('has no mean where a run that counts has no test error, or none counts; no interval of one run', () => {
    const diverged = summarise([run(1), run(Number.NaN, 'diverged')], 'all');
    expect(diverged).toMatchObject({ mean: Number.NaN, median: Number.NaN, interval: null });
    expect(summarise([], 'all')).toMatchObject({ mean: Number.NaN, interval: null, runs: 0 });
    expect(summarise([run(2)], 'all')).toMatchObject({ mean: 2, median: 2, interval: null });
    expect(summarise([run(5, 'plateau')], 'learned')).toMatchObject({ mean: Number.NaN, runs: 1, unlearned: 1 });
  });

  it('of the same errors is the same', () => {
    const runs = [3, 1, 4, 1, 5, 9].map((error) => run(error));
    expect(summarise(runs, 'all')).toEqual(summarise(runs, 'all'));
  });
});

describe('the ratio of two cells', () => {
  it('is that of their means, with an interval', () => {
    const { value, interval } = ratioOf([8, 10, 12], [1, 2, 3]) ?? { value: 0, interval: [0, 0] };
    expect(value).toBe(5);
    expect(interval[0]).toBeGreaterThan(8 / 3);
    expect(interval[0]).toBeLessThan(5);
    expect(interval[1]).toBeGreaterThan(5);
    expect(interval[1]).toBeLessThan(12);
  });

  it('is none of single runs, of errors that are no numbers, or of zeros', () => {
    expect(ratioOf([1], [1, 2])).toBeNull();
    expect(ratioOf([1, 2], [3])).toBeNull();
    expect(ratioOf([1, Number.NaN], [1, 2])).toBeNull();
    expect(ratioOf([1, 2], [0, 0])).toBeNull();
  });
});

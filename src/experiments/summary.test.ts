import { describe, expect, it } from 'vitest';
import type { Order } from '../math/multiIndex.ts';
import type { StopReason } from '../training/events.ts';
import type { CellRun, RunsOf } from './cells.ts';
import type { Cell } from './readings.ts';
import { countedErrors, estimate, quotient, summarise } from './summary.ts';

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

describe('an estimate of two cells', () => {
  const cell = (maxOrder: Order): Cell => ({ functionId: 'branin', samples: 100, maxOrder, rhoRule: 'adaptive' });
  const of = (over: readonly number[], under: readonly number[]) => {
    const runsOf: RunsOf = ({ maxOrder }) =>
      (maxOrder === 2 ? over : under).map((error, i) => run(error, 'patience', i));
    return estimate([cell(2), cell(1)], quotient, { runsOf, counting: 'all' });
  };

  it('is the ratio of their means, with an interval', () => {
    const { value, interval, runs } = of([8, 10, 12, 10], [1, 2, 3]);
    expect([value, runs]).toEqual([5, 3]);
    const [low, high] = interval ?? [0, 0];
    expect(low).toBeGreaterThan(8 / 3);
    expect(low).toBeLessThan(5);
    expect(high).toBeGreaterThan(5);
    expect(high).toBeLessThan(12);
  });

  it('has no interval of a single run', () => {
    expect(of([1], [1, 3])).toEqual({ value: 0.5, interval: null, runs: 1 });
  });

  it('is none of errors that are no numbers, of zeros, or without runs, and says of how many runs', () => {
    expect(of([1, Number.NaN], [1, 2])).toEqual({ value: Number.NaN, interval: null, runs: 2 });
    expect(of([1, 2, 3], [0, 0, 0])).toEqual({ value: Number.NaN, interval: null, runs: 3 });
    expect(of([1, 2], [])).toEqual({ value: Number.NaN, interval: null, runs: 0 });
  });

  it('of a cell and itself is 1 without any doubt, also at order 0 under two rules', () => {
    const runsOf: RunsOf = () => [1, 5, 30].map((error, i) => run(error, 'patience', i));
    const same = (a: Cell, b: Cell) => estimate([a, b], quotient, { runsOf, counting: 'all' }).interval;
    expect(same(cell(1), cell(1))).toEqual([1, 1]);
    expect(same(cell(0), { ...cell(0), rhoRule: 'inverseVariance' })).toEqual([1, 1]);
    expect(same(cell(1), { ...cell(1), rhoRule: 'inverseVariance' })).not.toEqual([1, 1]);
  });
});

import { describe, expect, it } from 'vitest';
import { axis, type Trial, trialsOf } from './plan.ts';
import { type Runner, type SweepControl, sweep } from './sweep.ts';
import { Estimate } from './timings.ts';
import type { Trained } from './trial.ts';

const TRIALS = trialsOf({
  name: 'x',
  family: 'x',
  version: 2,
  settings: {},
  grids: [[axis('maxOrder', [0, 1, 2, 3, 4, 5])]],
  seeds: [1],
});
const trained = (epochs: number): Trained => ({
  outcome: { reason: 'patience', testError: 1, testErrorNormalised: 1, epochs, bestEpoch: 1 },
  seconds: 1,
});
const turn = () => new Promise((resolve) => setTimeout(resolve, 1));

function control(changes: Partial<SweepControl> = {}) {
  const [kept, failures]: [string[], string[]] = [[], []];
  return {
    kept,
    failures,
    stopRequested: false,
    keep: ({ id }: Trial) => void kept.push(id),
    failed: ({ id }: Trial, error: unknown) => void failures.push(`${id}: ${(error as Error).message}`),
    ...changes,
  };
}

describe('a sweep', () => {
  it('gives each trial to one runner, and several work at once', async () => {
    const its = control();
    let [working, most] = [0, 0];
    const run: Runner = async () => {
      most = Math.max(most, ++working);
      await turn();
      working -= 1;
      return trained(1);
    };
    await sweep(TRIALS, [run, run, run], its);
    expect(its.kept.sort()).toEqual(TRIALS.map(({ id }) => id).sort());
    expect(most).toBe(3);
  });

  it('tells each runner how many share the processor: at the end fewer', async () => {
    const shares: number[] = [];
    const run: Runner = async (_, share) => {
      shares.push(share.runs);
      await turn();
      return trained(1);
    };
    await sweep(TRIALS, [run, run, run, run], control());
    expect(shares).toEqual([4, 4, 4, 4, 4, 4]);
    shares.length = 0;
    await sweep(TRIALS.slice(0, 2), [run, run, run], control());
    expect(shares).toEqual([2, 2]);
  });

  it('tells the last runner, in the middle of its trial, that it is alone', async () => {
    const seen: number[][] = [];
    let release = () => {};
    const last = new Promise<void>((resolve) => {
      release = resolve;
    });
    const run: Runner = async ({ maxOrder }, share) => {
      const shares: number[] = [];
      seen.push(shares);
      const unwatch = share.watch((runs) => {
        shares.push(runs);
        if (runs === 1) release();
      });
      await (maxOrder === TRIALS[2].config.maxOrder ? last : turn());
      unwatch();
      return trained(1);
    };
    await sweep(TRIALS.slice(0, 3), [run, run, run], control());
    expect(seen).toEqual([[3], [3, 2], [3, 2, 1]]);
  });

  it('goes on after a trial that failed, and gives up a runner that fails three times in a row', async () => {
    const its = control();
    const seldom: Runner = async ({ maxOrder }) => {
      if (maxOrder % 2 === 0) throw new Error(`order ${maxOrder}`);
      return trained(1);
    };
    await sweep(TRIALS, [seldom], its);
    expect(its.failures.map((text) => text.slice(-7))).toEqual(['order 0', 'order 2', 'order 4']);
    expect(its.kept).toHaveLength(3);
    const never = control();
    await sweep(TRIALS, [() => Promise.reject(new Error('dead'))], never);
    expect(never.failures).toHaveLength(3);
  });

  it('begins no trial once a stop is asked for, and keeps those in progress', async () => {
    const its = control();
    const run: Runner = async () => {
      its.stopRequested = true;
      await turn();
      return trained(1);
    };
    await sweep(TRIALS, [run, run], its);
    expect(its.kept).toHaveLength(1);
  });

  it('ends with what kept an outcome from being kept, once the others have ended', async () => {
    let asked = 0;
    const its = control({
      keep: () => {
        asked += 1;
        throw new Error('disk full');
      },
    });
    const run: Runner = async () => {
      await turn();
      return trained(1);
    };
    await expect(sweep(TRIALS, [run, run], its)).rejects.toThrow('disk full');
    expect(asked).toBe(2);
  });
});

describe('the estimate', () => {
  it('is the mean of trials of the same order, samples and patience, else in proportion to coefficients and samples', () => {
    const estimate = new Estimate();
    expect(estimate.secondsFor(TRIALS)).toBeNull();
    estimate.add(TRIALS[1].config, 2);
    estimate.add(TRIALS[1].config, 4);
    expect(estimate.secondsFor([TRIALS[1], TRIALS[1]])).toBeCloseTo(6, 12);
    // Three coefficients of order 1 take 3 seconds, so the ten of order 3 take 10.
    expect(estimate.secondsFor([TRIALS[3]])).toBeCloseTo(10, 12);
    expect(estimate.secondsFor([])).toBe(0);
  });

  it('of trials with another patience is another', () => {
    const [short, long] = trialsOf({
      name: 'x',
      family: 'x',
      version: 2,
      settings: {},
      grids: [[axis('patience', [10, 100])]],
      seeds: [1],
    });
    const estimate = new Estimate();
    estimate.add(short.config, 2);
    estimate.add(long.config, 20);
    expect([short, long].map((trial) => estimate.secondsFor([trial]))).toEqual([2, 20]);
  });
});

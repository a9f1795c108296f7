import { describe, expect, it } from 'vitest';
import { FINISHED } from '../../testing/fakeClient.ts';
import { NO_RUN, type RunState } from '../stores/runStore.ts';
import { measure, measuredName, observed } from './quantities.ts';

const report = (epoch: number, errors: number[], rho: number[]) => ({
  kind: 'epoch' as const,
  epoch,
  errors,
  rho,
  validation: 1,
  bestEpoch: 1,
  seconds: epoch,
});
const run = (testError: number): RunState => ({
  ...NO_RUN,
  phase: 'finished',
  history: [report(1, [2, 6, 10, 800], [1, 1, 0.5, 0.02]), report(2, [1, 2, 3, 4], [1, 1, 1, 0.25])],
  finished: { ...FINISHED, testError, testErrorNormalised: 0.5, epochs: 2, seconds: 3 },
});

describe('what a lesson reads off runs', () => {
  it('is a number of one run, or its quotient with that of another', () => {
    const runs = [run(8), run(2)];
    expect(measure({ quantity: 'testError', of: 1 }, runs)).toBe(2);
    expect(measure({ quantity: 'testError', of: 1, over: 0 }, runs)).toBe(0.25);
    expect(measure({ quantity: 'secondsAnEpoch', of: 0 }, runs)).toBe(1.5);
    expect(measure({ quantity: 'startRatio1', of: 0 }, runs)).toBe(3);
    expect(measure({ quantity: 'startRatio3', of: 0 }, runs)).toBe(400);
    expect(measure({ quantity: 'lastRho3', of: 0 }, runs)).toBe(0.25);
    expect(measure({ quantity: 'share', of: 0 }, runs)).toBe(0.5);
    expect(measure({ quantity: 'epochs', of: 0 }, runs)).toBe(2);
  });

  it('is nothing before the runs have ended, or of a run that is not there', () => {
    const going = { ...run(1), finished: null };
    expect(measure({ quantity: 'testError', of: 0, over: 1 }, [run(8), going])).toBeNull();
    expect(measure({ quantity: 'testError', of: 2 }, [run(8)])).toBeNull();
    expect(measure({ quantity: 'startRatio3', of: 0 }, [NO_RUN])).toBeNull();
    expect(measure({ quantity: 'lastRho3', of: 0 }, [going])).toBeNull();
    expect(
      measure({ quantity: 'startRatio3', of: 0 }, [{ ...run(1), history: [report(1, [1, 2], [1, 1])] }]),
    ).toBeNull();
  });

  it('is as expected within the bounds, their ends included', () => {
    const runs = [run(8), run(2)];
    const expected = { quantity: 'testError', of: 1, over: 0 } as const;
    expect(observed({ ...expected, atMost: 0.25 }, runs)).toBe(true);
    expect(observed({ ...expected, atMost: 0.2 }, runs)).toBe(false);
    expect(observed({ ...expected, atLeast: 0.25 }, runs)).toBe(true);
    expect(observed({ ...expected, atLeast: 0.3, atMost: 1 }, runs)).toBe(false);
    expect(observed({ ...expected, atMost: 1 }, [run(8)])).toBeNull();
  });

  it('has a name', () => {
    expect(measuredName({ quantity: 'testError', of: 1, over: 0 })).toBe('test error of B over that of A');
    expect(measuredName({ quantity: 'startRatio3', of: 0 })).toBe('E₃/E₀ in the first epoch of A');
  });
});

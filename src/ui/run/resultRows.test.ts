import { describe, expect, it } from 'vitest';
import type { EpochReport, FinishedReport } from '../../training/events.ts';
import { bestValidation, resultRows } from './resultRows.ts';

const FINISHED: FinishedReport = {
  kind: 'finished',
  reason: 'patience',
  testError: 40.625,
  testErrorNormalised: 0.016,
  epochs: 160,
  bestEpoch: 150,
  seconds: 0.734,
};

describe('the result of a run', () => {
  it('begins with the test error in original units, then the normalised one and what it is to be compared with', () => {
    const [headline, normalised] = resultRows(FINISHED);
    expect(headline).toEqual({ label: 'Test error, original units', value: '40.6', exact: '40.625' });
    expect(normalised).toEqual({ label: 'normalised (a constant has 1)', value: '0.016', exact: '0.016' });
  });

  it('says all epochs, then the best of them, and the seconds', () => {
    const [, , epochs, time] = resultRows(FINISHED);
    expect(epochs).toMatchObject({ label: 'epochs, best', value: '160, 150' });
    expect(time).toMatchObject({ label: 'time', value: '0.7 s', exact: '0.734 s' });
  });

  it('has no normalised error where the values are constant', () => {
    expect(resultRows({ ...FINISHED, testErrorNormalised: Number.NaN })[1].value).toBe('–');
  });
});

describe('the best validation error so far', () => {
  const report = (epoch: number, bestEpoch: number, validation: number) =>
    ({ epoch, bestEpoch, validation }) as EpochReport;

  it('is that of the best epoch, not of the last', () => {
    expect(bestValidation([report(1, 1, 0.9), report(2, 2, 0.4), report(3, 2, 0.7)])).toBe(0.4);
    expect(bestValidation([])).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type { EpochReport, FinishedReport } from './events.ts';
import { epochLine, summaryLine } from './jsonLines.ts';

const REPORT: EpochReport = {
  kind: 'epoch',
  epoch: 7,
  errors: [0.1, 0.2],
  rho: [1, 0.3],
  validation: 0.4,
  bestEpoch: 6,
  seconds: 0.5,
};
const FINISHED: FinishedReport = {
  kind: 'finished',
  reason: 'patience',
  testError: 11,
  testErrorNormalised: 0.22,
  epochs: 33,
  bestEpoch: 23,
  seconds: 5.5,
};
const INFO = { backend: 'wasm', detail: 'plain SIMD', why: '' } as const;

describe('JSON lines', () => {
  it('of an epoch have its errors, rho, validation error and time, in this order', () => {
    const line = '{"epoch":7,"errors":[0.1,0.2],"rho":[1,0.3],"validation":0.4,"seconds":0.5}';
    expect(epochLine(REPORT)).toBe(line);
    expect(epochLine(REPORT, 'B')).toBe(`{"run":"B",${line.slice(1)}`);
  });

  it('end with a summary in which each number has its own name', () => {
    const line =
      '{"summary":true,"testError":11,"testErrorNormalised":0.22,"epochs":33,"bestEpoch":23,"reason":"patience",' +
      '"backend":"wasm","seconds":5.5}';
    expect(summaryLine(FINISHED, INFO)).toBe(line);
    expect(summaryLine(FINISHED, INFO, 'D')).toBe(`{"run":"D",${line.slice(1)}`);
  });

  it('say it of a normalised error that is worse than that of a constant, or has nothing to be compared with', () => {
    const scoreOf = (changes: Partial<FinishedReport>) =>
      JSON.parse(summaryLine({ ...FINISHED, ...changes }, INFO)).score;
    expect(scoreOf({ testErrorNormalised: 1.1 })).toBeUndefined();
    expect(scoreOf({ testErrorNormalised: 1.11 })).toBe('worse than a constant');
    expect(scoreOf({ testErrorNormalised: Number.NaN })).toBe('the values are constant');
    expect(scoreOf({ testError: Number.NaN, testErrorNormalised: Number.NaN })).toBe('worse than a constant');
  });
});

import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
import type { EpochReport } from '../../training/events.ts';
import { NO_RUN, type RunState } from '../stores/runStore.ts';
import { fileNameOf, runAsJsonLines } from './exportRun.ts';

const epoch = (number: number): EpochReport => ({
  kind: 'epoch',
  epoch: number,
  errors: [number / 10, number / 100],
  rho: [1, number / 1000],
  validation: 3 * number,
  bestEpoch: 1,
  seconds: number / 4,
});

const RUN: RunState = {
  ...NO_RUN,
  phase: 'running',
  plan: { config: { ...DEFAULT_CONFIG, functionId: 'branin', maxOrder: 3, samples: 550 }, fork: null },
  backend: { backend: 'webgpu', detail: '', why: '' },
  history: [epoch(1), epoch(2)],
};

const EPOCHS = [
  '{"epoch":1,"errors":[0.1,0.01],"rho":[1,0.001],"validation":3,"seconds":0.25}\n',
  '{"epoch":2,"errors":[0.2,0.02],"rho":[1,0.002],"validation":6,"seconds":0.5}\n',
].join('');

describe('the file of a run', () => {
  it('has a line for each epoch so far, in their order', () => {
    expect(runAsJsonLines(RUN)).toBe(EPOCHS);
    expect(runAsJsonLines(NO_RUN)).toBe('');
  });

  it('ends with a summary where the run has ended', () => {
    const finished = {
      kind: 'finished',
      reason: 'patience',
      testError: 11,
      testErrorNormalised: 0.22,
      epochs: 33,
      bestEpoch: 23,
      seconds: 5.5,
    } as const;
    const summary =
      '{"summary":true,"testError":11,"testErrorNormalised":0.22,"epochs":33,"bestEpoch":23,"reason":"patience",' +
      '"backend":"webgpu","seconds":5.5}\n';
    expect(runAsJsonLines({ ...RUN, phase: 'finished', finished })).toBe(EPOCHS + summary);
  });

  it('is named by what was trained', () => {
    expect(fileNameOf(RUN.plan?.config, '-curves.csv')).toBe('sobolev-branin-order3-n550-curves.csv');
    expect(fileNameOf(NO_RUN.plan?.config, '.jsonl')).toBe('sobolev.jsonl');
  });
});

import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import type { EpochReport, FinishedReport } from '../training/events.ts';
import {
  describeBackend,
  describeExperiment,
  describeFailure,
  describePartial,
  describeProgress,
  describeReason,
  describeRemaining,
  describeScore,
  describeSetback,
  describeTold,
  differencesOf,
  shortPartial,
} from './describe.ts';

const config = {
  ...DEFAULT_CONFIG,
  functionId: 'beale',
  maxOrder: 2,
  samples: 250,
  patience: 10,
  maxEpochs: 100,
} as const;
const report: EpochReport = {
  kind: 'epoch',
  epoch: 37,
  errors: [1],
  rho: [1],
  validation: 1,
  bestEpoch: 31,
  seconds: 3.7,
};
const FINISHED: FinishedReport = {
  kind: 'finished',
  reason: 'patience',
  testError: 3,
  testErrorNormalised: 0.5,
  epochs: 40,
  bestEpoch: 30,
  seconds: 2,
};

describe('words', () => {
  it('name the experiment in one sentence', () => {
    expect(describeExperiment({ ...config, rhoRule: 'adaptive' })).toBe('Beale, order 2, n = 250, ρ adaptive');
    expect(describeExperiment({ ...config, maxOrder: 0 })).toBe('Beale, order 0, n = 250, values only');
  });

  it('tell runs apart by what differs, a rule of ρ by its name', () => {
    const plan = { config: { ...config, rhoRule: 'constant' as const }, fork: null };
    const order = { name: 'order', value: '2' };
    const rule = { name: 'ρ', value: 'constant' };
    expect(differencesOf(plan, ['rhoRule'])).toEqual([rule]);
    expect(differencesOf(plan, ['maxOrder', 'rhoRule'])).toEqual([order, rule]);
    expect(differencesOf({ ...plan, fork: { parent: plan, epoch: 40 } }, [])).toEqual([
      { name: '', value: 'fork at 40' },
    ]);
  });

  it('say what the network is told of a partial, and of how many points that is shown', () => {
    const told = (samples: number, shown: number) => ({ samples, points: new Float64Array(2 * shown) });
    expect(describeTold(told(40, 40), 0)).toBe('40 points');
    expect(describeTold(told(2000, 500), 1)).toBe('500 of 2000 points, tangent tiles');
    expect(describeTold(told(40, 40), 3)).toBe('40 points, tiles of degree 3');
    expect(describeTold(told(40, 40), -1)).toBe('not in the loss: nothing is told of it');
  });

  it('say what was lost and from where the run went on', () => {
    const lost = (kind: 'workerLost' | 'deviceLost') =>
      describeSetback({ failure: { kind, message: 'gone' }, epoch: 7 });
    expect(lost('workerLost')).toBe('The worker that trains was lost (gone). Another one went on from epoch 7.');
    expect(lost('deviceLost')).toContain('The device was lost (gone)');
  });

  it('count progress, and bound the time that is left', () => {
    expect(describeProgress(report, config)).toBe('epoch 37, best 31, patience 6/10');
    expect(describeRemaining(report, config)).toBe('3.7 s so far, at most 6.3 s more');
  });

  it('say why a run ended', () => {
    expect(describeReason('patience', config)).toBe('stopped: no better validation error for 10 epochs');
    expect(describeReason('plateau', config)).toBe('stopped on the plateau: the network still predicts a constant');
    expect(describeReason('worseThanConstant', config)).toContain('a constant would have been better');
    expect(describeReason('epochCap', config)).toContain('100 epochs');
  });

  it('say what a normalised error is to be compared with', () => {
    const words = (testErrorNormalised: number) => describeScore({ ...FINISHED, testErrorNormalised });
    expect([0.5, 1.1].map(words)).toEqual(['a constant has 1', 'a constant has 1']);
    expect(words(1.11)).toBe('worse than a constant, which has 1');
    expect(words(Number.NaN)).toBe('none: the training values are constant');
    const diverged = { ...FINISHED, testError: Number.NaN, testErrorNormalised: Number.NaN };
    expect(describeScore(diverged)).toBe('worse than a constant, which has 1');
  });

  it('say what it ran on, and why on nothing better', () => {
    expect(describeBackend({ backend: 'wasm', detail: 'relaxed SIMD', why: 'no GPU adapter found' })).toBe(
      'CPU (wasm), relaxed SIMD: no GPU adapter found',
    );
    expect(describeBackend({ backend: 'webgpu', detail: '', why: '' })).toBe('GPU (WebGPU)');
  });

  it('say what failed', () => {
    expect(describeFailure({ kind: 'invalidConfig', problems: ['a', 'b'] })).toBe(
      'These settings cannot be trained: a; b.',
    );
    expect(describeFailure({ kind: 'deviceLost', message: 'gone' })).toContain('gone');
  });

  it('write partials', () => {
    expect(describePartial([0, 0])).toBe('f');
    expect(describePartial([1, 0])).toBe('∂f/∂x₁');
    expect(describePartial([2, 1])).toBe('∂³f/∂x₁²∂x₂');
    expect(describePartial([0, 5])).toBe('∂⁵f/∂x₂⁵');
    expect(shortPartial([2, 1])).toBe('f₁₁₂');
  });
});

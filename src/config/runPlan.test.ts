import { describe, expect, it } from 'vitest';
import { forkProblem, samePlan } from './runPlan.ts';
import { DEFAULT_CONFIG } from './versions.ts';

describe('two plans', () => {
  const plan = { config: DEFAULT_CONFIG, fork: null };

  it('are the same where every setting is, lists entry by entry', () => {
    expect(samePlan(plan, structuredClone(plan))).toBe(true);
    expect(samePlan(plan, { config: { ...DEFAULT_CONFIG, gains: [1, 1, 1, 1, 2] }, fork: null })).toBe(false);
    expect(samePlan(plan, { config: DEFAULT_CONFIG, fork: { parent: plan, epoch: 3 } })).toBe(false);
  });

  it('are the same on any number of threads, at the start and behind a fork', () => {
    const onFour = { config: { ...DEFAULT_CONFIG, threads: '4' }, fork: null };
    expect(samePlan(plan, onFour)).toBe(true);
    const fork = (parent: unknown) => ({ config: DEFAULT_CONFIG, fork: { parent, epoch: 3 } });
    expect(samePlan(fork(plan), fork(onFour))).toBe(true);
  });

  it.each([
    [[1], [1, 2]],
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: undefined }, { b: 1 }],
    [{}, 5],
    [5, {}],
    [{}, 'text'],
    [null, {}],
    [{}, null],
    [undefined, null],
    ['1', 1],
    [0, -0],
  ])('are not the same where values are %j and %j', (a, b) => {
    expect(samePlan(a, b)).toBe(false);
    expect(samePlan(b, a)).toBe(false);
  });

  it('have no numbers that differ from themselves', () => {
    expect(samePlan([Number.NaN], [Number.NaN])).toBe(true);
  });
});

describe('a fork', () => {
  const parent = { config: { ...DEFAULT_CONFIG, maxEpochs: 40 }, fork: null };

  const own = { ...parent.config, maxEpochs: 50 };

  it('may be at any epoch that its parent trains itself', () => {
    const child = { config: parent.config, fork: { parent, epoch: 10 } };
    expect(forkProblem(parent, 40, own)).toBeNull();
    expect(forkProblem(parent, 41, own)).toBe('beyond the 40 epochs of the run it forks from');
    expect(forkProblem(child, 11, own)).toBeNull();
    expect(forkProblem(child, 10, own)).toBe('the run it forks from begins after epoch 10');
  });

  it('may be at its own last epoch, but not beyond it', () => {
    expect(forkProblem(parent, 20, { ...own, maxEpochs: 20 })).toBeNull();
    expect(forkProblem(parent, 21, { ...own, maxEpochs: 20 })).toBe('it may train 20 epochs at most');
  });
});

import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG, FIELD_NAMES } from '../../config/fields.ts';
import { type Comparison, differingFields, forkOf, patched, plansOf, twinOf, without } from './comparison.ts';

const three: Comparison = {
  config: DEFAULT_CONFIG,
  twins: [
    { patch: { maxOrder: 2 }, fork: null },
    { patch: { rhoRule: 'none' }, fork: { run: 1, epoch: 7 } },
    { patch: { samples: 300 }, fork: { run: 0, epoch: 3 } },
  ],
};

describe('a comparison', () => {
  it('plans its twins with the settings of the first run but for their own, and their forks with their parents', () => {
    const [first, second, third] = plansOf(three);
    expect(first).toEqual({ config: DEFAULT_CONFIG, fork: null });
    expect(second.config).toEqual({ ...DEFAULT_CONFIG, maxOrder: 2 });
    expect(third).toEqual({ config: { ...second.config, rhoRule: 'none' }, fork: { parent: second, epoch: 7 } });
    expect(plansOf(three)).toBe(plansOf(three));
  });

  it('changes one run alone, but the function and the device of all', () => {
    const changed = patched(three, 1, { maxOrder: 4, functionId: 'branin', backend: 'cpu' });
    expect(changed.twins[0].patch).toEqual({ maxOrder: 4 });
    expect(plansOf(changed).map(({ config }) => config.functionId)).toEqual(Array(4).fill('branin'));
    expect(plansOf(changed).map(({ config }) => config.maxOrder)).toEqual([1, 4, 4, 1]);
  });

  it('forgets a setting of a twin that is again that of the first run', () => {
    expect(patched(three, 1, { maxOrder: DEFAULT_CONFIG.maxOrder }).twins[0].patch).toEqual({});
  });

  it('keeps the layers of a fork, since it takes over a network', () => {
    expect(patched(three, 2, { width: 20, samples: 50 }).twins[1].patch).toEqual({ rhoRule: 'none', samples: 50 });
  });

  it('forgets a setting of a fork that is again that of its parent, and keeps one that is that of the first run', () => {
    expect(patched(three, 2, { maxOrder: 2 }).twins[1].patch).toEqual({ rhoRule: 'none' });
    expect(patched(three, 2, { maxOrder: DEFAULT_CONFIG.maxOrder }).twins[1].patch).toEqual({
      rhoRule: 'none',
      maxOrder: DEFAULT_CONFIG.maxOrder,
    });
  });

  it('forks a twin with the settings of the twin, also where the epoch is one of its parent', () => {
    const own = { maxOrder: 3, samples: 200, rhoRule: 'none' } as const;
    const comparison: Comparison = {
      config: DEFAULT_CONFIG,
      twins: [
        { patch: own, fork: null },
        { patch: { threshold: 3 }, fork: { run: 1, epoch: 20 } },
      ],
    };
    const forked = (run: number, epoch: number) => {
      const twin = forkOf(comparison, run, epoch);
      return plansOf({ ...comparison, twins: [...comparison.twins, twin] })[3];
    };
    const [, twin, fork] = plansOf(comparison);
    expect(forked(1, 8)).toEqual({ config: { ...DEFAULT_CONFIG, ...own }, fork: { parent: twin, epoch: 8 } });
    expect(forked(2, 30)).toEqual({ config: fork.config, fork: { parent: fork, epoch: 30 } });
    expect(forked(2, 20)).toEqual({ config: fork.config, fork: { parent: twin, epoch: 20 } });
  });

  it('forks a fork of a fork before both began with what the last one changed', () => {
    const twins: Comparison['twins'] = [
      { patch: { learningRate: 0.01, threshold: 3 }, fork: { run: 0, epoch: 20 } },
      { patch: { learningRate: 0.1 }, fork: { run: 1, epoch: 40 } },
    ];
    const fork = forkOf({ twins }, 2, 10);
    expect(fork).toEqual({ patch: { learningRate: 0.1, threshold: 3 }, fork: { run: 0, epoch: 10 } });
  });

  it('loses the forks of a run with it, and renumbers those that stay', () => {
    const { comparison, kept } = without(three, 1);
    expect(kept).toEqual([0, 3]);
    expect(comparison.twins).toEqual([three.twins[2]]);
    expect(without(three, 3).kept).toEqual([0, 1, 2]);
  });

  it('names the settings that differ, and makes twins of twins', () => {
    expect(differingFields(plansOf(three), FIELD_NAMES)).toEqual(['maxOrder', 'samples', 'rhoRule']);
    expect(twinOf(three, 2, { maxOrder: 3 })).toEqual({
      patch: { rhoRule: 'none', maxOrder: 3 },
      fork: { run: 1, epoch: 7 },
    });
  });
});

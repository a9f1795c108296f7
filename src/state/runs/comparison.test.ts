import { describe, expect, it } from 'vitest';
import { FIELD_NAMES } from '../../config/fields.ts';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
import {
  type Comparison,
  differingFields,
  FIRST,
  forkOf,
  idsOf,
  patched,
  planById,
  plansOf,
  type RunId,
  twinOf,
  without,
} from './comparison.ts';

/** Ids are no places: these are in no order. */
const [B, C, D] = [7, 4, 9] as RunId[];

const three: Comparison = {
  config: DEFAULT_CONFIG,
  twins: [
    { id: B, patch: { maxOrder: 2 }, fork: null },
    { id: C, patch: { rhoRule: 'none' }, fork: { of: B, epoch: 7 } },
    { id: D, patch: { samples: 300 }, fork: { of: FIRST, epoch: 3 } },
  ],
};

describe('a comparison', () => {
  it('plans its twins with the settings of the first run but for their own, and their forks with their parents', () => {
    const [first, second, third] = plansOf(three);
    expect(first).toEqual({ config: DEFAULT_CONFIG, fork: null });
    expect(second.config).toEqual({ ...DEFAULT_CONFIG, maxOrder: 2 });
    expect(third).toEqual({ config: { ...second.config, rhoRule: 'none' }, fork: { parent: second, epoch: 7 } });
    expect(plansOf(three)).toBe(plansOf(three));
    expect(idsOf(three)).toEqual([FIRST, B, C, D]);
    expect([...planById(three).keys()]).toEqual([FIRST, B, C, D]);
  });

  it('changes one run alone, but the function and the device of all', () => {
    const changed = patched(three, B, { maxOrder: 4, functionId: 'branin', backend: 'cpu' });
    expect(changed.twins[0].patch).toEqual({ maxOrder: 4 });
    expect(plansOf(changed).map(({ config }) => config.functionId)).toEqual(Array(4).fill('branin'));
    expect(plansOf(changed).map(({ config }) => config.maxOrder)).toEqual([1, 4, 4, 1]);
  });

  it('forgets a setting of a twin that is again that of the first run', () => {
    expect(patched(three, B, { maxOrder: DEFAULT_CONFIG.maxOrder }).twins[0].patch).toEqual({});
  });

  it('keeps the layers of a fork, since it takes over a network', () => {
    expect(patched(three, C, { width: 20, samples: 50 }).twins[1].patch).toEqual({ rhoRule: 'none', samples: 50 });
  });

  it('forgets a setting of a fork that is again that of its parent, and keeps one that is that of the first run', () => {
    expect(patched(three, C, { maxOrder: 2 }).twins[1].patch).toEqual({ rhoRule: 'none' });
    expect(patched(three, C, { maxOrder: DEFAULT_CONFIG.maxOrder }).twins[1].patch).toEqual({
      rhoRule: 'none',
      maxOrder: DEFAULT_CONFIG.maxOrder,
    });
  });

  it('forks a twin with the settings of the twin, also where the epoch is one of its parent', () => {
    const own = { maxOrder: 3, samples: 200, rhoRule: 'none' } as const;
    const comparison: Comparison = {
      config: DEFAULT_CONFIG,
      twins: [
        { id: B, patch: own, fork: null },
        { id: C, patch: { threshold: 3 }, fork: { of: B, epoch: 20 } },
      ],
    };
    const forked = (run: RunId, epoch: number) => {
      const twin = { id: D, ...forkOf(comparison, run, epoch) };
      return plansOf({ ...comparison, twins: [...comparison.twins, twin] })[3];
    };
    const [, twin, fork] = plansOf(comparison);
    expect(forked(B, 8)).toEqual({ config: { ...DEFAULT_CONFIG, ...own }, fork: { parent: twin, epoch: 8 } });
    expect(forked(C, 30)).toEqual({ config: fork.config, fork: { parent: fork, epoch: 30 } });
    expect(forked(C, 20)).toEqual({ config: fork.config, fork: { parent: twin, epoch: 20 } });
  });

  it('forks a fork of a fork before both began with what the last one changed', () => {
    const twins: Comparison['twins'] = [
      { id: B, patch: { learningRate: 0.01, threshold: 3 }, fork: { of: FIRST, epoch: 20 } },
      { id: C, patch: { learningRate: 0.1 }, fork: { of: B, epoch: 40 } },
    ];
    const fork = forkOf({ twins }, C, 10);
    expect(fork).toEqual({ patch: { learningRate: 0.1, threshold: 3 }, fork: { of: FIRST, epoch: 10 } });
  });

  it('loses the forks of a run with it, and those that stay are who they were', () => {
    const forkOfFork = { id: 12 as RunId, patch: {}, fork: { of: C, epoch: 8 } };
    expect(without({ ...three, twins: [...three.twins.slice(0, 2), forkOfFork, three.twins[2]] }, B).twins).toEqual([
      three.twins[2],
    ]);
    expect(without(three, D)).toEqual({ config: DEFAULT_CONFIG, twins: three.twins.slice(0, 2) });
  });

  it('names the settings that differ, and makes twins of twins', () => {
    expect(differingFields(plansOf(three), FIELD_NAMES)).toEqual(['maxOrder', 'samples', 'rhoRule']);
    expect(twinOf(three, C, { maxOrder: 3 })).toEqual({
      patch: { rhoRule: 'none', maxOrder: 3 },
      fork: { of: B, epoch: 7 },
    });
  });
});

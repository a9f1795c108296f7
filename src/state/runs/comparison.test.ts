import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG, FIELD_NAMES } from '../../config/fields.ts';
import { type Comparison, differingFields, patched, plansOf, twinOf, without } from './comparison.ts';

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
    expect(third).toEqual({ config: { ...DEFAULT_CONFIG, rhoRule: 'none' }, fork: { parent: second, epoch: 7 } });
    expect(plansOf(three)).toBe(plansOf(three));
  });

  it('changes one run alone, but the function and the device of all', () => {
    const changed = patched(three, 1, { maxOrder: 4, functionId: 'branin', backend: 'cpu' });
    expect(changed.twins[0].patch).toEqual({ maxOrder: 4 });
    expect(plansOf(changed).map(({ config }) => config.functionId)).toEqual(Array(4).fill('branin'));
    expect(plansOf(changed).map(({ config }) => config.maxOrder)).toEqual([1, 4, 1, 1]);
  });

  it('forgets a setting of a twin that is again that of the first run', () => {
    expect(patched(three, 1, { maxOrder: DEFAULT_CONFIG.maxOrder }).twins[0].patch).toEqual({});
  });

  it('keeps the layers of a fork, since it takes over a network', () => {
    expect(patched(three, 2, { width: 20, samples: 50 }).twins[1].patch).toEqual({ rhoRule: 'none', samples: 50 });
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

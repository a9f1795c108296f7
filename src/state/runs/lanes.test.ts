import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../config/fields.ts';
import type { RunConfig } from '../../config/runConfig.ts';
import { lanesFor } from './lanes.ts';

const plan = (changes: Partial<RunConfig> = {}) => ({ config: { ...DEFAULT_CONFIG, ...changes }, fork: null });
const plans = [plan(), plan({ maxOrder: 2 }), plan({ rhoRule: 'none' }), plan({ weightSeed: 5 })];

describe('lanes', () => {
  it('give each run a worker of its own on a processor', () => {
    expect(lanesFor(plans, [0, 1, 2, 3], 'wasm')).toEqual([[0], [1], [2], [3]]);
    expect(lanesFor(plans, [0, 2], null)).toEqual([[0], [2]]);
  });

  it('join runs of one shape on a GPU, where they differ in rho or seeds', () => {
    expect(lanesFor(plans, [0, 1, 2, 3], 'webgpu')).toEqual([[0, 2, 3], [1]]);
  });

  it('keep runs with other data and forks apart', () => {
    const others = [
      plan(),
      plan({ dataSeed: 9 }),
      plan({ functionId: 'branin' }),
      { ...plan(), fork: { parent: plan(), epoch: 3 } },
    ];
    expect(lanesFor(others, [0, 1, 2, 3], 'webgpu')).toEqual([[0], [1], [2], [3]]);
  });
});

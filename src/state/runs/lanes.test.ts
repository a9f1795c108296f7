import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../config/fields.ts';
import type { RunConfig } from '../../config/runConfig.ts';
import type { RunPlan } from '../../config/runPlan.ts';
import type { RunId } from './comparison.ts';
import { lanesFor } from './lanes.ts';

const plan = (changes: Partial<RunConfig> = {}) => ({ config: { ...DEFAULT_CONFIG, ...changes }, fork: null });
/** The lanes of runs with ids of ten and up, by id. */
const lanes = (plans: readonly RunPlan[], backend: Parameters<typeof lanesFor>[1]) =>
  lanesFor(new Map(plans.map((each, i) => [(10 + i) as RunId, each])), backend).map((lane) => [...lane.keys()]);

const plans = [plan(), plan({ maxOrder: 2 }), plan({ rhoRule: 'none' }), plan({ weightSeed: 5 })];

describe('lanes', () => {
  it('give each run a worker of its own on a processor', () => {
    expect(lanes(plans, 'wasm')).toEqual([[10], [11], [12], [13]]);
    expect(lanes([plans[0], plans[2]], null)).toEqual([[10], [11]]);
  });

  it('join runs of one shape on a GPU, where they differ in rho or seeds', () => {
    expect(lanes(plans, 'webgpu')).toEqual([[10, 12, 13], [11]]);
  });

  it('keep runs with other data and forks apart', () => {
    const others = [
      plan(),
      plan({ dataSeed: 9 }),
      plan({ functionId: 'branin' }),
      { ...plan(), fork: { parent: plan(), epoch: 3 } },
    ];
    expect(lanes(others, 'webgpu')).toEqual([[10], [11], [12], [13]]);
  });
});

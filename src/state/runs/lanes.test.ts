import { describe, expect, it } from 'vitest';
import type { RunConfig } from '../../config/runConfig.ts';
import type { RunPlan } from '../../config/runPlan.ts';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
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

  it('join runs that ask for the GPU before it is known where runs train', () => {
    const asking = [plan({ backend: 'webgpu' }), plan({ backend: 'webgpu', weightSeed: 5 })];
    expect(lanes(asking, null)).toEqual([[10, 11]]);
    expect(lanes([plan(), plan({ weightSeed: 5 })], null)).toEqual([[10], [11]]);
  });

  it('keep runs apart that differ in what an ensemble shares', () => {
    const kept = (changes: Partial<RunConfig>) => lanes([plan(), plan(changes)], 'webgpu').length === 2;
    expect(kept({ weightSeed: 5, shuffleSeed: 6, threshold: 3, patience: 99, maxEpochs: 7 })).toBe(false);
    // Batches of 100 points hold 5 in both.
    expect(lanes([plan({ batches: 20 }), plan({ batches: 21 })], 'webgpu')).toEqual([[10], [11]]);
    for (const changes of [
      { backend: 'wasm' },
      { samples: 101 },
      { valueNoise: 0.1 },
      { width: 100 },
      { activation: 'sin' },
      { learningRate: 0.01 },
      { aggregation: 'mean' },
    ] as const) {
      expect([changes, kept(changes)]).toEqual([changes, true]);
    }
  });

  it('have a fork alone, whether it comes before or after its like', () => {
    const fork = { ...plan(), fork: { parent: plan(), epoch: 3 } };
    expect(lanes([fork, plan()], 'webgpu')).toEqual([[10], [11]]);
    expect(lanes([plan(), fork, plan()], 'webgpu')).toEqual([[10, 12], [11]]);
  });
});

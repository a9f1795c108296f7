import { describe, expect, it } from 'vitest';
import type { RunConfig } from '../../config/runConfig.ts';
import type { RunPlan } from '../../config/runPlan.ts';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
import { type Comparison, FIRST, plansOf, type RunId, type Twin } from '../runs/comparison.ts';
import { trainedComparison } from './trainedComparison.ts';

const [B, C, D] = [1, 2, 3] as RunId[];
const twin = (id: RunId, patch: Partial<RunConfig>, fork: Twin['fork'] = null): Twin => ({ id, patch, fork });
const COMPARED: Comparison = {
  config: { ...DEFAULT_CONFIG, functionId: 'branin', samples: 50 },
  twins: [twin(B, { maxOrder: 3 }), twin(C, { rhoRule: 'none' }, { of: B, epoch: 7 }), twin(D, { dataSeed: 4 })],
};
const trainedAs = (comparison: Comparison) => {
  const plans = plansOf(comparison);
  return new Map<RunId, RunPlan>([FIRST, B, C, D].map((id, place) => [id, plans[place]]));
};

describe('the comparison that was trained', () => {
  it('is the one on the page while nobody has changed it', () => {
    expect(trainedComparison(COMPARED, trainedAs(COMPARED))).toEqual(COMPARED);
  });

  it('is that of the runs, whatever has been changed since: settings of all, of twins, forks', () => {
    const changed: Comparison = {
      config: { ...COMPARED.config, functionId: 'matyas', samples: 9, maxOrder: 0 },
      twins: [twin(B, { maxOrder: 5, width: 7 }), twin(C, {}, { of: FIRST, epoch: 2 }), twin(D, {})],
    };
    expect(plansOf(trainedComparison(changed, trainedAs(COMPARED)))).toEqual(plansOf(COMPARED));
  });

  it('has twins that have not been trained as they are', () => {
    const plans = trainedAs(COMPARED);
    plans.delete(D);
    const { twins } = trainedComparison({ ...COMPARED, twins: COMPARED.twins.with(2, twin(D, { width: 3 })) }, plans);
    expect(twins[2]).toEqual(twin(D, { width: 3 }));
  });

  it('cannot have a run of another function beside the first: its plan is another one then', () => {
    const plans = trainedAs(COMPARED);
    const other = { config: { ...COMPARED.config, functionId: 'matyas', maxOrder: 2 } as const, fork: null };
    const [, b] = plansOf(trainedComparison(COMPARED, plans.set(B, other)));
    expect(b.config).toEqual({ ...other.config, functionId: 'branin' });
  });
});

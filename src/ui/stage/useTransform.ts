/** The transform that standardised units are those of: that of the run in focus, before it that of its settings. */
import { useMemo } from 'react';
import { samePlan } from '../../config/runPlan.ts';
import { transformOf } from '../../data/dataset.ts';
import type { Transform } from '../../data/transform.ts';
import { functionOf } from '../../functions/index.ts';
import { useConfig, useRun } from '../../state/stores/hooks.ts';
import { isOf } from '../../state/stores/runStore.ts';

export function useTransform(): Transform {
  const config = useConfig((current) => current);
  const fn = functionOf(config);
  const ofRun = useRun((run) => (isOf(run, fn) ? run.transform : null));
  const { samples, dataSeed, valueNoise } = config;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the transform depends on these fields only
  const own = useMemo(() => transformOf(config), [fn, samples, dataSeed, valueNoise]);
  // The same object while it says the same: a run that begins changes no target.
  return ofRun && !samePlan(ofRun, own) ? ofRun : own;
}

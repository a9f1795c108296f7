/** The transform that standardised units are those of: that of the run in focus, before it that of its settings. */
import { useMemo } from 'react';
import type { RunConfig } from '../../config/runConfig.ts';
import { samePlan } from '../../config/runPlan.ts';
import { DataMissingError } from '../../data/dataMissing.ts';
import { transformOf } from '../../data/dataset.ts';
import { InvalidConfigError } from '../../data/invalidConfig.ts';
import type { PointTable } from '../../data/pointTable.ts';
import type { Transform } from '../../data/transform.ts';
import { functionOf } from '../../functions/index.ts';
import { useConfig, useRun } from '../../state/stores/hooks.ts';
import { isOf } from '../../state/stores/runStore.ts';
import { useTable } from '../data/useOwnData.ts';

/** Where data are not there, or too few: what is shown is as it is. */
const UNSCALED: Transform = { inputMean: [0, 0], inputDeviation: [1, 1], outputMean: 0, outputDeviation: 1 };

function ownTransform(config: RunConfig, table: PointTable | null): Transform {
  try {
    return transformOf(config, table);
  } catch (error) {
    if (error instanceof InvalidConfigError || error instanceof DataMissingError) return UNSCALED;
    throw error;
  }
}

export function useTransform(): Transform {
  const config = useConfig((current) => current);
  const fn = functionOf(config);
  const table = useTable();
  const ofRun = useRun((run) => (isOf(run, fn) ? run.transform : null));
  const { samples, dataSeed, valueNoise } = config;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the transform depends on these fields only
  const own = useMemo(() => ownTransform(config, table), [fn, samples, dataSeed, valueNoise, table]);
  // The same object while it says the same: a run that begins changes no target.
  return ofRun && !samePlan(ofRun, own) ? ofRun : own;
}

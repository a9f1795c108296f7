/** The inspected point on the stage, as the view says. */
import { useMemo } from 'react';
import type { Transform } from '../../data/transform.ts';
import { functionOf } from '../../functions/index.ts';
import { useConfig, useView } from '../../state/stores/hooks.ts';
import { type PatchOf, patchesAt } from './patches.ts';
import { useInspection, useTaylorOrder } from './useInspection.ts';

/** `target`: the surface of the function in the units shown. */
export function usePatches(target: Float64Array, transform: Transform): PatchOf {
  const inspection = useInspection();
  const order = useTaylorOrder();
  const { domain } = useConfig(functionOf);
  const partial = useView((view) => view.partial);
  const units = useView((view) => view.units);
  const radius = useView((view) => view.radius);
  return useMemo((): PatchOf => {
    if (!inspection) return () => null;
    return patchesAt(inspection, { domain, target, transform, partial, units, order, radius });
  }, [inspection, order, domain, partial, units, radius, target, transform]);
}

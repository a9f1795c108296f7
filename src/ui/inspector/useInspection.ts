/** All partials at the inspected point: of the function, and of each network as far as it has told them. */
import { useMemo } from 'react';
import { functionOf, partialsAt } from '../../functions/index.ts';
import { MAX_ORDER } from '../../math/multiIndex.ts';
import { useConfig, useRuns, useView } from '../../state/stores/hooks.ts';
import { useStable } from '../useStable.ts';
import { learnedAt, type PointState } from './pointRows.ts';

/** Null where no point is chosen. */
export function useInspection(): PointState | null {
  const point = useView((view) => view.point);
  const fn = useConfig(functionOf);
  const runs = useRuns((current) => current);
  const target = useMemo(() => point && partialsAt(fn, point[0], point[1], MAX_ORDER), [fn, point]);
  const learned = useStable(runs.map((run) => learnedAt(run, point, fn)));
  return useMemo(() => point && target && { point, target, learned }, [point, target, learned]);
}

/** The order of the Taylor polynomials: chosen, or that of the run in focus. */
export function useTaylorOrder(): number {
  const trained = useConfig((config) => config.maxOrder);
  return useView((view) => view.taylorOrder) ?? trained;
}

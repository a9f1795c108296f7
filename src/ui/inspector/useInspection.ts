/** All partials at the inspected point: of the function, and of each network as far as it has told them. */
import { useMemo } from 'react';
import { functionOf, type Point, partialsAt } from '../../functions/index.ts';
import { MAX_ORDER } from '../../math/multiIndex.ts';
import { useConfig, useRuns, useView } from '../../state/stores/hooks.ts';
import { useStable } from '../useStable.ts';

export interface PointState {
  readonly point: Point;
  /** In the function's own units. [21] */
  readonly target: ArrayLike<number>;
  /** Of each run; null where it is not known. [runs][21] */
  readonly learned: readonly (readonly number[] | null)[];
}

/** Null where no point is chosen. */
export function useInspection(): PointState | null {
  const point = useView((view) => view.point);
  const fn = useConfig(functionOf);
  const runs = useRuns((current) => current);
  const target = useMemo(() => point && partialsAt(fn, point[0], point[1], MAX_ORDER), [fn, point]);
  const learned = useStable(
    runs.map(({ inspection, plan }) => {
      const same = inspection?.point.join() === point?.join() && plan && functionOf(plan.config) === fn;
      return same ? (inspection?.partials ?? null) : null;
    }),
  );
  return useMemo(() => point && target && { point, target, learned }, [point, target, learned]);
}

/** The order of the Taylor polynomials: chosen, or that of the run in focus. */
export function useTaylorOrder(): number {
  const trained = useConfig((config) => config.maxOrder);
  return useView((view) => view.taylorOrder) ?? trained;
}

/** The slice of the partial on the stage, as the view cuts it; null while it is not cut. */
import { useMemo } from 'react';
import { functionOf, type Line } from '../../functions/index.ts';
import { cutLine } from '../../plots/slices/cut.ts';
import { type Slice, sliceOf } from '../../plots/slices/plot.ts';
import { learnedAlong, targetAlong, taylorAlong, toldAlong } from '../../plots/slices/slice.ts';
import { knownPartial } from '../../plots/targets/knownPartial.ts';
import type { Told } from '../../plots/targets/told.ts';
import { useConfig, usePlaceInFocus, useRuns, useView } from '../../state/stores/hooks.ts';
import { isOf } from '../../state/stores/runStore.ts';
import { useTable } from '../data/useOwnData.ts';
import { useInspection, useTaylorOrder } from '../inspector/useInspection.ts';
import { useTransform } from '../stage/useTransform.ts';
import { useStable } from '../useStable.ts';

/** The line of the cut; the same object while it stays. */
export function useCutLine(): Line | null {
  const { domain } = useConfig(functionOf);
  const cut = useView((view) => view.cut);
  const point = useView((view) => view.point);
  const end = useView((view) => view.end);
  return useMemo(() => cutLine({ cut, point, end }, domain), [cut, point, end, domain]);
}

/** What each network makes of the line, in the function's own units; null where it has not told. */
export function useLearned(line: Line | null) {
  const fn = useConfig(functionOf);
  const partial = useView((view) => view.partial);
  const runs = useRuns((current) => current);
  return useStable(runs.map((run) => (line && isOf(run, fn) ? learnedAlong(run.slice, partial, line) : null)));
}

/** The Taylor polynomials of target and network in focus around the inspected point, along the line. */
function useTaylor(line: Line | null) {
  const partial = useView((view) => view.partial);
  const inspection = useInspection();
  const order = useTaylorOrder();
  const focus = usePlaceInFocus();
  return useMemo(() => {
    const along = (partials: ArrayLike<number> | null | undefined) =>
      line && inspection && partials ? taylorAlong(partials, partial, order, inspection.point, line) : null;
    return { target: along(inspection?.target), learned: along(inspection?.learned[focus]) };
  }, [line, inspection, partial, order, focus]);
}

export function useSlice(line: Line | null, told: Told | null): Slice | null {
  const fn = useConfig(functionOf);
  const order = useConfig((config) => config.maxOrder);
  const partial = useView((view) => view.partial);
  const units = useView((view) => view.units);
  const cut = useView((view) => view.cut);
  const point = useView((view) => view.point);
  const transform = useTransform();
  const table = useTable();
  const scale = useMemo(() => table && knownPartial(table, partial), [table, partial]);
  const target = useMemo(() => line && targetAlong(fn, partial, line), [fn, partial, line]);
  const near = useMemo(
    () => (line && told ? toldAlong(told, partial, line, fn.domain) : []),
    [line, told, partial, fn],
  );
  const learned = useLearned(line);
  const taylor = useTaylor(line);
  return useMemo(() => {
    if (!line || !target) return null;
    return sliceOf(
      { target, learned, taylor, near, ...(scale && { scale }) },
      { cut, line, partial, units, transform, point, order },
    );
  }, [line, target, learned, taylor, near, scale, cut, partial, units, transform, point, order]);
}

/** The cells of the triangle for the run in focus. */
import { useEffect, useMemo, useState } from 'react';
import { functionOf } from '../../functions/index.ts';
import { countUpTo, MAX_ORDER } from '../../math/multiIndex.ts';
import { type Cell, cellsOf, type Layer } from '../../plots/cells/cells.ts';
import { SURFACE_SIDE, TRIANGLE_SIDE } from '../../plots/grids.ts';
import { targetPartials } from '../../plots/targets/targetPartials.ts';
import { prepareSurfaces } from '../../plots/targets/targetSurface.ts';
import { useConfig, useRun, useView } from '../../state/stores/hooks.ts';
import { isOf } from '../../state/stores/runStore.ts';

const CELLS = countUpTo(MAX_ORDER);

export interface Cells {
  /** In graded order. */
  readonly cells: readonly Cell[];
  /** What they show: the target where no network has learned this function. */
  readonly shown: Layer;
  readonly isLearned: boolean;
}

/** Null until the target's partials are there. */
export function useCells(): Cells | null {
  const fn = useConfig(functionOf);
  const ofThisFunction = useRun((run) => isOf(run, fn));
  const partials = useRun((run) => run.partials);
  const layer = useView((view) => view.layer);
  const locked = useView((view) => view.locked);
  const [target, setTarget] = useState<{ of: typeof fn; values: Float64Array } | null>(null);
  useEffect(() => {
    let current = true;
    void targetPartials(fn, TRIANGLE_SIDE).then((values) => {
      if (!current) return;
      setTarget({ of: fn, values });
      // A cell that is clicked then is on the stage at once.
      void prepareSurfaces(fn, SURFACE_SIDE);
    });
    return () => {
      current = false;
    };
  }, [fn]);
  return useMemo(() => {
    if (target?.of !== fn) return null;
    const learned = ofThisFunction && partials?.side === TRIANGLE_SIDE ? partials.values : null;
    const choice = fn.isUnknown ? ({ layer: 'learned', locked: false } as const) : { layer, locked };
    return {
      cells: cellsOf({ target: target.values, domain: fn.domain, learned, ...choice }, CELLS),
      shown: learned || fn.isUnknown ? choice.layer : 'target',
      isLearned: learned !== null,
    };
  }, [target, fn, ofThisFunction, partials, layer, locked]);
}

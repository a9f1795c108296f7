/** What the stage shows where only points of the target are known: their ranges, the points, and the errors there. */
import { useMemo } from 'react';
import type { Transform } from '../../data/transform.ts';
import { functionOf } from '../../functions/index.ts';
import { type PointValues, pointDots, pointValues } from '../../plots/stage/points.ts';
import type { Tiles } from '../../plots/stage/stageSurfaces.ts';
import { knownPartial } from '../../plots/targets/knownPartial.ts';
import { type Told, toldKey } from '../../plots/targets/told.ts';
import { toUnits } from '../../plots/units.ts';
import { useConfig, useRuns, useView } from '../../state/stores/hooks.ts';
import { useTable } from '../data/useOwnData.ts';
import { useStable } from '../useStable.ts';

/**
 * What sets the ranges in the place of a function: the data, or what is learned of a partial that they do not have; null
 * where the function is known. Own units.
 */
export function useKnown(learned: Float64Array | null): Float64Array | null {
  const isUnknown = useConfig((config) => functionOf(config).isUnknown ?? false);
  const partial = useView((view) => view.partial);
  const table = useTable();
  if (!isUnknown) return null;
  return (table && knownPartial(table, partial)) ?? learned;
}

export interface Points {
  /** The targets and what is learned there, in the units shown; null where none are shown. */
  readonly values: PointValues | null;
  /** The targets of the partial on the stage. */
  readonly dots: Tiles | null;
  /** learned - target, of each run. */
  readonly errors: readonly (Tiles | null)[];
}

const NO_POINTS: Points = { values: null, dots: null, errors: [] };

/** `scale`: what sets the ranges, in the units shown. */
export function usePoints(told: Told | null, scale: Float64Array, transform: Transform): Points {
  const config = useConfig((current) => current);
  const { domain, isUnknown } = functionOf(config);
  const partial = useView((view) => view.partial);
  const units = useView((view) => view.units);
  const runs = useRuns((current) => current);
  const samples = useStable(
    // Those of other data, n or seed are at other points.
    runs.map(({ plan, samples: own }) => (plan && own && toldKey(plan.config) === toldKey(config) ? own : null)),
  );
  return useMemo(() => {
    const order = partial[0] + partial[1];
    if (!isUnknown || !told || order > told.maxOrder) return NO_POINTS;
    const values = pointValues(told, partial, toUnits(units, transform, partial), samples);
    return { values, ...pointDots(domain, values, told.maxOrder, scale) };
  }, [told, isUnknown, domain, partial, units, transform, scale, samples]);
}

/** The inspected point on the stage: a needle in every scene, and the Taylor polynomials of target and learned. */
import { useMemo } from 'react';
import type { Transform } from '../../data/transform.ts';
import { functionOf } from '../../functions/index.ts';
import { taylorPolynomial } from '../../math/taylor.ts';
import { padded, valueRange } from '../../plots/ranges.ts';
import type { Patch } from '../../plots/stage/surfaceFigure.ts';
import { pointPatch } from '../../plots/stage/taylorPatch.ts';
import { toUnits } from '../../plots/units.ts';
import { useConfig, useView } from '../../state/stores/hooks.ts';
import { useInspection, useTaylorOrder } from './useInspection.ts';

/** The patch in a scene of that kind and run; the same object while nothing about it changes. */
export type PatchOf = (kind: 'target' | 'learned' | 'error', run: number) => Patch | null;

/** `target`: the surface of the function in the units shown, which says how high the needles stand. */
export function usePatches(target: Float64Array, transform: Transform): PatchOf {
  const inspection = useInspection();
  const order = useTaylorOrder();
  const { domain } = useConfig(functionOf);
  const partial = useView((view) => view.partial);
  const units = useView((view) => view.units);
  const radius = useView((view) => view.radius);
  return useMemo((): PatchOf => {
    if (!inspection) return () => null;
    const [bottom, top] = padded(valueRange(target, 1), 0.05);
    const height = { bottom, top };
    const convert = toUnits(units, transform, partial);
    const patchOf = (partials: ArrayLike<number> | null): Patch => {
      const taylor = partials && taylorPolynomial(partials, partial, order);
      const surface = taylor && ((h1: number, h2: number) => convert(taylor(h1, h2)));
      return pointPatch(domain, inspection.point, radius, surface, height);
    };
    const middle = (top - bottom) / 2;
    const patches = {
      target: [patchOf(inspection.target)],
      learned: inspection.learned.map(patchOf),
      error: [pointPatch(domain, inspection.point, radius, null, { bottom: -middle, top: middle })],
    };
    return (kind, run) => patches[kind][kind === 'learned' ? run : 0] ?? null;
  }, [inspection, order, domain, partial, units, radius, target, transform]);
}

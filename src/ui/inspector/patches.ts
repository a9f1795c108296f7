/** The inspected point in each scene: a needle, and the Taylor polynomials of target and learned. Pure. */
import type { Transform } from '../../data/transform.ts';
import type { MultiIndex } from '../../math/multiIndex.ts';
import { taylorPolynomial } from '../../math/taylor.ts';
import { padded, valueRange } from '../../plots/ranges.ts';
import type { Patch, StageContent } from '../../plots/stage/stageSurfaces.ts';
import { pointPatch } from '../../plots/stage/taylorPatch.ts';
import { toUnits, type Units, unitIn } from '../../plots/units.ts';
import type { PointState } from './pointRows.ts';

/** The patch in a scene of that kind and run; the same object while nothing about it changes. */
export type PatchOf = (kind: 'target' | 'learned' | 'error', run: number) => Patch | null;

export interface PatchSettings {
  readonly domain: StageContent['domain'];
  /** The surface of the function in the units shown, which says how high the needles stand. */
  readonly target: Float64Array;
  readonly transform: Transform;
  readonly partial: MultiIndex;
  readonly units: Units;
  readonly order: number;
  /** Share of half the domain. */
  readonly radius: number;
}

/** Patches of the target, of the network of each run, and of its error, which has a needle alone. */
export function patchesAt({ point, target: exact, learned }: PointState, settings: PatchSettings): PatchOf {
  const { domain, target, transform, partial, units, order, radius } = settings;
  const [bottom, top] = padded(valueRange(target, unitIn(units, transform, partial)), 0.05);
  const convert = toUnits(units, transform, partial);
  const patchOf = (partials: ArrayLike<number> | null): Patch => {
    const taylor = partials && taylorPolynomial(partials, partial, order);
    const surface = taylor && ((h1: number, h2: number) => convert(taylor(h1, h2)));
    return pointPatch(domain, point, radius, surface, { bottom, top });
  };
  const middle = (top - bottom) / 2;
  const patches = {
    target: [patchOf(exact)],
    learned: learned.map(patchOf),
    error: [pointPatch(domain, point, radius, null, { bottom: -middle, top: middle })],
  };
  return (kind, run) => patches[kind][kind === 'learned' ? run : 0] ?? null;
}

/** The units that values are shown in. */
import { partialFactor, type Transform } from '../data/transform.ts';
import type { MultiIndex } from '../math/multiIndex.ts';

/** `original`: as the function gives them; `standardised`: as the network sees them (eqs. 1-3). */
export type Units = 'original' | 'standardised';

/** Own units -> the units shown: themselves, or the standardised ones of a run (eqs. 2-3). */
export function toUnits(units: Units, transform: Transform, partial: MultiIndex): (value: number) => number {
  if (units === 'original') return (value) => value;
  const factor = partialFactor(transform, partial);
  const shift = partial[0] + partial[1] === 0 ? transform.outputMean : 0;
  return (value) => (value - shift) * factor;
}

/** One standardised unit of a partial in the units shown. */
export function unitIn(units: Units, transform: Transform, partial: MultiIndex): number {
  return units === 'original' ? 1 / partialFactor(transform, partial) : 1;
}

import { describe, expect, it } from 'vitest';
import { invertPartial, type Transform, transformPartials } from '../data/transform.ts';
import { multiIndicesUpTo } from '../math/multiIndex.ts';
import { toUnits, unitIn } from './units.ts';

const TRANSFORM: Transform = { inputMean: [3, -7], inputDeviation: [2, 0.5], outputMean: 40, outputDeviation: 8 };
const INDICES = multiIndicesUpTo(5);
const OWN = Float64Array.from(INDICES, (_, c) => 10 + c);

describe('values in the units shown', () => {
  it('are as the function gives them where these are its own', () => {
    for (const [c, index] of INDICES.entries()) expect(toUnits('original', TRANSFORM, index)(OWN[c])).toBe(OWN[c]);
  });

  it('are as the network sees them where these are standardised (eqs. 2-3)', () => {
    const wanted = transformPartials(TRANSFORM, OWN, 5);
    for (const [c, index] of INDICES.entries()) {
      const found = toUnits('standardised', TRANSFORM, index)(OWN[c]);
      expect(found).toBeCloseTo(wanted[c], 12);
      expect(invertPartial(TRANSFORM, index, found)).toBeCloseTo(OWN[c], 12);
    }
  });

  it('of f lose the mean, those of its slopes gain the deviations of their inputs', () => {
    expect(toUnits('standardised', TRANSFORM, [0, 0])(56)).toBe(2);
    expect(toUnits('standardised', TRANSFORM, [1, 0])(56)).toBe(14);
    expect(toUnits('standardised', TRANSFORM, [0, 1])(56)).toBe(3.5);
    expect(toUnits('standardised', TRANSFORM, [2, 1])(56)).toBe(14);
  });

  it('differ by one unit where standardised ones differ by 1', () => {
    for (const units of ['original', 'standardised'] as const) {
      for (const index of INDICES) {
        const shown = [3, 4].map((value) => toUnits(units, TRANSFORM, index)(invertPartial(TRANSFORM, index, value)));
        expect((shown[1] - shown[0]) / unitIn(units, TRANSFORM, index)).toBeCloseTo(1, 12);
      }
    }
  });
});

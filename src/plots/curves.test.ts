import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EpochReport } from '../training/events.ts';
import { curveColumns, lossCurves, rhoCurves, spreadLabels } from './curves.ts';

const report = (epoch: number, errors: number[], rho: number[]): EpochReport => ({
  kind: 'epoch',
  epoch,
  errors,
  rho,
  validation: 10 * epoch,
  bestEpoch: epoch,
  seconds: epoch,
});
const history = [report(1, [4, 2, 1], [1, 0.5, 0.25]), report(2, [3, 0, Number.NaN], [1, 0.1, 0.2])];

describe('curves', () => {
  it('are one error per order and the validation error', () => {
    expect(lossCurves(2).map(({ label }) => label)).toEqual(['E₀', 'E₁', 'E₂', 'validation']);
    expect(lossCurves(0).map(({ label }) => label)).toEqual(['E₀', 'validation']);
  });

  it('are one weight per order from 1 on, none for Value Training', () => {
    expect(rhoCurves(2).map(({ label }) => label)).toEqual(['ρ₁', 'ρ₂']);
    expect(rhoCurves(0)).toEqual([]);
  });

  it('carry the numbers of the reports unchanged; what a logarithm cannot show is a gap', () => {
    expect(curveColumns(history, lossCurves(2))).toEqual([
      [1, 2],
      [4, 3],
      [2, null],
      [1, null],
      [10, 20],
    ]);
    expect(curveColumns(history, rhoCurves(2))).toEqual([
      [1, 2],
      [0.5, 0.1],
      [0.25, 0.2],
    ]);
  });
});

describe('spreadLabels', () => {
  it('leaves labels that do not touch where they are', () =>
    expect(spreadLabels([10, 50], 12, 0, 100)).toEqual([10, 50]));

  it('keeps order, gap and bounds wherever there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 7 }), (positions) => {
        const spread = spreadLabels(positions, 12, 0, 100);
        const sorted = [...spread].sort((a, b) => a - b);
        for (let i = 1; i < sorted.length; i++) expect(sorted[i] - sorted[i - 1]).toBeGreaterThanOrEqual(12);
        for (const place of spread) expect(place >= 0 && place <= 100).toBe(true);
        positions.forEach((a, i) => {
          positions.forEach((b, j) => {
            if (a < b) expect(spread[i]).toBeLessThan(spread[j]);
          });
        });
      }),
    );
  });
});

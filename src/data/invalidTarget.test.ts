import { describe, expect, it } from 'vitest';
import type { RunConfig } from '../config/runConfig.ts';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { createDataset } from './dataset.ts';
import { InvalidTargetError, requireFinite, requireFloat32, requireNear } from './invalidTarget.ts';

const withFormula = (formula: string, change: Partial<RunConfig> = {}) =>
  createDataset({ ...DEFAULT_CONFIG, functionId: 'formula', formula, maxOrder: 2, ...change }, async () => {});

describe('targets that are not finite', () => {
  it('are named with their point and partial', () => {
    const points = Float64Array.of(1, 2, 3, 4);
    expect(() => requireFinite(points, Float64Array.of(1, 2, 3, 4, 5, Number.NaN), 1)).toThrow(
      'not finite at x1 = 3, x2 = 4: the partial (0, 1)',
    );
    expect(() => requireFinite(points, Float64Array.of(1, Number.POSITIVE_INFINITY), 0)).toThrow(
      'not finite at x1 = 3, x2 = 4: the value',
    );
    const third = Float64Array.of(1, 2, 3, 4, 5, 6);
    const mixed = Float64Array.of(...Array(6).fill(0), ...Array(6).fill(0), 0, 0, 0, 0, Number.NaN, 0);
    expect(() => requireFinite(third, mixed, 2)).toThrow('not finite at x1 = 5, x2 = 6: the partial (1, 1)');
    expect(() => requireFinite(points, Float64Array.of(1, 2), 0)).not.toThrow();
  });

  it('or are beyond float32 are refused; the largest float32 is not', () => {
    const largest = 3.4028234663852886e38;
    const point = Float64Array.of(1, 2);
    expect(() => requireFloat32(point, Float64Array.of(-largest), 0)).not.toThrow();
    expect(() => requireFloat32(point, Float64Array.of(-largest * (1 + 2 ** -52)), 0)).toThrow('too large after');
  });

  it('farther than 2^50 deviations from the mean are refused', () => {
    const point = Float64Array.of(1, 2);
    expect(() => requireNear(point, Float64Array.of(-(2 ** 50)))).not.toThrow();
    expect(() => requireNear(point, Float64Array.of(-(2 ** 50) - 1))).toThrow('too far from the training values');
  });

  it('in the training set keep a training from beginning', async () => {
    await expect(withFormula('log(x1)')).rejects.toThrow(InvalidTargetError);
  });

  it('in the validation set alone keep it from beginning', async () => {
    const formula = 'log(x1 + 0.9999 * 2)';
    const config = { samples: 10, validationSize: 20_000 };
    await expect(withFormula(formula, config)).rejects.toThrow(/not finite at x1 = -1\.99/);
  });

  it('a root whose slope alone is infinite is refused at order 1 and trained at order 0', async () => {
    // Zero by rounding everywhere.
    const formula = 'sqrt(1 + 1e-20 x1 - 1)';
    await expect(withFormula(formula, { maxOrder: 0 })).resolves.toBeDefined();
    await expect(withFormula(formula, { maxOrder: 1 })).rejects.toThrow('the partial (1, 0)');
  });
});

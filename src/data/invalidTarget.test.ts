import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../config/fields.ts';
import type { RunConfig } from '../config/runConfig.ts';
import { createDataset } from './dataset.ts';
import { InvalidTargetError, requireFinite } from './invalidTarget.ts';

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
    expect(() => requireFinite(points, Float64Array.of(1, 2), 0)).not.toThrow();
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

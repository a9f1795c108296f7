import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunConfig } from '../config/runConfig.ts';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { createDataset, type Dataset } from './dataset.ts';
import { InvalidTargetError } from './invalidTarget.ts';
import { requireScalable } from './scalable.ts';

const CONFIG: RunConfig = {
  ...DEFAULT_CONFIG,
  functionId: 'formula',
  domain: [-2, 1, -1, 3],
  maxOrder: 5,
  samples: 12,
  validationSize: 20,
  testSize: 30,
};
const dataOf = (formula: string, changes: Partial<RunConfig> = {}) =>
  createDataset({ ...CONFIG, formula, ...changes }, async () => {});
const standardised = ({ points, coefficients, validation, test }: Dataset) => ({
  points,
  coefficients,
  validation,
  test,
});

describe('the scale of the values', () => {
  it('from 2^-470 to 2^470 changes no bit of what is trained, and is refused by name beyond 2^480', async () => {
    const wanted = standardised(await dataOf('sin(3x1)*x2'));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -900, max: 900 }), async (exponent) => {
        const found = dataOf(`${2 ** exponent}*sin(3x1)*x2`);
        if (Math.abs(exponent) <= 470) expect(standardised(await found)).toEqual(wanted);
        if (exponent > 480)
          await expect(found).rejects.toThrow(/^values too large: up to .*e\+\d+, at most 3.12e\+144$/);
        if (exponent < -483) await expect(found).rejects.toThrow(/^values too small: they vary by /);
        await found.catch((error) => expect(error).toBeInstanceOf(InvalidTargetError));
      }),
      { numRuns: 60 },
    );
  });

  it('is refused where the squares of the values are no numbers', async () => {
    for (const large of ['1e300 x1', '-1e160 x1', '1e300', '1e307*(x1 + 4)']) {
      await expect(dataOf(large)).rejects.toThrow(/^values too large/);
    }
    for (const small of ['1e-300 x1', '1e-200*(3 + x1)'])
      await expect(dataOf(small)).rejects.toThrow(/^values too small/);
  });

  it('is taken up to both limits themselves', () => {
    const inputs = (half: number) => Float64Array.of(half, 1, -half, -1);
    const check =
      (half: number, ...values: number[]) =>
      () =>
        requireScalable(inputs(half), Float64Array.from(values));
    expect(check(2 ** -100, 1, -1)).not.toThrow();
    expect(check(2 ** -101, 1, -1)).toThrow('domain too narrow: x1');
    expect(check(1, 2 ** 480, -1)).not.toThrow();
    expect(check(1, -(2 ** 480), -(2 ** 481))).toThrow('values too large: up to 6.24e+144');
    expect(check(1, 2 ** -480, -(2 ** -480))).not.toThrow();
    expect(check(1, 2 ** -481, -(2 ** -481))).toThrow('values too small');
  });

  it('has nothing to do with noise', async () => {
    const noisy = { valueNoise: 0.5, derivativeNoise: [0.1, 0.2, 0.3, 0, 0] };
    const wanted = standardised(await dataOf('sin(3x1)*x2', noisy));
    expect(standardised(await dataOf(`${2 ** -400}*sin(3x1)*x2`, noisy))).toEqual(wanted);
  });
});

describe('the scale of the domain', () => {
  it.each([1e-9, 1e-25])('%s changes the partials by its power alone', async (width) => {
    const wide = await dataOf('sin(3x1) x2');
    const narrow = await dataOf(`sin(3 x1/${width}) x2`, { domain: [-2 * width, width, -1, 3] });
    for (const [i, partial] of narrow.partials.entries()) {
      expect(Math.abs(partial - wide.partials[i])).toBeLessThan(1e-9 * (1 + Math.abs(wide.partials[i])));
    }
  });

  it('is refused where it is too narrow for its powers', async () => {
    await expect(dataOf('x1', { domain: [-1e-70, 1e-70, -1, 3] })).rejects.toThrow(
      /^domain too narrow: x1 is -?\d.*e-7\d/,
    );
    await expect(dataOf('x1', { domain: [-2, 1, 1, 1 + 2 ** -52] })).rejects.toThrow(/^domain too narrow: x2 is 1 at/);
  });
});

describe('what is too large once it is scaled', () => {
  it('is refused with its place and partial', async () => {
    const steep = { maxOrder: 2, domain: [-1, 1, -1, 1] } as const;
    await expect(dataOf('sin(1e30*x1)', steep)).rejects.toThrow(
      /^too large after the transform at x1 = .*, x2 = .*: the partial \(2, 0\)$/,
    );
    await expect(dataOf('sin(1e30*x1)', { ...steep, maxOrder: 1 })).resolves.toBeDefined();
  });

  it('is refused where a value is too far from those that are trained on', async () => {
    const needle = { samples: 10, validationSize: 5000, maxOrder: 0 } as const;
    await expect(dataOf('exp(-200*((x1+0.2)^2 + (x2-1)^2))', needle)).rejects.toThrow(
      /^too far from the training values at x1 = .*: the value$/,
    );
  });
});

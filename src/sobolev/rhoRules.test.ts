import { describe, expect, it } from 'vitest';
import { FIELDS } from '../config/fields.ts';
import type { RunConfig } from '../config/runConfig.ts';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { prepareRho, rhoOf, targetStatistics } from './rhoRules.ts';

/** Two samples of order 2: values 1, -3; slopes; equal second partials {a, 0, a}. */
const PARTIALS = Float64Array.from([1, 2, -1, 4, 0, 4, -3, 0, 3, 4, 0, 4]);
const STATISTICS = targetStatistics(PARTIALS, 2);

const scalesOf = (changes: Partial<RunConfig>, epoch = 0) =>
  prepareRho({ ...DEFAULT_CONFIG, maxOrder: 2, ...changes }, STATISTICS)(epoch).scales.slice(0, 2);

describe('statistics of the targets', () => {
  it('pool samples and ordered partials, the mixed one twice', () => {
    expect(STATISTICS.maxAbsValue).toBe(3);
    expect(STATISTICS.maxAbs).toEqual([3, 4]);
    expect(STATISTICS.meanSquare[0]).toBeCloseTo((4 + 1 + 0 + 9) / 4, 14);
    expect(STATISTICS.variance[0]).toBeCloseTo(14 / 4 - 1, 14);
    expect(STATISTICS.meanSquare[1]).toBeCloseTo((4 * 16) / 8, 14);
    expect(STATISTICS.variance[1]).toBeCloseTo(8 - 4, 14);
  });
});

describe('rules for rho', () => {
  it('inverse variance is 1 / sigma^2 of the order [5]', () => {
    expect(scalesOf({ rhoRule: 'inverseVariance' })[0]).toBeCloseTo(1 / 2.5, 14);
    expect(scalesOf({ rhoRule: 'inverseVariance' })[1]).toBeCloseTo(1 / 4, 14);
  });

  it('inverse mean square is 1 / rms^2 of the order, and at most 1000', () => {
    expect(scalesOf({ rhoRule: 'inverseMeanSquare' })[0]).toBeCloseTo(1 / 3.5, 14);
    expect(scalesOf({ rhoRule: 'inverseMeanSquare' })[1]).toBeCloseTo(1 / 8, 14);
    const small = targetStatistics(Float64Array.from([1, 0.01, 0.02, 2, -0.01, 0.02]), 1);
    for (const rhoRule of ['inverseMeanSquare', 'inverseVariance'] as const) {
      expect(prepareRho({ ...DEFAULT_CONFIG, maxOrder: 1, rhoRule }, small)(0).scales[0]).toBeCloseTo(1000, 9);
    }
  });

  it('only the adaptive rules look at the errors of a batch, up to 1 or to the cap', () => {
    const adaptiveOf = (rhoRule: RunConfig['rhoRule']) =>
      prepareRho({ ...DEFAULT_CONFIG, rhoRule, threshold: 7, rhoCap: 30 }, STATISTICS)(0).adaptive;
    expect(adaptiveOf('adaptive')).toEqual({ threshold: 7, cap: 1 });
    expect(adaptiveOf('adaptiveAboveOne')).toEqual({ threshold: 7, cap: 30 });
    for (const { value } of FIELDS.rhoRule.options.slice(2)) expect(adaptiveOf(value), value).toBeNull();
  });

  it.each([
    ['cap', 1000],
    ['skip', 0],
    ['one', 1],
    ['rms', 1 / 9],
  ] as const)('the zero-variance policy %s gives %d for equal targets', (zeroVariance, expected) => {
    const equal = targetStatistics(Float64Array.from([1, 3, 3, 2, 3, 3]), 1);
    const config = { ...DEFAULT_CONFIG, maxOrder: 1, rhoRule: 'inverseVariance', zeroVariance } as const;
    expect(prepareRho(config, equal)(0).scales[0]).toBeCloseTo(expected, 12);
  });

  it('no weight of 1/variance, 1/mean square or the policies is above the largest fixed rho', () => {
    const small = targetStatistics(Float64Array.from([1, 0.01, 0.03, 2, 0.02, 0.04]), 1);
    const equal = targetStatistics(Float64Array.from([1, 0.01, 0.01, 2, 0.01, 0.01]), 1);
    const scaleOf = (patch: Partial<RunConfig>, statistics = small) =>
      prepareRho({ ...DEFAULT_CONFIG, maxOrder: 1, fixedCap: 50, ...patch }, statistics)(0).scales[0];
    expect(scaleOf({ rhoRule: 'inverseVariance' })).toBeCloseTo(50, 12);
    expect(scaleOf({ rhoRule: 'inverseMeanSquare' })).toBeCloseTo(50, 12);
    expect(scaleOf({ rhoRule: 'inverseVariance', zeroVariance: 'cap' }, equal)).toBe(50);
    expect(scaleOf({ rhoRule: 'inverseVariance', zeroVariance: 'rms' }, equal)).toBeCloseTo(50, 12);
    expect(scaleOf({ rhoRule: 'inverseVariance', fixedCap: 1e9 })).toBeCloseTo(1 / 1.25e-4, 6);
  });

  it('small targets that differ have a variance, whatever their size: the policy is for equal ones', () => {
    const config = { ...DEFAULT_CONFIG, maxOrder: 1, rhoRule: 'inverseVariance', zeroVariance: 'skip' } as const;
    for (const size of [1e-8, 1e8]) {
      const close = targetStatistics(Float64Array.from([1, size, size, 2, size * 1.001, size]), 1);
      expect(prepareRho(config, close)(0).scales[0]).toBeGreaterThan(0);
      const equal = targetStatistics(Float64Array.from([1, size, size, 2, size, size]), 1);
      expect(prepareRho(config, equal)(0).scales[0]).toBe(0);
    }
  });

  it('what rounding leaves of equal targets is no variance', () => {
    const equal = targetStatistics(Float64Array.from([1, 0.1, 0.1, 2, 0.1, 0.1, 3, 0.1, 0.1]), 1);
    expect(equal.variance[0]).toBeGreaterThan(0);
    const config = { ...DEFAULT_CONFIG, maxOrder: 1, rhoRule: 'inverseVariance', zeroVariance: 'skip' } as const;
    expect(prepareRho(config, equal)(0).scales[0]).toBe(0);
  });

  it('max ratio is 1e4 (max|y| / max|d|)^2 [2], and 0 for an order without targets', () => {
    expect(scalesOf({ rhoRule: 'maxRatio' })).toEqual([1e4, 1e4 * (3 / 4) ** 2]);
    const flat = targetStatistics(Float64Array.from([1, 0, 0, 2, 0, 0]), 1);
    expect(prepareRho({ ...DEFAULT_CONFIG, maxOrder: 1, rhoRule: 'maxRatio' }, flat)(0).scales[0]).toBe(0);
  });

  it('decaying is start * factor^epoch [4], alone or on top of another rule, never twice', () => {
    const decaying = { rhoRule: 'decaying', decayStart: 2, decayFactor: 0.5 } as const;
    expect(scalesOf(decaying, 3)).toEqual([0.25, 0.25]);
    expect(scalesOf({ ...decaying, decayed: true }, 3)).toEqual([0.25, 0.25]);
    expect(scalesOf({ rhoRule: 'adaptive', decayed: true, decayFactor: 0.5 }, 2)).toEqual([0.25, 0.25]);
  });

  it('constant takes its vector, gains multiply every rule, none is zero', () => {
    expect(scalesOf({ rhoRule: 'constant', constants: [3, 5, 1, 1, 1], gains: [2, 1, 1, 1, 1] })).toEqual([6, 5]);
    expect(scalesOf({ rhoRule: 'adaptive', gains: [0.5, 4, 1, 1, 1] })).toEqual([0.5, 4]);
    expect(scalesOf({ rhoRule: 'none' })).toEqual([0, 0]);
  });

  it('an adaptive rule multiplies its scale by the quotient of each batch', () => {
    const rule = prepareRho({ ...DEFAULT_CONFIG, maxOrder: 2, gains: [1, 3, 1, 1, 1] }, STATISTICS)(0);
    expect(rhoOf(rule, [1, 5, 100])).toEqual([1, 1, 0.03]);
  });

  it('orders above the one in use have no weight', () => {
    expect(prepareRho({ ...DEFAULT_CONFIG, maxOrder: 2 }, STATISTICS)(0).scales).toEqual([1, 1, 0, 0, 0]);
  });
});

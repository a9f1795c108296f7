import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
import type { EpochReport } from '../../training/events.ts';
import { contributionsTable, explainEpoch, explainRho, stackedOrders, termNames } from './explained.ts';

const report: EpochReport = {
  kind: 'epoch',
  epoch: 3,
  errors: [0.5, 2, 50],
  rho: [1, 1, 0.01],
  validation: 1,
  bestEpoch: 3,
  seconds: 1,
};

describe('an epoch, explained', () => {
  const { orders } = explainEpoch(report);

  it('is the sum of the weighted errors of its orders (eq. 6)', () => {
    const { orders, total } = explainEpoch(report);
    expect(total).toBeCloseTo(3, 12);
    expect(orders.map(({ contribution }) => contribution)).toEqual([0.5, 2, 0.5]);
    expect(orders.map(({ quotient }) => quotient)).toEqual([1, 4, 100]);
    expect(orders.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('is a row of the table of contributions: each term of eq. (6), and their sum', () => {
    expect(contributionsTable([{ ...report, epoch: 2, rho: [1, 0, 0] }, report])).toEqual({
      columns: ['epoch', 'E₀', 'ρ₁E₁', 'ρ₂E₂', 'loss'],
      rows: [
        [2, 0.5, 0, 0, 0.5],
        [3, 0.5, 2, 0.5, 3],
      ],
    });
    expect(contributionsTable([])).toEqual({ columns: ['epoch', 'loss'], rows: [] });
  });

  it('says on which side of the threshold an order is', () => {
    const rule = { ...DEFAULT_CONFIG, rhoRule: 'adaptive', threshold: 10 } as const;
    expect(explainRho(orders[1], rule)).toContain('E₁/E₀ = 4 is not over 10');
    expect(explainRho(orders[2], rule)).toContain('E₂/E₀ = 100 is over 10');
    expect(explainRho({ ...orders[1], quotient: 10 }, rule)).toContain('E₁/E₀ = 10 is not over 10');
    expect(explainRho(orders[2], { ...rule, rhoRule: 'none' })).toContain('measured, not trained');
  });

  it('says what the weight is multiplied by besides', () => {
    const settings = { ...DEFAULT_CONFIG, gains: [1, 3, 1, 1, 1], decayed: true, decayFactor: 0.9 };
    expect(explainRho(orders[2], settings)).toContain(
      'ρ₂ = E₀/E₂, times the gain c₂ = 3, times 0.9 after every epoch,',
    );
    expect(explainRho(orders[1], settings)).not.toContain('gain');
    expect(explainRho(orders[2], { ...settings, rhoRule: 'decaying' })).not.toContain('0.9');
  });

  it('says of a fixed rule what its weight is, and of none that it trains nothing', () => {
    const settings = { ...DEFAULT_CONFIG, gains: [1, 3, 1, 1, 1] };
    const fixed = { ...settings, rhoRule: 'inverseVariance' } as const;
    expect(explainRho({ ...orders[2], rho: 0.75 }, fixed)).toBe(
      'ρ₂ = 0.75: one over the variance of the targets of order 2, times the gain c₂ = 3.',
    );
    expect(explainRho({ ...orders[1], rho: 2 }, { ...settings, rhoRule: 'inverseMeanSquare' })).toBe(
      'ρ₁ = 2: one over the mean square of the targets of order 1.',
    );
    expect(explainRho({ ...orders[1], rho: 0.5 }, { ...settings, rhoRule: 'constant' })).toBe('ρ₁ = 0.5: as set.');
    expect(explainRho({ ...orders[2], rho: 0 }, { ...settings, rhoRule: 'none', decayed: true })).toBe(
      'ρ₂ = 0: order 2 is measured, not trained.',
    );
  });

  it('tells an order that is far below E₀ from one near it, where ρ may exceed 1', () => {
    const above = { ...DEFAULT_CONFIG, rhoRule: 'adaptiveAboveOne', rhoCap: 100 } as const;
    const { orders } = explainEpoch({ errors: [1, 0.01, 0.5], rho: [1, 100, 1] });
    expect(explainRho(orders[1], above)).toContain('E₁/E₀ = 0.01 is below 1/10: ρ₁ = E₀/E₁, at most 100');
    expect(explainRho(orders[2], above)).toContain('E₂/E₀ = 0.5 is not over 10: ρ₂ = 1');
    expect(explainRho({ ...orders[1], quotient: 1 / 8 }, { ...above, threshold: 8 })).toContain(
      'is not over 8: ρ₁ = 1',
    );
    expect(explainRho(orders[1], { ...above, rhoRule: 'adaptive' })).toContain('not over 10: ρ₁ = 1');
  });

  it('names its terms as eq. (6) does', () => {
    expect(termNames(orders)).toEqual(['E₀', 'ρ₁E₁', 'ρ₂E₂']);
  });

  it('leaves a gap in the stack where the loss is zero or not finite', () => {
    const epochs = [
      { ...report, errors: [0, 0], rho: [1, 1] },
      { ...report, errors: [1, Number.NaN], rho: [1, 1] },
    ];
    expect(stackedOrders(epochs, [1, 2], 2, 'share').slice(1)).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('stacks the shares up to one', () => {
    const columns = stackedOrders([report, { ...report, errors: [1], rho: [1] }], [3, 4], 3, 'share');
    expect(columns[0]).toEqual([3, 4]);
    expect(columns[3].map((sum) => Number(sum?.toFixed(9)))).toEqual([1, 1]);
    expect(columns[1].map((sum) => Number(sum?.toFixed(9)))).toEqual([Number((0.5 / 3).toFixed(9)), 1]);
  });

  it('stacks the contributions up to the loss itself', () => {
    const [, ...sums] = stackedOrders([report], [3], 3, 'contribution');
    expect(sums.map(([sum]) => sum)).toEqual([0.5, 2.5, 3]);
  });
});

import { describe, expect, it } from 'vitest';
import type { EpochReport } from '../training/events.ts';
import { explainEpoch, explainRho, stackedShares } from './explained.ts';

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
  const { orders, total } = explainEpoch(report);

  it('is the sum of the weighted errors of its orders (eq. 6)', () => {
    expect(total).toBeCloseTo(3, 12);
    expect(orders.map(({ contribution }) => contribution)).toEqual([0.5, 2, 0.5]);
    expect(orders.map(({ quotient }) => quotient)).toEqual([1, 4, 100]);
    expect(orders.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('says on which side of the threshold an order is', () => {
    const rule = { rhoRule: 'adaptive', threshold: 10 } as const;
    expect(explainRho(orders[1], rule)).toContain('E₁/E₀ = 4 is not over 10');
    expect(explainRho(orders[2], rule)).toContain('E₂/E₀ = 100 is over 10');
    expect(explainRho(orders[2], { ...rule, rhoRule: 'none' })).toContain('measured, not trained');
  });

  it('stacks the shares up to one', () => {
    const columns = stackedShares([report, { ...report, errors: [1], rho: [1] }], [3, 4], 3);
    expect(columns[0]).toEqual([3, 4]);
    expect(columns[3].map((sum) => Number(sum.toFixed(9)))).toEqual([1, 1]);
    expect(columns[1].map((sum) => Number(sum.toFixed(9)))).toEqual([Number((0.5 / 3).toFixed(9)), 1]);
  });
});

import { describe, expect, it } from 'vitest';
import { ORDERS } from '../math/multiIndex.ts';
import { coefficientWeights, partialWeights } from './weights.ts';

describe('weights of partials inside their order', () => {
  it.each(ORDERS)('order %i: the sum counts all 2^j ordered partials, the mean counts one (eq. 7)', (order) => {
    const last = (weights: number[]) => weights.slice(-(order + 1)).reduce((sum, weight) => sum + weight, 0);
    expect(last(partialWeights('sum', order))).toBe(2 ** order);
    expect(last(partialWeights('mean', order))).toBe(1);
    expect(last(partialWeights('unique', order))).toBe(order + 1);
    expect(last(partialWeights('pure', order))).toBe(order === 0 ? 1 : 2);
  });

  it('in Taylor coefficients the sum weighs j! r1! r2!', () => {
    expect(coefficientWeights('sum', 3)).toEqual([1, 1, 1, 4, 2, 4, 36, 12, 12, 36]);
  });
});

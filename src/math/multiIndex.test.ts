import { describe, expect, it } from 'vitest';
import { binomial, countUpTo, factorial, indexOf, multiIndicesUpTo, multiplicity, ORDERS } from './multiIndex.ts';

describe('multi-indices', () => {
  it('are graded by total degree, and inside a degree go from x1 to x2', () => {
    expect(multiIndicesUpTo(3).map(([r1, r2]) => `${r1}${r2}`)).toEqual('00 10 01 20 11 02 30 21 12 03'.split(' '));
  });

  it('number 1, 3, 6, 10, 15, 21', () => {
    expect(ORDERS.map(countUpTo)).toEqual([1, 3, 6, 10, 15, 21]);
    for (const order of ORDERS) expect(multiIndicesUpTo(order)).toHaveLength(countUpTo(order));
  });

  it('are found at their position', () => {
    multiIndicesUpTo(5).forEach(([r1, r2], position) => {
      expect(indexOf(r1, r2)).toBe(position);
    });
  });

  it('of one order stand for the 2^j ordered partials (eq. 7)', () => {
    for (const order of ORDERS) {
      const ofOrder = multiIndicesUpTo(order).slice(countUpTo(order - 1));
      expect(ofOrder.map(multiplicity).reduce((sum, count) => sum + count, 0)).toBe(2 ** order);
    }
    expect(multiplicity([3, 2])).toBe(10);
  });
});

describe('integer tables', () => {
  it('hold factorials up to 5 and refuse others', () => {
    expect(ORDERS.map(factorial)).toEqual([1, 1, 2, 6, 24, 120]);
    expect(() => factorial(6)).toThrow('invalid factorial argument: 6');
  });

  it('hold binomials as in the triangle of Pascal', () => {
    for (let n = 1; n <= 10; n++) {
      for (let k = 1; k < n; k++) expect(binomial(n, k)).toBe(binomial(n - 1, k - 1) + binomial(n - 1, k));
    }
    expect(binomial(3, 4)).toBe(0);
  });
});

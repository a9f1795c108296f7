import { describe, expect, it } from 'vitest';
import { jetSpace } from './jetSpace.ts';
import { ORDERS, type Order } from './multiIndex.ts';

describe('the jet space', () => {
  it('has 1, 5, 15, 35, 70, 126 product terms', () => {
    expect(ORDERS.map((order) => jetSpace(order).products.length)).toEqual([1, 5, 15, 35, 70, 126]);
  });

  it('multiplies monomials by adding their exponents, each pair once', () => {
    const { indices, products } = jetSpace(4);
    const seen = new Set<string>();
    for (const { target, left, right } of products) {
      expect(indices[target]).toEqual([indices[left][0] + indices[right][0], indices[left][1] + indices[right][1]]);
      seen.add(`${left},${right}`);
    }
    expect(seen.size).toBe(products.length);
  });

  it('lists the same terms by target', () => {
    const { products, productsOf } = jetSpace(5);
    expect(productsOf.flat()).toEqual(products);
  });

  it('has blocks of equal degree', () => {
    const { blocks, degrees } = jetSpace(5);
    expect(blocks).toEqual([0, 1, 3, 6, 10, 15, 21]);
    degrees.forEach((degree, c) => {
      expect(c >= blocks[degree] && c < blocks[degree + 1]).toBe(true);
    });
  });

  it('turns a coefficient into a partial by r1! r2!', () => {
    expect(jetSpace(3).factorials).toEqual([1, 1, 1, 2, 1, 2, 6, 2, 2, 6]);
  });

  it('is one object per order and refuses others', () => {
    expect(jetSpace(2)).toBe(jetSpace(2));
    expect(() => jetSpace(7 as Order)).toThrow('invalid maxOrder: 7');
  });
});

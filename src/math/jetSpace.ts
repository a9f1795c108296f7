/**
 * The space of truncated bivariate Taylor series ("jets") of total degree at most `maxOrder`:
 * degree blocks, factorials and the table of products. Float64 jets, the wasm kernels and the WGSL kernels
 * are all written from this one table.
 */
import { countUpTo, factorial, type MultiIndex, multiIndicesUpTo, type Order } from './multiIndex.ts';

/** One term of a truncated product: coefficient `target` receives `left` times `right`. */
export interface ProductTerm {
  readonly target: number;
  readonly left: number;
  readonly right: number;
}

export interface JetSpace {
  readonly maxOrder: Order;
  /** Number of coefficients: 1, 3, 6, 10, 15, 21. */
  readonly size: number;
  /** (r1, r2) of each coefficient. [size] */
  readonly indices: readonly MultiIndex[];
  /** Total degree of each coefficient. [size] */
  readonly degrees: readonly number[];
  /** Degree block j is the coefficients `blocks[j]` up to, but not including, `blocks[j + 1]`. [maxOrder + 2] */
  readonly blocks: readonly number[];
  /** r1! r2!: partial = factorials * coefficient. [size] */
  readonly factorials: readonly number[];
  /** All terms of the truncated product, ascending in `target`: 1, 5, 15, 35, 70, 126 of them. */
  readonly products: readonly ProductTerm[];
  /** The same terms by target. [size] */
  readonly productsOf: readonly (readonly ProductTerm[])[];
  /** The side from which kinks are looked at: the point is approached against this direction. Without it, from none. */
  readonly side?: Direction;
}

/** A step (h1, h2) away from the point. */
export type Direction = readonly [h1: number, h2: number];

function buildJetSpace(maxOrder: Order): JetSpace {
  const indices = multiIndicesUpTo(maxOrder);
  const position = new Map(indices.map(([r1, r2], index) => [`${r1},${r2}`, index]));
  const products: ProductTerm[] = [];
  indices.forEach(([r1, r2], target) => {
    indices.forEach(([l1, l2], left) => {
      const right = position.get(`${r1 - l1},${r2 - l2}`);
      if (right !== undefined) products.push({ target, left, right });
    });
  });
  return {
    maxOrder,
    size: indices.length,
    indices,
    degrees: indices.map(([r1, r2]) => r1 + r2),
    blocks: Array.from({ length: maxOrder + 2 }, (_, degree) => countUpTo(degree - 1)),
    factorials: indices.map(([r1, r2]) => factorial(r1) * factorial(r2)),
    products,
    productsOf: indices.map((_, c) => products.filter(({ target }) => target === c)),
  };
}

const spaces = new Map<Order, JetSpace>();

/** The jet space of the given order; one shared object per order. Throws `invalid maxOrder: 7`. */
export function jetSpace(maxOrder: Order): JetSpace {
  let space = spaces.get(maxOrder);
  if (!space) {
    if (!Number.isInteger(maxOrder) || maxOrder < 0 || maxOrder > 5) throw new Error(`invalid maxOrder: ${maxOrder}`);
    space = buildJetSpace(maxOrder);
    spaces.set(maxOrder, space);
  }
  return space;
}

/** The same space, in which a function with kinks is taken to be what it is on one side of the point. */
export const jetSpaceOnSide = (maxOrder: Order, side: Direction): JetSpace => ({ ...jetSpace(maxOrder), side });

import { describe, expect, it } from 'vitest';
import { functionById, partialsAt } from '../../functions/index.ts';
import { indexOf } from '../../math/multiIndex.ts';
import { SLICE_POINTS } from '../grids.ts';
import type { Told } from '../targets/told.ts';
import { learnedAlong, nearness, sliceRange, targetAlong, taylorAlong, toldAlong } from './slice.ts';

const LINE = [
  [-4, 2],
  [8, 11],
] as const;
const BRANIN = functionById('branin');
const place = (i: number) => {
  const share = i / (SLICE_POINTS - 1);
  return [-4 + 12 * share, 2 + 9 * share] as const;
};

describe('along a line', () => {
  it.each([
    [0, 0],
    [1, 0],
    [0, 1],
    [2, 1],
  ] as const)('the partial (%i, %i) of the target is that of the function', (r1, r2) => {
    const found = targetAlong(BRANIN, [r1, r2], LINE);
    expect(found).toHaveLength(SLICE_POINTS);
    for (const i of [0, 7, 60, SLICE_POINTS - 1]) {
      expect(found[i]).toBeCloseTo(partialsAt(BRANIN, ...place(i), 5)[indexOf(r1, r2)], 9);
    }
  });

  it('the Taylor polynomial of enough order is the function, and touches it in its point where it is not', () => {
    // Branin as printed is of degree 4.
    const point = place(30);
    const partials = partialsAt(BRANIN, ...point, 5);
    const target = targetAlong(BRANIN, [0, 0], LINE);
    const exact = taylorAlong(partials, [0, 0], 4, point, LINE);
    for (const [i, value] of exact.entries()) expect(value).toBeCloseTo(target[i], 6);
    const tangent = taylorAlong(partials, [0, 0], 1, point, LINE);
    expect(tangent[30]).toBeCloseTo(target[30], 9);
    const slope = (partials[1] * 12 + partials[2] * 9) / (SLICE_POINTS - 1);
    expect(tangent[31] - tangent[30]).toBeCloseTo(slope, 9);
    expect(tangent[29] - tangent[30]).toBeCloseTo(-slope, 9);
  });

  it('what a network has told counts for its own partial and line alone', () => {
    const values = new Float64Array(3);
    const slice = { partial: [1, 2], line: LINE, values } as const;
    const copy = [[...LINE[0]], [...LINE[1]]] as never;
    expect(learnedAlong(slice, [1, 2], copy)).toBe(values);
    expect(learnedAlong(slice, [2, 1], LINE)).toBeNull();
    expect(learnedAlong(slice, [1, 2], [LINE[1], LINE[0]])).toBeNull();
    expect(learnedAlong(null, [1, 2], LINE)).toBeNull();
  });
});

/** f = 1 + 2 x1 - 3 x2 + 4 x1 x2 around a point, told up to order 1 or 2. */
const partialsOf = (x1: number, x2: number) => [1 + 2 * x1 - 3 * x2 + 4 * x1 * x2, 2 + 4 * x2, -3 + 4 * x1, 0, 4, 0];

function told(maxOrder: 0 | 1 | 2, places: readonly (readonly [number, number])[]): Told {
  const size = [1, 3, 6][maxOrder];
  return {
    maxOrder,
    samples: places.length,
    points: Float64Array.from(places.flat()),
    partials: Float64Array.from(places.flatMap((at) => partialsOf(...at).slice(0, size))),
  };
}

describe('what is told beside a line', () => {
  const domain = { x1: [0, 10], x2: [0, 100] } as const;
  /** Parallel to x2, so that a share of the way is 0.8 of the domain. */
  const line = [
    [5, 10],
    [5, 90],
  ] as const;
  // Twenty-five points: tiles of a tenth of the domain to each side.
  const far = Array.from({ length: 21 }, () => [0.1, 50] as const);
  const beside = [
    [5, 30],
    [5.6, 50],
    [6.1, 50],
    [5, 95],
  ] as const;

  it('are the training points no farther from it than half a tile, in shares of the domain, and not beyond its ends', () => {
    const all = told(1, [...beside, ...far]);
    expect(nearness(all)).toBeCloseTo(0.1, 12);
    const found = toldAlong(all, [0, 0], line, domain);
    expect(found.map(({ share }) => Number(share.toFixed(9)))).toEqual([0.25, 0.5]);
    expect(found.map((each) => Number(each.beside.toFixed(9)))).toEqual([0, 0.6]);
    expect(found.map(({ value }) => value)).toEqual([partialsOf(5, 30)[0], partialsOf(5.6, 50)[0]]);
  });

  it('is as near on a domain of other sides, along a diagonal', () => {
    const diagonal = [
      [0, 0],
      [10, 100],
    ] as const;
    const [only, ...others] = toldAlong(told(1, [[5.6, 44], ...far]), [0, 0], diagonal, domain);
    expect(others).toEqual([]);
    expect(only.share).toBeCloseTo(0.5, 12);
    expect(only.beside).toBeCloseTo((0.06 * Math.SQRT2) / (0.5 / Math.sqrt(22)), 12);
  });

  it('has its tile cut along the line: from the point half a tile to both sides', () => {
    const [first] = toldAlong(told(1, [...beside, ...far]), [0, 0], line, domain);
    const [value, , slope] = partialsOf(5, 30);
    expect(first.tile.map(([share]) => Number(share.toFixed(9)))).toEqual([0.125, 0.1875, 0.25, 0.3125, 0.375]);
    for (const [share, height] of first.tile) expect(height).toBeCloseTo(value + slope * 80 * (share - 0.25), 9);
  });

  it('of a partial are its own value and slopes, of its highest order a dot, and beyond nothing', () => {
    const all = told(2, [...beside, ...far]);
    const [first] = toldAlong(all, [1, 0], line, domain);
    expect(first.value).toBe(2 + 4 * 30);
    expect(first.tile[4][1] - first.tile[3][1]).toBeCloseTo(4 * 5, 9);
    expect(toldAlong(all, [1, 1], line, domain)[0]).toMatchObject({ value: 4, tile: [] });
    expect(toldAlong(told(1, beside), [1, 1], line, domain)).toEqual([]);
  });
});

describe('the heights of a slice', () => {
  const target = [0, 100, 50];

  it('are those of the target with some room, whatever is not known', () => {
    expect(sliceRange(target, [], 1)).toEqual([-12, 112]);
    expect(sliceRange(target, [[Number.NaN, Number.NaN]], 1)).toEqual([-12, 112]);
    expect(sliceRange(target, [[-5, 105]], 1)).toEqual([-12, 112]);
  });

  it('reach to what is learned in steps, so that they rest, and not to what leaves all bounds', () => {
    expect(sliceRange(target, [[-13.5, 60]], 1)).toEqual([-14, 112]);
    expect(sliceRange(target, [[-13.2], [115]], 1)).toEqual([-14, 117]);
    expect(sliceRange(target, [[-1e30, 1e30]], 1)).toEqual([-12 - 248, 112 + 248]);
  });

  it('of a constant are a unit to both sides', () => {
    expect(sliceRange([7, 7, 7], [], 2)).toEqual([7 - 2.48, 7 + 2.48]);
  });
});

import { describe, expect, it } from 'vitest';
import { indexOf, multiIndicesUpTo, type Order } from '../../math/multiIndex.ts';
import type { Told } from '../targets/told.ts';
import { tileDegree, tileHalf, tilesOf } from './tiles.ts';

const domain = { x1: [-1, 3], x2: [10, 20] } as const;
const height = [-100, 300] as const;
const own = (value: number) => value;

/** f = 3 + 2 x1 - x2 + x1^2 + 5 x1 x2 and its partials: none of them is symmetric. */
const f = (x1: number, x2: number) => 3 + 2 * x1 - x2 + x1 * x1 + 5 * x1 * x2;
const PARTIALS: Record<string, (x1: number, x2: number) => number> = {
  '0,0': f,
  '1,0': (x1, x2) => 2 + 2 * x1 + 5 * x2,
  '0,1': (x1) => -1 + 5 * x1,
  '2,0': () => 2,
  '1,1': () => 5,
};
const POINTS = [
  [0.5, 12],
  [-0.9, 19.8],
  [2, 14],
] as const;

function told(maxOrder: Order, points: readonly (readonly [number, number])[] = POINTS): Told {
  const partials = points.flatMap(([x1, x2]) =>
    multiIndicesUpTo(maxOrder).map((index) => PARTIALS[String(index)]?.(x1, x2) ?? 0),
  );
  return {
    maxOrder,
    samples: points.length,
    points: Float64Array.from(points.flat()),
    partials: Float64Array.from(partials),
  };
}

const LIFT = 0.008 * 400;

/** The corners of tile `i`, those that only shade its edges left out. */
function tile(i: number, { x, y, z, shade }: NonNullable<ReturnType<typeof tilesOf>>) {
  const rows = [...x.keys()].slice(8 * i + 1, 8 * i + 6);
  return rows.flatMap((row) => x[row].map((x1, k) => ({ x1, x2: y[row][k], z: z[row][k], shade: shade[row][k] })));
}

describe('the tiles of what a network is told', () => {
  it('lie on a function of degree 2 where order 2 is told', () => {
    const tiles = tilesOf(domain, told(2), [0, 0], own, height);
    for (const i of [0, 1, 2]) {
      const corners = tile(i, tiles as never);
      expect(corners).toHaveLength(25);
      for (const { x1, x2, z } of corners) expect(z).toBeCloseTo(f(x1, x2) + LIFT, 9);
    }
  });

  it('are tangent planes where order 1 is told', () => {
    const tiles = tilesOf(domain, told(1), [0, 0], own, height);
    const [p1, p2] = POINTS[2];
    for (const { x1, x2, z } of tile(2, tiles as never)) {
      expect(z).toBeCloseTo(f(p1, p2) + (2 + 2 * p1 + 5 * p2) * (x1 - p1) + (-1 + 5 * p1) * (x2 - p2) + LIFT, 9);
    }
  });

  it('of a partial have the degree that its order leaves over', () => {
    const tiles = tilesOf(domain, told(2), [1, 0], own, height);
    expect(tiles).toMatchObject({ degree: 1, order: 2 });
    for (const { x1, x2, z } of tile(0, tiles as never)) expect(z).toBeCloseTo(2 + 2 * x1 + 5 * x2 + LIFT, 9);
    expect([tileDegree(5, [1, 2]), tileDegree(2, [2, 0]), tileDegree(1, [0, 2])]).toEqual([2, 0, -1]);
  });

  it('are none of a partial that is not in the loss', () => {
    expect(tilesOf(domain, told(1), [2, 0], own, height)).toBeNull();
    expect(tilesOf(domain, told(1), [0, 1], own, height)).not.toBeNull();
  });

  it('show what is told, be it wrong', () => {
    const wrong = told(1);
    wrong.partials[3 + indexOf(0, 1)] = 70;
    const corners = tile(1, tilesOf(domain, wrong, [0, 0], own, height) as never);
    const [low, high] = [corners[10], corners[14]].map(({ x1, x2, z }) => [x1, x2, z]);
    expect(low[1]).toBe(high[1]);
    const [below, above] = [corners[2], corners[12]];
    expect((above.z - below.z) / (above.x2 - below.x2)).toBeCloseTo(70, 9);
  });

  it('are in the units shown', () => {
    const [plain, scaled] = [own, (value: number) => (value - 7) / 4].map((convert) =>
      tile(0, tilesOf(domain, told(2), [0, 0], convert, height) as never),
    );
    for (const [i, { z }] of scaled.entries()) expect(z - LIFT).toBeCloseTo((plain[i].z - LIFT - 7) / 4, 9);
  });

  it('are as large as would cover the domain side by side, no larger than a quarter of it, and cut off at its ends', () => {
    expect([tileHalf(100), tileHalf(400), tileHalf(10)]).toEqual([0.05, 0.025, 0.12]);
    const tiles = tilesOf(domain, told(1), [0, 0], own, height);
    const [inner, outer] = [0, 1].map((i) => tile(i, tiles as never));
    const ends = (values: number[]) => [Math.min(...values), Math.max(...values)].map((end) => Number(end.toFixed(9)));
    expect(ends(inner.map(({ x1 }) => x1))).toEqual([0.02, 0.98]);
    expect(ends(inner.map(({ x2 }) => x2))).toEqual([10.8, 13.2]);
    expect(ends(outer.map(({ x1 }) => x1))).toEqual([-1, -0.42]);
    expect(ends(outer.map(({ x2 }) => x2))).toEqual([18.6, 20]);
  });

  it('have a rim and a point in ink', () => {
    const shades = tile(0, tilesOf(domain, told(1), [0, 0], own, height) as never).map(({ shade }) => shade);
    expect(shades.join('')).toBe('0000001110010100111000000');
  });

  it('stand apart in their grid, each with its edges twice', () => {
    const { x, z } = tilesOf(domain, told(1), [0, 0], own, height) as NonNullable<ReturnType<typeof tilesOf>>;
    expect(z).toHaveLength(24);
    for (const first of [0, 8, 16]) {
      expect([x[first], z[first]]).toEqual([x[first + 1], z[first + 1]]);
      expect([x[first + 6], z[first + 6]]).toEqual([x[first + 5], z[first + 5]]);
      expect([...x[first + 7], ...z[first + 7]].every(Number.isNaN)).toBe(true);
    }
  });
});

describe('the dots of values', () => {
  it('are balls around the points, as wide as high on the stage', () => {
    const { x, y, z, shade, degree } = tilesOf(domain, told(0), [0, 0], own, height) as never as Record<
      'x' | 'y' | 'z' | 'shade',
      number[][]
    > & { degree: number };
    expect(degree).toBe(0);
    const [x1, x2] = POINTS[2];
    const rows = [17, 18, 19, 20, 21];
    for (const row of rows) {
      for (const [k, value] of z[row].entries()) {
        const distances = [(x[row][k] - x1) / 4, (y[row][k] - x2) / 10, (0.75 * (value - f(x1, x2))) / 400];
        expect(Math.hypot(...distances)).toBeCloseTo(0.011, 12);
      }
      expect(shade[row].every((each) => each === 1)).toBe(true);
    }
    const heights = rows.map((row) => z[row][0]);
    expect(heights.toSorted((a, b) => a - b)).toEqual(heights);
    expect(x[19][0]).toBeGreaterThan(x[19][3]);
    expect(y[19][1]).toBeGreaterThan(y[19][5]);
  });

  it('are also what is told of a partial of the highest order', () => {
    const tiles = tilesOf(domain, told(1), [0, 1], own, height);
    expect(tiles).toMatchObject({ degree: 0, order: 1 });
    const middle = (tiles?.z[3] ?? []).reduce((sum, value) => sum + value, 0) / 7;
    expect(middle).toBeCloseTo(-1 + 5 * POINTS[0][0], 9);
  });
});

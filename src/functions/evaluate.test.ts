import { describe, expect, it } from 'vitest';
import { countUpTo, indexOf, multiIndicesUpTo, ORDERS } from '../math/multiIndex.ts';
import { createRandom } from '../math/random.ts';
import {
  ALL_FUNCTIONS,
  functionById,
  gridPoints,
  linePoints,
  partialsAt,
  partialsAtPoints,
  valuesAtPoints,
} from './index.ts';

describe('partials', () => {
  it.each(ALL_FUNCTIONS)('of $id are the slopes of the partials one order below', (fn) => {
    const random = createRandom(1, 'test');
    const [x1, x2] = [random.uniformIn(...fn.domain.x1), random.uniformIn(...fn.domain.x2)];
    const step = 1e-5;
    const slopes = [0, 1].map((axis) => {
      const moved = (h: number) => partialsAt(fn, x1 + (axis === 0 ? h : 0), x2 + (axis === 1 ? h : 0), 4);
      const [ahead, behind] = [moved(step), moved(-step)];
      return ahead.map((value, c) => (value - behind[c]) / (2 * step));
    });
    const partials = partialsAt(fn, x1, x2, 5);
    const scale = Math.max(...partials.map(Math.abs));
    multiIndicesUpTo(4).forEach(([r1, r2], c) => {
      expect(Math.abs(slopes[0][c] - partials[indexOf(r1 + 1, r2)])).toBeLessThan(1e-6 * scale);
      expect(Math.abs(slopes[1][c] - partials[indexOf(r1, r2 + 1)])).toBeLessThan(1e-6 * scale);
    });
  });

  it('of a lower order are the first partials of a higher one', () => {
    const fn = functionById('michalewicz');
    const all = partialsAt(fn, 2.1, 1.4, 5);
    for (const order of ORDERS) {
      const partials = partialsAt(fn, 2.1, 1.4, order);
      expect(partials).toHaveLength(countUpTo(order));
      expect([...partials]).toEqual([...all.slice(0, countUpTo(order))]);
    }
  });

  it('at many points are those at each, and values are their first column', () => {
    const fn = functionById('easom');
    const points = Float64Array.of(3, 2, 1.5, -2, 4, 3.3);
    const expected = [0, 1, 2].flatMap((i) => [...partialsAt(fn, points[2 * i], points[2 * i + 1], 2)]);
    expect([...partialsAtPoints(fn, points, 2)]).toEqual(expected);
    expect([...valuesAtPoints(fn, points)]).toEqual(expected.filter((_, i) => i % 6 === 0));
    expect(partialsAtPoints(fn, new Float64Array(0), 2)).toHaveLength(0);
  });

  it('of the absolute value are taken as 0 on its kink', () => {
    const partials = partialsAt(functionById('sumDiffPow'), 0.5, 0, 3);
    expect([...partials].map((d) => d + 0)).toEqual([0.25, 1, 0, 2, 0, 0, 0, 0, 0, 0]);
    const beside = (x2: number) => partialsAt(functionById('sumDiffPow'), 0.5, x2, 3)[indexOf(0, 3)];
    expect([beside(1e-9), beside(-1e-9)]).toEqual([6, -6]);
  });
});

describe('the grid', () => {
  it('covers the domain with its edges, x1 fastest', () => {
    const grid = gridPoints({ x1: [-1, 1], x2: [0, 4] }, 3);
    expect([...grid]).toEqual([-1, 0, 0, 0, 1, 0, -1, 2, 0, 2, 1, 2, -1, 4, 0, 4, 1, 4]);
  });

  it('has at least two points a side', () => {
    expect(() => gridPoints({ x1: [0, 1], x2: [0, 1] }, 1)).toThrow('invalid side: 1');
  });
});

describe('the bits are the same on every engine', () => {
  it('as their checksum over all functions and orders says', () => {
    const random = createRandom(2, 'test');
    let checksum = 0;
    for (const fn of ALL_FUNCTIONS) {
      const points = Float64Array.from({ length: 40 }, (_, i) =>
        random.uniformIn(...(i % 2 === 0 ? fn.domain.x1 : fn.domain.x2)),
      );
      const words = new Uint32Array(partialsAtPoints(fn, points, 5).buffer);
      for (const word of words) checksum = Math.imul(checksum ^ word, 16777619);
    }
    expect(checksum >>> 0).toBe(2580996266);
  });
});

describe('the points of a line', () => {
  it('go evenly from its one end to the other', () => {
    const line = [
      [1, 20],
      [-3, 26],
    ] as const;
    expect([...linePoints(line, 3)]).toEqual([1, 20, -1, 23, -3, 26]);
  });

  it('are two at least', () => {
    for (const count of [1, 2.5]) {
      const none = () =>
        linePoints(
          [
            [0, 0],
            [1, 1],
          ],
          count,
        );
      expect(none).toThrow(`invalid count: ${count}`);
    }
  });
});

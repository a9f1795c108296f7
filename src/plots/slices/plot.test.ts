import { describe, expect, it } from 'vitest';
import type { Transform } from '../../data/transform.ts';
import { SLICE_POINTS } from '../grids.ts';
import { nearestPosition, type SliceSettings, sliceOf, sliceTable } from './plot.ts';

const TRANSFORM: Transform = { inputMean: [0, 0], inputDeviation: [2, 3], outputMean: 10, outputDeviation: 5 };
const settings: SliceSettings = {
  cut: 'x2',
  line: [
    [1, -4],
    [1, 8],
  ],
  partial: [0, 0],
  units: 'original',
  transform: TRANSFORM,
  point: [1, 2],
  order: 1,
};
const ramp = (slope: number, shift = 0) => Array.from({ length: SLICE_POINTS }, (_, i) => shift + slope * i);
const near = [
  {
    share: 0.25,
    beside: 0.5,
    value: 30,
    tile: [
      [0.2, 20],
      [0.3, 40],
    ],
  },
] as const;
const along = {
  target: ramp(1),
  learned: [ramp(2), null],
  taylor: { target: ramp(1, 5), learned: null },
  near,
};

describe('a slice as it is plotted', () => {
  it('has target, networks and both Taylor polynomials over the coordinate that changes', () => {
    const { plot, values } = sliceOf(along, settings);
    const [positions, target, first, second, ofTarget, ofLearned] = plot.columns;
    expect([positions[0], positions[27], positions[SLICE_POINTS - 1]]).toEqual([-4, -1, 8]);
    expect([target[27], first[27], second[27], ofTarget[27], ofLearned[27]]).toEqual([27, 54, null, 32, null]);
    expect(values.map((curve) => curve[27])).toEqual([27, 54, Number.NaN, 32, Number.NaN]);
  });

  it('is a table with each curve under its name, over the coordinate that changes', () => {
    const { columns, rows } = sliceTable(sliceOf(along, settings), 'x2', ['target', 'A', 'B', 'T target', 'T A']);
    expect(columns).toEqual(['x2', 'target', 'A', 'B', 'T target', 'T A']);
    expect(rows).toHaveLength(SLICE_POINTS);
    expect(rows[27]).toEqual([-1, 27, 54, null, 32, null]);
  });

  it('has what is told on the same axes, and the inspected point where it stands on the line', () => {
    const { plot } = sliceOf(along, settings);
    expect(plot.dots).toEqual([
      {
        x: -1,
        y: 30,
        beside: 0.5,
        tile: [
          [expect.closeTo(-1.6, 12), 20],
          [expect.closeTo(-0.4, 12), 40],
        ],
      },
    ]);
    expect(plot.point).toBe(2);
    expect(sliceOf(along, { ...settings, cut: 'x1' }).plot.point).toBe(1);
    expect(sliceOf(along, { ...settings, cut: 'between' }).plot.point).toBe(0);
    expect(sliceOf(along, { ...settings, point: null }).plot.point).toBeNull();
  });

  it('is in the units shown', () => {
    const standardised = sliceOf(along, { ...settings, units: 'standardised' });
    expect(standardised.values[0][27]).toBeCloseTo(3.4, 12);
    expect(standardised.plot.dots[0].y).toBe(4);
    const slope = sliceOf(along, { ...settings, units: 'standardised', partial: [0, 1] });
    expect(slope.values[0][27]).toBeCloseTo(16.2, 12);
  });

  it('is drawn in a frame where it varies little on a large offset', () => {
    const lifted = {
      ...along,
      target: ramp(1e-4, 5e6),
      learned: [],
      taylor: { target: null, learned: null },
      near: [],
    };
    const { plot, frame, values } = sliceOf(lifted, settings);
    expect(frame.offset).toBeGreaterThan(4.9e6);
    const drawn = plot.columns[1][60] as number;
    expect(drawn * frame.factor + frame.offset).toBeCloseTo(values[0][60], 8);
    expect(plot.heights[0]).toBeLessThan(drawn);
    expect(plot.heights[1]).toBeGreaterThan(drawn);
  });

  it('has gaps where the function is not finite', () => {
    const holed = ramp(1).with(3, Number.NaN).with(4, Number.POSITIVE_INFINITY);
    const [, target] = sliceOf({ ...along, target: holed }, settings).plot.columns;
    expect(target.slice(2, 6)).toEqual([2, null, null, 5]);
  });

  it('is read at the position nearest to a place', () => {
    expect(nearestPosition([-4, 0, 1, 8], 0.6)).toBe(2);
    expect(nearestPosition([-4, 0, 1, 8], -9)).toBe(0);
  });
});

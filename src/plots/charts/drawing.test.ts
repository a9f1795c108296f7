import { describe, expect, it } from 'vitest';
import { drawingFrame, heightAt, placeAt, polyline, ticksOf, valueAt } from './drawing.ts';

const frame = drawingFrame({ width: 280, height: 160 }, 4, [0.1, 1000]);

describe('a drawn guess', () => {
  it('has places from left to right and heights upwards, logarithmic', () => {
    const points = [0.1, 10, 1000].map((value) => heightAt(frame, 1, value));
    expect(points.map(({ y }) => y)).toEqual([138, 74, 10]);
    const xs = [0, 1, 2, 3].map((place) => heightAt(frame, place, 1).x);
    expect(xs[1] - xs[0]).toBeCloseTo(xs[3] - xs[2], 9);
    expect(xs[0]).toBeGreaterThan(frame.left);
    expect(xs[3]).toBeLessThan(frame.right);
  });

  it('takes the place and value that are pointed at, also from outside', () => {
    for (const place of [0, 1, 2, 3]) {
      const { x, y } = heightAt(frame, place, 30);
      expect(placeAt(frame, x)).toBe(place);
      expect(valueAt(frame, y)).toBeCloseTo(30, 9);
    }
    expect([placeAt(frame, -50), placeAt(frame, 900)]).toEqual([0, 3]);
    expect([valueAt(frame, -50), valueAt(frame, 900)].map((value) => Number(value.toPrecision(9)))).toEqual([
      1000, 0.1,
    ]);
  });

  it('joins the values that there are', () => {
    expect(polyline(frame, [1, null, 1]).split('L')).toHaveLength(2);
    expect(polyline(frame, [null, 5])).toBe('');
    expect(polyline(frame, [1, 0, Number.NaN, 1]).split('L')).toHaveLength(2);
  });

  it('has ticks at powers of ten', () => {
    expect(ticksOf(frame).map(({ label }) => label)).toEqual(['10⁻¹', '10⁰', '10¹', '10²', '10³']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decades, power, powers } from './logAxis.ts';

const positive = fc.double({ min: 1e-12, max: 1e12, noNaN: true });

describe('a logarithmic axis', () => {
  it('is the whole decades around its range', () => {
    expect(decades(0.02, 3)).toEqual([0.01, 10]);
    expect(decades(0.99e-3, 1.01)).toEqual([1e-4, 10]);
  });

  it('takes powers of ten for ends as they are, rounding included', () => {
    expect(decades(0.01, 100)).toEqual([0.01, 100]);
    expect(decades(0.1 * (1 - 1e-15), 1 + 1e-15)).toEqual([0.1, 1]);
  });

  it('has a decade to both sides of a single power, and some decades before there are values', () => {
    expect(decades(100, 100)).toEqual([10, 1000]);
    expect([decades(null, null), decades(null, 5), decades(5, null)]).toEqual(Array(3).fill([1e-3, 1]));
    expect(decades(0.03, 0.05)).toEqual([0.01, 0.1]);
  });

  it('cuts no value off, and wastes less than a decade at each end', () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const [min, max] = [Math.min(a, b), Math.max(a, b)];
        const [low, high] = decades(min, max);
        expect(low).toBeLessThanOrEqual(min * (1 + 1e-8));
        expect(high).toBeGreaterThanOrEqual(max * (1 - 1e-8));
        expect(high / low).toBeGreaterThan(9);
        if (high / low > 101)
          expect([low * 10 >= min * (1 - 1e-8), high / 10 <= max * (1 + 1e-8)]).toEqual([true, true]);
      }),
    );
  });

  it('labels every power of ten where there is room, from the lowest on', () => {
    expect(powers(1e-3, 1)).toEqual([1e-3, 1e-2, 0.1, 1]);
    expect(powers(1e-3, 100)).toEqual([1e-3, 1e-2, 0.1, 1, 10, 100]);
    expect(powers(1e-3, 1000)).toEqual([1e-3, 0.1, 10, 1000]);
    expect(powers(1e-9, 1, 3)).toEqual([1e-9, 1e-5, 0.1]);
  });

  it('writes powers with their sign', () => {
    expect([1e-3, 1, 10, 1e12].map(power)).toEqual(['10⁻³', '10⁰', '10¹', '10¹²']);
  });
});

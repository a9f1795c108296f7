import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeTicks, drawn, formatIn, frameOf, isPlain, PLAIN } from './frame.ts';

describe('the frame of a range', () => {
  it('is plain where values differ in their first digits', () => {
    for (const range of [
      [-3, 5],
      [0, 0.001],
      [1000, 1100],
      [0, 0],
      [2, 2],
    ] as const) {
      expect(frameOf(range)).toEqual(PLAIN);
    }
  });

  it('has an offset of few digits where they do not', () => {
    expect(frameOf([1883.309, 1883.311])).toEqual({ offset: 1883.31, factor: 1 });
    expect(frameOf([20.0003, 20.0009])).toEqual({ offset: 20.001, factor: 1 });
    expect(frameOf([-20.0003, -20.0001])).toEqual({ offset: -20, factor: 1 });
    expect(frameOf([1e6 + 1e-3, 1e6 + 3e-3])).toEqual({ offset: 1e6, factor: 1 });
  });

  it('has a power of ten where they are beyond single precision', () => {
    expect(frameOf([-2e39, 3e39])).toEqual({ offset: 0, factor: 1e39 });
    expect(frameOf([0, 5e-50])).toEqual({ offset: 0, factor: 1e-50 });
    expect(frameOf([7e44 + 1e36, 7e44 + 4e36])).toEqual({ offset: 7e44, factor: 1e36 });
  });

  it('is plain from a millionth of a millionth to a million millions, and has no power below 10⁻³⁰⁰', () => {
    expect([frameOf([0, 1e-12]), frameOf([-9e11, 1])]).toEqual([PLAIN, PLAIN]);
    expect(frameOf([0, 9e-13]).factor).toBe(1e-13);
    expect(frameOf([0, 1e12]).factor).toBe(1e12);
    expect(frameOf([0, 1e-310]).factor).toBe(1e-300);
  });

  it('draws every range in numbers of ordinary size that keep the differences', () => {
    const number = fc
      .tuple(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: -280, max: 280 }), fc.constantFrom(-1, 1))
      .map(([digits, exponent, sign]) => sign * digits * 10 ** exponent);
    fc.assert(
      fc.property(number, fc.double({ min: 1e-9, max: 1, noNaN: true }), (low, share) => {
        const high = low + share * Math.abs(low);
        const frame = frameOf([low, high]);
        const [bottom, top] = [drawn(frame, low), drawn(frame, high)];
        expect(Math.max(Math.abs(bottom), Math.abs(top))).toBeLessThan(1e12);
        const width = Math.fround(top) - Math.fround(bottom);
        if (high > low) expect(Math.abs((width * frame.factor) / (high - low) - 1)).toBeLessThan(1e-3);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('numbers in a frame', () => {
  const frame = { offset: 1883.31, factor: 1 };

  it('are written as offset and difference', () => {
    expect(formatIn(frame, 1883.31045)).toBe('1\u202f883.31 + 4.5·10⁻⁴');
    expect(formatIn(frame, 1883.3)).toBe('1\u202f883.31 − 0.01');
    expect(formatIn(PLAIN, -0.25)).toBe('−0.25');
    expect(formatIn({ offset: -20, factor: 1 }, -20.0002)).toBe('−20 − 2·10⁻⁴');
  });

  it('have all digits of the offset, in groups of three, as long as a float64 has them', () => {
    expect(formatIn({ offset: -1234567.25, factor: 1 }, -1234567)).toBe('−1\u202f234\u202f567.25 + 0.25');
    expect(formatIn({ offset: 123456789012345, factor: 1 }, 123456789012347)).toBe(
      '123\u202f456\u202f789\u202f012\u202f345 + 2',
    );
    expect(formatIn({ offset: 1234567890123456, factor: 1 }, 1234567890123458)).toBe('1.23·10¹⁵ + 2');
    expect(formatIn({ offset: 7e44, factor: 1e36 }, 7e44)).toBe('7·10⁴⁴ + 0');
    expect(formatIn(frame, Number.NaN)).toBe('not a number');
  });

  it('have ticks that say what they are', () => {
    expect(describeTicks(frame)).toBe('value − 1\u202f883.31');
    expect(describeTicks({ offset: -20, factor: 1 })).toBe('value + 20');
    expect(describeTicks({ offset: 0, factor: 1e39 })).toBe('value / 10³⁹');
    expect(describeTicks({ offset: 5, factor: 1e-14 })).toBe('(value − 5) / 10⁻¹⁴');
    expect([describeTicks(PLAIN), isPlain(PLAIN), isPlain(frame)]).toEqual(['', true, false]);
  });
});

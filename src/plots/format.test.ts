import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTypedNumber } from '../config/numbers.ts';
import { formatAxis, formatCount, formatNumber, formatPercent, formatSeconds, roundUp } from './format.ts';

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [31.4159, '31.4'],
    [-0.012345, '−0.0123'],
    [1024, '1\u202f020'],
    [999_499, '999\u202f000'],
    [1_015_700, '1.02·10⁶'],
    [0.000907, '9.07·10⁻⁴'],
    [-1e-11, '−1·10⁻¹¹'],
    [Number.NaN, 'not a number'],
    [Number.NEGATIVE_INFINITY, '−∞'],
    [Number.POSITIVE_INFINITY, '∞'],
    [1e-3, '0.001'],
    [999_500, '1·10⁶'],
    [0, '0'],
  ])('shows %d as %s', (value, text) => expect(formatNumber(value)).toBe(text));

  it('shows what can be typed again, to three digits', () => {
    const ANY = { min: -Number.MAX_VALUE, max: Number.MAX_VALUE, integer: false };
    const sizes = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ min: -2e6, max: 2e6, noNaN: true }),
      fc.double({ min: -0.01, max: 0.01, noNaN: true }),
    );
    fc.assert(
      fc.property(sizes, (value) => {
        const shown = Number(value.toPrecision(3)) + 0;
        fc.pre(Number.isFinite(shown));
        expect(parseTypedNumber(formatNumber(value), ANY)).toEqual({ ok: true, value: shown });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a count', () => {
  it('has all its digits, in groups of three', () => {
    expect([0, 987, 1234, 98_765, 100_000].map(formatCount)).toEqual([
      '0',
      '987',
      '1\u202f234',
      '98\u202f765',
      '100\u202f000',
    ]);
  });
});

describe('a tick of an axis', () => {
  it.each([
    [0, '0'],
    [500, '500'],
    [9999, '10000'],
    [10_000, '10k'],
    [12_500, '12.5k'],
    [1e6, '1M'],
    [1.5e6, '1.5M'],
  ])('%d is %s', (value, text) => expect(formatAxis(value)).toBe(text));
});

describe('formatSeconds', () => {
  it.each([
    [0.04, '0.0 s'],
    [12.4, '12 s'],
    [9.94, '9.9 s'],
    [10, '10 s'],
    [59.4, '59 s'],
    [59.6, '1 min 0 s'],
    [3599.4, '59 min 59 s'],
    [3599.6, '1 h 0 min'],
    [185, '3 min 5 s'],
    [7500, '2 h 5 min'],
  ])('shows %d as %s', (seconds, text) => expect(formatSeconds(seconds)).toBe(text));
});

describe('formatPercent', () => {
  it.each([
    [0.00341, '0.34\u202f%'],
    [0.034, '3.4\u202f%'],
    [0.343, '34\u202f%'],
    [1.27, '130\u202f%'],
    [9.94, '990\u202f%'],
    [9.99, '×10'],
    [10, '×10'],
    [12.3, '×12'],
    [9900, '×9\u202f900'],
    [15_000, '×10⁴'],
    [6.3e8, '×10⁹'],
    [Number.POSITIVE_INFINITY, '∞'],
  ])('shows %d as %s', (share, text) => expect(formatPercent(share)).toBe(text));
});

describe('roundUp', () => {
  it('gives the next of 1, 2, 5 times a power of ten', () => {
    expect([0.11, 0.2, 3, 51, 0.003].map(roundUp)).toEqual([0.2, 0.2, 5, 100, 0.005]);
  });

  it('never lies below its argument, nor above two and a half times it', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-200, max: 1e200, noNaN: true }), (value) => {
        const rounded = roundUp(value);
        expect(rounded).toBeGreaterThanOrEqual(value);
        expect(rounded).toBeLessThanOrEqual(2.5 * value * (1 + 1e-12));
      }),
    );
  });

  it('is 1 where there is nothing to round', () => expect([0, Number.NaN, Infinity].map(roundUp)).toEqual([1, 1, 1]));
});

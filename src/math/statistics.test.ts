import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from './random.ts';
import {
  bootstrapInterval,
  extent,
  geometricMean,
  mean,
  moments,
  type Numbers,
  quantile,
  standardDeviation,
  variance,
} from './statistics.ts';

const numbers = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 50 });

describe('mean and variance', () => {
  it('of 2, 4, 4, 4, 5, 5, 7, 9 are 5 and 4 (ddof 0)', () => {
    const values = Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9);
    expect([mean(values), variance(values), standardDeviation(values)]).toEqual([5, 4, 2]);
  });

  it('mean and deviation have the scale of the numbers, whatever that is', () => {
    for (const exponent of [-1060, -600, 0, 600, 1019]) {
      const scale = 2 ** exponent;
      const { mean: centre, deviation } = moments([2, 4, 4, 4, 5, 5, 7, 9].map((value) => value * scale));
      expect([centre / scale, deviation / scale]).toEqual([5, 2]);
      expect(moments([-2 * scale, 0])).toEqual({ mean: -scale, deviation: scale });
    }
    expect(moments([0, 0])).toEqual({ mean: 0, deviation: 0 });
    expect(moments([1, Number.NaN]).deviation).toBeNaN();
    expect(moments([1, Number.POSITIVE_INFINITY]).deviation).toBeNaN();
  });

  it('the variance is half the mean squared difference of all pairs', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const pairs = values.flatMap((a) => values.map((b) => (a - b) ** 2));
        expect(variance(values)).toBeCloseTo(mean(pairs) / 2, 5);
      }),
    );
  });

  it('shift and scale as they should', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), (values, a, b) => {
        const moved = values.map((value) => a * value + b);
        expect(mean(moved)).toBeCloseTo(a * mean(values) + b, 8);
        expect(variance(moved)).toBeCloseTo(a * a * variance(values), 4);
      }),
    );
  });

  it('keep a small variance beside a large mean', () => {
    for (const large of [1e9, 2 ** 52]) expect(variance([large, large + 1, large + 2])).toBe(2 / 3);
  });

  it('the geometric mean of 1, 2 and 4 is 2, turned over with its values, and refuses an empty list', () => {
    expect(geometricMean([1, 2, 4])).toBeCloseTo(2, 12);
    expect(geometricMean([1, 1 / 2, 1 / 4])).toBeCloseTo(1 / 2, 12);
    expect(geometricMean([1e-200, 1e-180, 1e200, 1e180])).toBeCloseTo(1, 12);
    expect(() => geometricMean([])).toThrow('invalid values: none');
  });

  it('refuse an empty list', () => {
    for (const statistic of [mean, variance, extent]) expect(() => statistic([])).toThrow('invalid values: none');
  });
});

describe('extent and quantile', () => {
  it('the extent is what sorting puts first and last', () => {
    fc.assert(
      fc.property(numbers, (drawn) => {
        const values = drawn.map((value) => value + 0);
        const sorted = Float64Array.from(values).sort();
        expect(extent(values)).toEqual([sorted[0], sorted[sorted.length - 1]]);
        expect([quantile(sorted, 0), quantile(sorted, 1)]).toEqual([sorted[0], sorted[sorted.length - 1]]);
      }),
    );
  });

  it('quantiles are linear in between', () => {
    expect([0.25, 0.5, 0.9].map((fraction) => quantile([0, 10, 20], fraction))).toEqual([5, 10, 18]);
  });
});

const meanInterval = (values: Numbers, level: number, resamples: number, random: Random) =>
  bootstrapInterval([values], ([own]) => own, { level, resamples, random });
const ratioInterval = (a: readonly number[], b: readonly number[], level: number, resamples: number, random: Random) =>
  bootstrapInterval([a, b], ([over, under]) => over / under, { level, resamples, random });

describe('the bootstrap interval of a mean', () => {
  it('holds the mean and lies within the extent', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), (values, seed) => {
        const [low, high] = meanInterval(values, 0.999, 400, createRandom(seed, 'bootstrap'));
        const [min, max] = extent(values);
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(min - 1e-9);
        expect(high).toBeLessThanOrEqual(max + 1e-9);
      }),
    );
  });

  it('is near mean +- 1.96 standard errors for many values', () => {
    const random = createRandom(6, 'noise');
    const values = Float64Array.from({ length: 400 }, () => random.normal());
    const [low, high] = meanInterval(values, 0.95, 4000, createRandom(6, 'bootstrap'));
    const halfWidth = (1.96 * standardDeviation(values)) / 20;
    expect(Math.abs(low - (mean(values) - halfWidth))).toBeLessThan(0.1 * halfWidth);
    expect(Math.abs(high - (mean(values) + halfWidth))).toBeLessThan(0.1 * halfWidth);
  });

  it('is the same for the same seed', () => {
    const interval = () => meanInterval([1, 2, 5, 9], 0.95, 100, createRandom(1, 'bootstrap'));
    expect(interval()).toEqual(interval());
  });

  it('refuses a level or a count that makes no sense', () => {
    const random = createRandom(0, 'bootstrap');
    for (const level of [1, 0, -0.5, Number.NaN]) {
      expect(() => meanInterval([1], level, 10, random)).toThrow(`invalid level: ${level}`);
    }
    expect(meanInterval([3], 0.5, 1, random)).toEqual([3, 3]);
    expect(() => meanInterval([1], 0.95, 0, random)).toThrow('invalid resamples: 0');
    expect(() => meanInterval([], 0.95, 10, random)).toThrow('invalid values: none');
  });
});

describe('bootstrap intervals against scipy', () => {
  /** Values of a, values of b or none, low, high; 400 000 resamples. */
  const rows = readFileSync(new URL('./reference/bootstrap.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1);

  it.each(rows)('%s', (row) => {
    const [a, b, low, high] = row.split(',');
    const [of, to] = [a, b].map((text) => text.split(' ').filter(Boolean).map(Number));
    const random = createRandom(3, 'bootstrap');
    const interval =
      to.length > 0 ? ratioInterval(of, to, 0.95, 40_000, random) : meanInterval(of, 0.95, 40_000, random);
    // Few values have few means, far apart: the percentile may fall on the one before or after.
    const tolerance = of.length < 10 ? 0.03 : 0.015;
    expect(interval[0] / Number(low)).toBeCloseTo(1, -Math.log10(2 * tolerance));
    expect(interval[1] / Number(high)).toBeCloseTo(1, -Math.log10(2 * tolerance));
  });

  it('a ratio turned over has the interval turned over; scale cancels', () => {
    const [a, b] = [
      [1, 2, 5, 9],
      [0.3, 0.4, 2],
    ];
    const of = (x: number[], y: number[], seed = 1) =>
      ratioInterval(x, y, 0.9, 20_000, createRandom(seed, 'bootstrap'));
    const [low, high] = of(a, b);
    const [turnedLow, turnedHigh] = of(b, a, 2);
    expect(low * turnedHigh).toBeCloseTo(1, 1);
    expect(high * turnedLow).toBeCloseTo(1, 1);
    const scaled = of(
      a.map((value) => 1e-9 * value),
      b.map((value) => 1e-9 * value),
    );
    expect(scaled[0] / low).toBeCloseTo(1, 12);
    expect(scaled[1] / high).toBeCloseTo(1, 12);
  });
});

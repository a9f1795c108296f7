import { describe, expect, it } from 'vitest';
import { createRandom, type Random, type Stream } from './random.ts';
import { mean, variance } from './statistics.ts';

const draws = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);

/** sfc32 written with arbitrary integers modulo 2^32, as its author states it. */
function wordsByDefinition(seed: bigint, stream: bigint, count: number): number[] {
  const modulo = (x: bigint) => x & 0xffffffffn;
  let [a, b, c, counter] = [stream, modulo(seed), seed >> 32n, 1n];
  const words: number[] = [];
  for (let i = 0; i < 16 + count; i++) {
    const word = modulo(a + b + counter);
    counter = modulo(counter + 1n);
    a = b ^ (b >> 9n);
    b = modulo(c + (c << 3n));
    c = modulo(modulo((c << 21n) | (c >> 11n)) + word);
    words.push(Number(word));
  }
  return words.slice(16);
}

/** Sum of (observed - expected)^2 / expected over equally likely classes. */
function chiSquared(classes: number, count: number, draw: () => number): number {
  const observed = new Float64Array(classes);
  for (let i = 0; i < count; i++) observed[draw()]++;
  return observed.reduce((sum, n) => sum + (n - count / classes) ** 2 / (count / classes), 0);
}

describe('the generator', () => {
  it.each([
    { seed: 0, stream: 'data', number: 0n },
    { seed: 42, stream: 'weights', number: 3n },
    { seed: 2 ** 53 - 1, stream: 'shuffle', number: 4n },
  ] as const)('is sfc32 for seed $seed, stream $stream', ({ seed, stream, number }) => {
    const random = createRandom(seed, stream);
    expect(draws(50, () => random.integer(2 ** 32))).toEqual(wordsByDefinition(BigInt(seed), number, 50));
  });

  it('gives these numbers for ever, since links depend on them', () => {
    const random = createRandom(1, 'data');
    expect(draws(4, () => random.uniform())).toEqual([
      0.47181193818790734, 0.63540896749285, 0.16493267682387347, 0.6653238027062284,
    ]);
    expect(draws(4, () => random.normal())).toEqual([
      -1.6160279142297773, -0.7022806211182657, -1.327756189772302, -1.376899958631296,
    ]);
    expect(draws(8, () => random.integer(10))).toEqual([1, 8, 4, 8, 2, 6, 2, 2]);
    const order = Int32Array.from({ length: 10 }, (_, i) => i);
    random.shuffle(order);
    expect([...order]).toEqual([2, 3, 0, 5, 1, 4, 6, 7, 8, 9]);
  });

  it('refuses seeds that are not whole numbers from 0 to 2^53 - 1', () => {
    for (const seed of [-1, 0.5, Number.NaN, 2 ** 53]) {
      expect(() => createRandom(seed, 'data')).toThrow(`invalid seed: ${seed}`);
    }
  });
});

describe('uniform numbers', () => {
  it('lie in [0, 1) on a grid of 2^-53 and use its last bits', () => {
    const random = createRandom(3, 'test');
    const odd = draws(1000, () => random.uniform()).filter((u) => {
      expect(u >= 0 && u < 1 && Number.isInteger(u * 2 ** 53)).toBe(true);
      return (u * 2 ** 53) % 2 === 1;
    });
    expect(odd.length).toBeGreaterThan(400);
  });

  it('fill 100 classes evenly (chi^2 within 99.9 % of its distribution)', () => {
    const random = createRandom(5, 'data');
    const statistic = chiSquared(100, 100_000, () => Math.floor(100 * random.uniform()));
    expect(statistic).toBeGreaterThan(60);
    expect(statistic).toBeLessThan(149);
  });

  it('are stretched to an interval', () => {
    const random = createRandom(5, 'data');
    const values = draws(1000, () => random.uniformIn(-3, 4));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(-3);
    expect(Math.max(...values)).toBeLessThan(4);
    expect(mean(values)).toBeCloseTo(0.5, 0);
  });
});

describe('whole numbers', () => {
  it('are unbiased for an n that does not divide 2^32 (chi^2)', () => {
    const random = createRandom(8, 'data');
    const third = 3 * 2 ** 30;
    const statistic = chiSquared(3, 30_000, () => Math.floor(random.integer(third) / 2 ** 30));
    expect(statistic).toBeLessThan(13.9);
  });

  it('refuse an empty range', () => {
    for (const n of [0, -1, 1.5, 2 ** 33]) expect(() => createRandom(0, 'data').integer(n)).toThrow(`invalid n: ${n}`);
    expect(createRandom(0, 'data').integer(1)).toBe(0);
  });
});

describe('streams', () => {
  const first = (seed: number, stream: Stream) => createRandom(seed, stream).uniform();

  it('of one seed, and one stream of several seeds, are all different', () => {
    const streams: Stream[] = ['data', 'validation', 'test', 'weights', 'shuffle', 'noise', 'bootstrap'];
    const starts = streams.flatMap((stream) => Array.from({ length: 200 }, (_, seed) => first(seed, stream)));
    expect(new Set(starts).size).toBe(starts.length);
  });

  it('are uncorrelated', () => {
    const correlation = (one: Random, other: Random) =>
      12 * mean(draws(20_000, () => (one.uniform() - 0.5) * (other.uniform() - 0.5)));
    expect(Math.abs(correlation(createRandom(1, 'data'), createRandom(1, 'weights')))).toBeLessThan(0.03);
    expect(Math.abs(correlation(createRandom(1, 'data'), createRandom(2, 'data')))).toBeLessThan(0.03);
  });
});

describe('shuffling', () => {
  it('reaches each of the 24 orders of four equally often (chi^2)', () => {
    const random = createRandom(2, 'shuffle');
    const orders = new Map<string, number>();
    const statistic = chiSquared(24, 24_000, () => {
      const items = Uint32Array.of(0, 1, 2, 3);
      random.shuffle(items);
      const key = items.join('');
      if (!orders.has(key)) orders.set(key, orders.size);
      return orders.get(key) ?? 0;
    });
    expect(orders.size).toBe(24);
    expect(statistic).toBeLessThan(49.8);
  });
});

describe('normal numbers', () => {
  it('have mean 0, variance 1 and the tails of a normal law', () => {
    const random = createRandom(4, 'noise');
    const values = draws(40_000, () => random.normal());
    expect(Math.abs(mean(values))).toBeLessThan(0.02);
    expect(Math.abs(variance(values) - 1)).toBeLessThan(0.03);
    const outside = values.filter((value) => Math.abs(value) > 1.959964).length / values.length;
    expect(Math.abs(outside - 0.05)).toBeLessThan(0.005);
  });
});

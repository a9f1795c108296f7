import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../math/random.ts';
import { batchesOf, batchSizeOf, Shuffler } from './batches.ts';

describe('batches', () => {
  it('cover every sample once, in order, all of ceil(n / batches) but the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 100 }), (samples, count) => {
        const batches = batchesOf(samples, count);
        let next = 0;
        for (const batch of batches) {
          expect(batch.first).toBe(next);
          next += batch.count;
        }
        expect(next).toBe(samples);
        expect(batches.length).toBeLessThanOrEqual(count);
        expect(batches.slice(0, -1).every((batch) => batch.count === batchSizeOf(samples, count))).toBe(true);
      }),
    );
  });

  it('100 samples in 10 batches are 10 each, 25 samples only 9 batches', () => {
    expect(batchesOf(100, 10).map(({ count }) => count)).toEqual(Array.from({ length: 10 }, () => 10));
    expect(batchesOf(25, 10)).toHaveLength(9);
  });
});

describe('shuffling', () => {
  it('keeps points and targets together and loses none', () => {
    const samples = 50;
    const points = Float32Array.from({ length: 2 * samples }, (_, i) => i);
    const coefficients = Float32Array.from({ length: 3 * samples }, (_, i) => Math.floor(i / 3));
    const result = new Shuffler({ points, coefficients }, createRandom(3, 'shuffle')).next();
    const order = Array.from({ length: samples }, (_, i) => result.coefficients[3 * i]);
    order.forEach((from, i) => {
      expect([result.points[2 * i], result.points[2 * i + 1]]).toEqual([2 * from, 2 * from + 1]);
    });
    expect(order).not.toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(samples);
  });

  it('starts from the first order each time, so that it depends on the generator alone', () => {
    const samples = { points: Float32Array.from({ length: 20 }, (_, i) => i), coefficients: new Float32Array(10) };
    const shuffler = new Shuffler(samples, createRandom(3, 'shuffle'));
    const random = createRandom(3, 'shuffle');
    for (let epoch = 0; epoch < 3; epoch++) {
      const order = Uint32Array.from({ length: 10 }, (_, i) => i);
      random.shuffle(order);
      const { points } = shuffler.next();
      expect(Array.from(order, (_, i) => points[2 * i] / 2)).toEqual([...order]);
    }
  });
});

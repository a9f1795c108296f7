import { describe, expect, it } from 'vitest';
import { createRandom } from '../math/random.ts';
import { addDerivativeNoise, addNoise } from './noise.ts';

const random = () => createRandom(7, 'noise');
const COUNT = 10_000;

describe('noise', () => {
  it('has mean 0, the asked deviation and the tails of a Gaussian, within four standard errors', () => {
    const noise = addNoise(new Float64Array(COUNT), 0.5, random()).map((value) => value / 0.5);
    const mean = noise.reduce((sum, value) => sum + value, 0) / COUNT;
    const square = noise.reduce((sum, value) => sum + value * value, 0) / COUNT;
    const beyondTwo = noise.filter((value) => Math.abs(value) > 2).length / COUNT;
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(COUNT));
    expect(Math.abs(square - 1)).toBeLessThan(4 * Math.sqrt(2 / COUNT));
    expect(Math.abs(beyondTwo - 0.0455)).toBeLessThan(4 * Math.sqrt((0.0455 * 0.9545) / COUNT));
  });

  it('is independent from one value to the next', () => {
    const noise = addNoise(new Float64Array(COUNT), 1, random());
    const products = noise.subarray(1).reduce((sum, value, i) => sum + value * noise[i], 0) / COUNT;
    expect(Math.abs(products)).toBeLessThan(4 / Math.sqrt(COUNT));
  });

  it('of deviation 0 draws nothing and changes no bit', () => {
    const [used, fresh] = [random(), random()];
    const values = Float64Array.of(1, -0, 1e300);
    expect(addNoise(values, 0, used)).toBe(values);
    expect(addDerivativeNoise(values, 1, [0, 9, 9, 9, 9], used)).toBe(values);
    expect(used.normal()).toBe(fresh.normal());
  });

  it('on an order whose derivatives all vanish leaves them zero', () => {
    const partials = Float64Array.of(5, 0, 0, 6, 0, 0);
    expect(addDerivativeNoise(partials, 1, [1, 1, 1, 1, 1], random())).toEqual(partials);
  });
});

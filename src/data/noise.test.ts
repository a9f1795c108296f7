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

  it('is the next normal number of its stream, times the deviation', () => {
    const [used, fresh] = [random(), random()];
    const wanted = [1, 2].map((value) => value + 0.25 * fresh.normal());
    expect([...addNoise(Float64Array.of(1, 2), 0.25, used)]).toEqual(wanted);
  });

  it('on derivatives draws for the orders that have some, sample after sample', () => {
    const [used, fresh] = [random(), random()];
    // Two samples of f, f1, f2, f11, f12, f22; the root mean square of the slopes is 2, noise on the slopes alone.
    const partials = Float64Array.of(9, 2, -2, 5, 5, 5, 8, -2, 2, 5, 5, 5);
    const found = addDerivativeNoise(partials, 2, [0.5, 0, 0, 0, 0], used);
    const isSlope = (i: number) => i % 6 === 1 || i % 6 === 2;
    expect([...found]).toEqual([...partials].map((value, i) => (isSlope(i) ? value + fresh.normal() : value)));
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

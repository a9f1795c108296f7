import { describe, expect, it } from 'vitest';
import { createRandom } from '../math/random.ts';
import { initialParameters } from './initialise.ts';

const [LAYERS, WIDTH] = [2, 200];
const random = () => createRandom(3, 'weights');

/** W and b of each layer of 2 -> 200 -> 200 -> 1, in the order of the parameters. */
function partsOf(parameters: Float32Array) {
  const sizes = [2 * WIDTH, WIDTH, WIDTH * WIDTH, WIDTH, WIDTH, 1];
  let end = 0;
  const parts = sizes.map((size) => {
    end += size;
    return parameters.subarray(end - size, end);
  });
  expect(end).toBe(parameters.length);
  return parts;
}

/** Uniform within the limit: nothing beyond, the mean square a third of its square within four standard errors. */
function expectUniform(part: Float32Array, limit: number): void {
  const meanSquare = part.reduce((sum, value) => sum + value * value, 0) / part.length;
  expect(Math.max(...part.map(Math.abs))).toBeLessThanOrEqual(Math.fround(limit));
  expect(Math.abs(meanSquare / (limit * limit) - 1 / 3)).toBeLessThan(4 * Math.sqrt(4 / 45 / part.length));
}

describe('initial parameters', () => {
  it('uniform: weights and biases within one over the root of the inputs of their layer', () => {
    const parts = partsOf(initialParameters('uniform', LAYERS, WIDTH, random()));
    const limits = [2, 2, WIDTH, WIDTH, WIDTH, WIDTH].map((inputs) => 1 / Math.sqrt(inputs));
    for (const [i, part] of parts.entries()) expectUniform(part, limits[i]);
  });

  it("Glorot's: weights within the root of 6 over inputs and outputs, biases zero", () => {
    const parts = partsOf(initialParameters('glorot', LAYERS, WIDTH, random()));
    const limits = [2 + WIDTH, 2 * WIDTH, WIDTH + 1].map((both) => Math.sqrt(6 / both));
    for (const [layer, limit] of limits.entries()) {
      expectUniform(parts[2 * layer], limit);
      expect(parts[2 * layer + 1].every((bias) => bias === 0)).toBe(true);
    }
  });

  it('are drawn layer by layer, weights before biases, rounded to float32', () => {
    const fresh = random();
    const limits = [...Array(12).fill(Math.SQRT1_2), ...Array(20).fill(0.5), ...Array(5).fill(0.5)];
    expect([...initialParameters('uniform', 2, 4, random())]).toEqual(
      limits.map((limit) => Math.fround(fresh.uniformIn(-limit, limit))),
    );
  });
});

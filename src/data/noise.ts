/** Gaussian noise on training targets: to see when derivatives help no more. */
import { jetSpace } from '../math/jetSpace.ts';
import type { Order } from '../math/multiIndex.ts';
import type { Random } from '../math/random.ts';

/** Values with noise of the given standard deviation; the same values where that is 0. */
export function addNoise(values: Float64Array, deviation: number, random: Random): Float64Array {
  return deviation === 0 ? values : values.map((value) => value + deviation * random.normal());
}

/**
 * Derivatives with noise: that of order j has `levels[j - 1]` times the root mean square of all targets of the order.
 * Partials [n, P], values left as they are; the same array where all levels are 0.
 */
export function addDerivativeNoise(
  partials: Float64Array,
  maxOrder: Order,
  levels: readonly number[],
  random: Random,
): Float64Array {
  const { size, degrees, blocks } = jetSpace(maxOrder);
  const deviations = [0];
  for (let order = 1; order <= maxOrder; order++) {
    if (levels[order - 1] === 0) {
      deviations.push(0);
      continue;
    }
    const count = (partials.length / size) * (blocks[order + 1] - blocks[order]);
    const squares = partials.reduce((sum, value, i) => (degrees[i % size] === order ? sum + value * value : sum), 0);
    deviations.push(levels[order - 1] * Math.sqrt(squares / count));
  }
  if (deviations.every((deviation) => deviation === 0)) return partials;
  return partials.map((value, i) => {
    const deviation = deviations[degrees[i % size]];
    return deviation === 0 ? value : value + deviation * random.normal();
  });
}

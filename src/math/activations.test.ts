import { describe, expect, it } from 'vitest';
import { ACTIVATION_FUNCTIONS, ACTIVATIONS } from './activations.ts';
import { Jet } from './jet.ts';
import { jetSpace } from './jetSpace.ts';

const space = jetSpace(5);
const PLAIN: Record<(typeof ACTIVATIONS)[number], (z: number) => number> = {
  tanh: Math.tanh,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  softplus: (z) => Math.log(1 + Math.exp(z)),
  sin: Math.sin,
  swish: (z) => z / (1 + Math.exp(-z)),
  relu: (z) => Math.max(0, z),
};

describe.each(ACTIVATIONS)('%s', (name) => {
  const { value, slope } = ACTIVATION_FUNCTIONS[name];

  it('has the values of its formula', () => {
    for (const z of [-3, -0.4, 0.7, 2.5]) {
      expect(value(Jet.constant(space, z)).value).toBeCloseTo(PLAIN[name](z), 12);
    }
  });

  it('has a slope whose series is that of its derivative', () => {
    for (const z0 of [-2.2, 0.3, 1.7]) {
      const z = Jet.variable(space, 0, z0);
      const [t, u] = [value(z), slope(z)];
      for (const [c, [r1, r2]] of space.indices.entries()) {
        if (r2 > 0 || r1 === 0) continue;
        const below = space.indices.findIndex(([a, b]) => a === r1 - 1 && b === 0);
        expect(r1 * t.coefficients[c]).toBeCloseTo(u.coefficients[below], 10);
      }
    }
  });
});

it('softplus does not overflow', () => {
  expect(ACTIVATION_FUNCTIONS.softplus.value(Jet.constant(space, 800)).value).toBe(800);
});

it('relu is flat on its kink, as on its left', () => {
  const { value, slope } = ACTIVATION_FUNCTIONS.relu;
  const kink = Jet.variable(space, 0, 0);
  expect([...value(kink).coefficients, slope(kink).value].map((a) => a + 0)).toEqual(Array(22).fill(0));
});

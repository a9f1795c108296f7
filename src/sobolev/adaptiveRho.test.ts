import { describe, expect, it } from 'vitest';
import { adaptiveRho, PAPER_RULE } from './adaptiveRho.ts';

describe('adaptive rho (Algorithm 1, lines 9-13)', () => {
  it.each([
    ['far below', 1, 0.001, 1],
    ['equal', 1, 1, 1],
    ['exactly ten times the value error', 1, 10, 1],
    ['just above ten times the value error', 1, 10.000001, 1 / 10.000001],
    ['a thousand times the value error', 2, 2000, 0.001],
    ['positive while the value error is zero', 0, 5, 0],
    ['zero while the value error is zero', 0, 0, 1],
    ['zero', 3, 0, 1],
  ])('for a derivative error %s', (_, valueError, derivativeError, expected) => {
    expect(adaptiveRho(PAPER_RULE, valueError, derivativeError)).toBe(expected);
  });

  it('brings an active order to the level of the value: rho E_j = E_0', () => {
    expect(adaptiveRho(PAPER_RULE, 0.37, 123) * 123).toBeCloseTo(0.37, 14);
  });

  it('rises above 1, up to the cap, only where the cap allows it', () => {
    expect(adaptiveRho({ threshold: 10, cap: 1 }, 1, 0.01)).toBe(1);
    expect(adaptiveRho({ threshold: 10, cap: 1000 }, 1, 0.01)).toBe(100);
    expect(adaptiveRho({ threshold: 10, cap: 50 }, 1, 0.01)).toBe(50);
    expect(adaptiveRho({ threshold: 10, cap: 50 }, 1, 0)).toBe(50);
    expect(adaptiveRho({ threshold: 10, cap: 50 }, 1, 0.2)).toBe(1);
    expect(adaptiveRho({ threshold: 8, cap: 50 }, 1, 0.125)).toBe(1);
  });
});

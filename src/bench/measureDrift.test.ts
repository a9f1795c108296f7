import { describe, expect, it } from 'vitest';
import { apart } from './measureDrift.ts';

describe('how far two epochs are apart', () => {
  it('is the largest difference of any error as a share of the size wanted', () => {
    const wanted = { errors: [2, 0.1], validation: 10 };
    expect(apart(wanted, wanted)).toBe(0);
    expect(apart({ errors: [2, 0.11], validation: 10.5 }, wanted)).toBeCloseTo(0.1, 12);
    expect(apart({ errors: [2, 0.1], validation: 5 }, wanted)).toBe(0.5);
    expect(apart({ errors: [5, 0.1], validation: 10 }, wanted)).toBe(1.5);
  });
});

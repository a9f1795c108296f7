import { expect, it } from 'vitest';
import { integerPower } from './integerPower.ts';

it('a whole power is a product of as many factors, 1 where there is none', () => {
  expect([integerPower(3, 4), integerPower(-2, 3), integerPower(0.5, 1)]).toEqual([81, -8, 0.5]);
  expect([integerPower(7, 0), integerPower(0, 0), integerPower(0, 2)]).toEqual([1, 1, 0]);
});

/** One step of Adam against its formulas in float64. */
import { describe, expect, it } from 'vitest';
import { Arena, expectClose, kernels, numbers } from './testKernels.ts';

describe('adam', () => {
  it('follows Table II and clears the gradient', () => {
    const arena = new Arena();
    const [members, parameters] = [2, 7];
    const length = members * parameters;
    const values = [numbers(length, 1, 41), numbers(length, 0.1, 42), numbers(length, 0.1, 43)] as const;
    const second = numbers(length, 0.01, 44).map(Math.abs).map(Math.fround);
    const [theta, gradient, moment1] = values.map((list) => arena.place(list)) as [number, number, number];
    const moment2 = arena.place(second);
    const settings = { rate: 0.003, vScale: 1.7, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };
    kernels.adam({ theta, gradient, moment1, moment2 }, { maxOrder: 0, members, parameters, ...settings });
    const m = values[2].map((value, k) => 0.9 * value + 0.1 * values[1][k]!);
    const v = second.map((value, k) => 0.999 * value + 0.001 * values[1][k]! ** 2);
    const expected = values[0].map((value, k) => value - (0.003 * m[k]!) / (Math.sqrt(v[k]! * 1.7) + 1e-7));
    expectClose(arena.read(theta, length), expected, 1e-6);
    expectClose(arena.read(moment1, length), m, 1e-6);
    expectClose(arena.read(moment2, length), v, 1e-6);
    expect(arena.read(gradient, length)).toEqual(new Array(length).fill(0));
  });
});

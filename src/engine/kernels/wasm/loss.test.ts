/** Errors, rho and cotangent of the Sobolev loss on residuals whose errors are known; the error of the values. */
import { describe, expect, it } from 'vitest';
import { RULE, RULE_SIZE } from '../specs.ts';
import { Arena, dot, expectClose, kernels, numbers } from './testKernels.ts';

describe('sobolevLoss', () => {
  const count = 4;
  const weightValues = [1, 2, 3, 4, 5, 6];
  const attributes = { maxOrder: 2, members: 1, parameters: 0, count, capacity: 5, first: 1, total: 6 } as const;
  const rule = (values: Partial<Record<'adaptive' | 'threshold' | 'cap' | 'throughRho', number>>) => {
    const buffer = new Array<number>(RULE_SIZE).fill(0);
    for (const [name, value] of Object.entries(values)) buffer[RULE[name as keyof typeof RULE]] = value;
    [buffer[RULE.scale], buffer[RULE.scale + 1]] = [0.5, 2];
    return buffer;
  };

  /** Residuals of size `residuals[degree]`: E_j = residuals[j]^2 times the sum of the order's weights. */
  function run(residuals: readonly number[], ruleValues: readonly number[]) {
    const arena = new Arena();
    const targetValues = numbers(6 * 6, 0, 31);
    const outputValues = Array.from({ length: 5 * 6 }, (_, k) => residuals[[0, 1, 1, 2, 2, 2][k % 6]!]!);
    const [output, targets] = [arena.place(outputValues), arena.place(targetValues)];
    const [weights, ruleAt] = [arena.place(weightValues), arena.place(ruleValues)];
    const [cotangent, statistics] = [arena.place(new Array(30).fill(7)), arena.place([1, 1, 1, 1, 1, 1])];
    kernels.sobolevLoss({ output, targets, weights, rule: ruleAt, cotangent, statistics }, attributes);
    const slopes = arena.read(cotangent, 30);
    expect(slopes.slice(24)).toEqual([7, 7, 7, 7, 7, 7]);
    const added = arena.read(statistics, 6).map((value) => value - 1);
    /** Factor of each order's gradient: cotangent / (2 weight residual / count). */
    const factors = [0, 1, 3].map((c, j) => (slopes[c]! * count) / (2 * weightValues[c]! * residuals[j]!));
    return { errors: added.slice(0, 3), rho: added.slice(3), factors };
  }

  it('adds E_j and takes rho_j = scale_j for a fixed rule', () => {
    const { errors, rho, factors } = run([1, 2, 0.5], rule({}));
    expectClose(errors, [1, 20, 3.75], 1e-6);
    expectClose(rho, [1, 0.5, 2], 1e-6);
    expectClose(factors, [1, 0.5, 2], 1e-6);
  });

  it('lowers rho to scale_j E_0 / E_j beyond the threshold only', () => {
    const { rho, factors } = run([1, 2, 0.5], rule({ adaptive: 1, threshold: 10, cap: 1 }));
    expectClose(rho, [1, 0.5 / 20, 2], 1e-6);
    expectClose(factors, [1, 0.5 / 20, 2], 1e-6);
  });

  it('takes 1 when E_j is exactly threshold E_0', () => {
    expectClose(run([1, 2, 0.5], rule({ adaptive: 1, threshold: 20, cap: 1 })).rho, [1, 0.5, 2], 1e-6);
  });

  it('raises rho up to the cap where E_j is small', () => {
    const values = rule({ adaptive: 1, threshold: 2, cap: 50 });
    expectClose(run([1, 0.125, 0.01], values).rho, [1, 0.5 / (5 / 64), 2 * 50], 1e-6);
  });

  it('has rho 0 for E_0 = 0 and a positive E_j', () => {
    expectClose(run([0, 2, 0.5], rule({ adaptive: 1, threshold: 10, cap: 1 })).rho, [1, 0, 0], 1e-6);
  });

  it('moves the gradient of an adapted order to E_0 when it flows through rho', () => {
    const { rho, factors } = run([1, 2, 0.5], rule({ adaptive: 1, threshold: 10, cap: 1, throughRho: 1 }));
    expectClose(rho, [1, 0.5 / 20, 2], 1e-6);
    expectClose(factors, [1.5, 0, 2], 1e-6);
  });
});

describe('squaredError', () => {
  it('sums the rows [0, count) into its slot', () => {
    const arena = new Arena();
    const [y, expected] = [numbers(2 * 5, 1, 51), numbers(2 * 9, 1, 52)];
    const [output, values, sums] = [arena.place(y), arena.place(expected), arena.place([7, 7, 7, 7, 7, 7])];
    const attributes = { maxOrder: 0, members: 2, parameters: 0, count: 4, capacity: 5, first: 3, total: 9 } as const;
    kernels.squaredError({ output, values, sums }, { ...attributes, slot: 1, slots: 3 });
    const sum = (e: number) =>
      dot(
        [1, 1, 1, 1],
        [0, 1, 2, 3].map((i) => (y[e * 5 + i]! - expected[e * 9 + 3 + i]!) ** 2),
      );
    expectClose(arena.read(sums, 6), [7, sum(0), 7, 7, sum(1), 7], 1e-6);
  });
});

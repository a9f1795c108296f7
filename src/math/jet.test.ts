import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Coefficients, fromPartials, Jet, toPartials } from './jet.ts';
import { jetSpace } from './jetSpace.ts';
import { binomial, indexOf } from './multiIndex.ts';

const space = jetSpace(5);
const coefficient = fc.double({ min: -2, max: 2, noNaN: true });
const anyJet = fc
  .array(coefficient, { minLength: space.size, maxLength: space.size })
  .map((values) => new Jet(space, Float64Array.from(values) as Coefficients));
const invertibleJet = anyJet.map((jet) => jet.plus(jet.value < 0 ? -3 : 3));

function expectClose(actual: Jet, expected: Jet, tolerance: number): void {
  const scale = Math.max(1, ...actual.coefficients.map(Math.abs), ...expected.coefficients.map(Math.abs));
  actual.coefficients.forEach((a, c) => {
    expect(Math.abs(a - expected.coefficients[c])).toBeLessThanOrEqual(tolerance * scale);
  });
}

describe('jets', () => {
  it('multiply partials by the rule of Leibniz', () => {
    fc.assert(
      fc.property(anyJet, anyJet, (a, b) => {
        const [da, db] = [a, b].map((jet) => toPartials(space, jet.coefficients));
        const product = toPartials(space, a.times(b).coefficients);
        space.indices.forEach(([r1, r2], c) => {
          let expected = 0;
          for (let i = 0; i <= r1; i++) {
            for (let j = 0; j <= r2; j++) {
              expected += binomial(r1, i) * binomial(r2, j) * da[indexOf(i, j)] * db[indexOf(r1 - i, r2 - j)];
            }
          }
          expect(product[c]).toBeCloseTo(expected, 8);
        });
      }),
    );
  });

  it('form a commutative ring', () => {
    fc.assert(
      fc.property(anyJet, anyJet, anyJet, (a, b, c) => {
        expectClose(a.times(b), b.times(a), 1e-14);
        expectClose(a.times(b).times(c), a.times(b.times(c)), 1e-13);
        expectClose(a.times(b.plus(c)), a.times(b).plus(a.times(c)), 1e-13);
        expectClose(a.minus(b).plus(b), a, 1e-15);
      }),
    );
  });

  it('divide where the divisor is not zero', () => {
    fc.assert(
      fc.property(anyJet, invertibleJet, (a, b) => {
        expectClose(a.over(b).times(b), a, 1e-10);
        expectClose(b.pow(-2).times(b.times(b)), Jet.constant(space, 1), 1e-10);
      }),
    );
  });

  it('treat a number as the constant function', () => {
    fc.assert(
      fc.property(anyJet, coefficient, (a, number) => {
        const constant = Jet.constant(space, number);
        expectClose(a.plus(number), a.plus(constant), 0);
        expectClose(a.minus(number), a.minus(constant), 0);
        expectClose(a.times(number), a.times(constant), 1e-15);
        expectClose(a.over(number + 3), a.over(constant.plus(3)), 1e-14);
      }),
    );
  });

  it('rise to whole powers as by repeated products', () => {
    fc.assert(
      fc.property(anyJet, fc.integer({ min: 0, max: 9 }), (a, exponent) => {
        let expected = Jet.constant(space, 1);
        for (let i = 0; i < exponent; i++) expected = expected.times(a);
        expectClose(a.pow(exponent), expected, 1e-12);
      }),
    );
    expect(() => Jet.constant(space, 2).pow(0.5)).toThrow('invalid exponent: 0.5');
  });

  it('give the exact partials of a monomial', () => {
    const x1 = Jet.variable(space, 0, 2);
    const x2 = Jet.variable(space, 1, -3);
    const partials = toPartials(space, x1.pow(3).times(x2.pow(2)).coefficients);
    expect(partials[indexOf(0, 0)]).toBe(72);
    expect(partials[indexOf(2, 1)]).toBe(6 * 2 * 2 * -3);
    expect(partials[indexOf(3, 2)]).toBe(12);
    expect(partials[indexOf(4, 0)]).toBe(0);
  });

  it('are values alone at order 0', () => {
    const x1 = Jet.variable(jetSpace(0), 0, 1.5);
    expect([...x1.times(x1).plus(1).coefficients]).toEqual([3.25]);
  });

  it('turn into partials and back', () => {
    fc.assert(
      fc.property(anyJet, (a) => {
        expectClose(new Jet(space, fromPartials(space, toPartials(space, a.coefficients))), a, 1e-15);
      }),
    );
  });
});

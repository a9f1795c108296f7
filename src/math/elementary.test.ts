import { describe, expect, it } from 'vitest';
import * as elementary from './elementary.ts';
import { Jet, toPartials } from './jet.ts';
import { type Direction, jetSpace, jetSpaceOnSide } from './jetSpace.ts';

const { abs, acos, asin, atan, cos, cosh, exp, log, power, powerOf, sigmoid, sin, sinh, sqrt, tan, tanh } = elementary;

/*
 * The oracle: derivatives one at a time, by first-order dual numbers nested in one another. It knows nothing of series;
 * each function needs its first derivative only, written with the same functions.
 */
type Nested = number | { readonly value: Nested; readonly slope: Nested };

const dual = (value: Nested, slope: Nested): Nested => ({ value, slope });

/** Sum and product; a number meets a dual as a constant. */
function add(a: Nested, b: Nested): Nested {
  if (typeof a === 'number') return typeof b === 'number' ? a + b : dual(add(a, b.value), b.slope);
  return typeof b === 'number' ? add(b, a) : dual(add(a.value, b.value), add(a.slope, b.slope));
}
function multiply(a: Nested, b: Nested): Nested {
  if (typeof a === 'number') return typeof b === 'number' ? a * b : dual(multiply(a, b.value), multiply(a, b.slope));
  if (typeof b === 'number') return multiply(b, a);
  return dual(multiply(a.value, b.value), add(multiply(a.value, b.slope), multiply(a.slope, b.value)));
}

interface Rule {
  readonly value: (u: number) => number;
  readonly derivative: (u: Nested) => Nested;
}

const apply = ({ value, derivative }: Rule, u: Nested): Nested =>
  typeof u === 'number'
    ? value(u)
    : dual(apply({ value, derivative }, u.value), multiply(derivative(u.value), u.slope));

const powerRule = (p: number): Rule => ({
  value: (u) => u ** p,
  derivative: (u) => multiply(p, apply(powerRule(p - 1), u)),
});
const reciprocal = powerRule(-1);
const oneMinusSquare = (y: Nested): Nested => add(1, multiply(-1, multiply(y, y)));

type Name = Exclude<keyof typeof elementary, 'powerOf'> | 'wholePower' | 'powerOfConstant';

const RULES: Record<Name, Rule> = {
  exp: { value: Math.exp, derivative: (u) => apply(RULES.exp, u) },
  log: { value: Math.log, derivative: (u) => apply(reciprocal, u) },
  sin: { value: Math.sin, derivative: (u) => apply(RULES.cos, u) },
  cos: { value: Math.cos, derivative: (u) => multiply(-1, apply(RULES.sin, u)) },
  tan: { value: Math.tan, derivative: (u) => apply(powerRule(-2), apply(RULES.cos, u)) },
  sinh: { value: Math.sinh, derivative: (u) => apply(RULES.cosh, u) },
  cosh: { value: Math.cosh, derivative: (u) => apply(RULES.sinh, u) },
  tanh: { value: Math.tanh, derivative: (u) => oneMinusSquare(apply(RULES.tanh, u)) },
  sigmoid: {
    value: (u) => 1 / (1 + Math.exp(-u)),
    derivative: (u) => multiply(apply(RULES.sigmoid, u), apply(RULES.sigmoid, multiply(-1, u))),
  },
  atan: { value: Math.atan, derivative: (u) => apply(reciprocal, add(1, multiply(u, u))) },
  asin: { value: Math.asin, derivative: (u) => apply(powerRule(-0.5), oneMinusSquare(u)) },
  acos: { value: Math.acos, derivative: (u) => multiply(-1, apply(powerRule(-0.5), oneMinusSquare(u))) },
  sqrt: powerRule(0.5),
  power: powerRule(2.7),
  wholePower: powerRule(6),
  powerOfConstant: powerRule(2.7),
  abs: { value: Math.abs, derivative: (u) => (typeof u === 'number' ? Math.sign(u) : dual(Math.sign(base(u)), 0)) },
};

function base(u: Nested): number {
  return typeof u === 'number' ? u : base(u.value);
}

const ON_JETS: Record<Name, (u: Jet) => Jet> = {
  ...elementary,
  power: (u) => power(u, 2.7),
  wholePower: (u) => power(u, 6),
  powerOfConstant: (u) => powerOf(u, Jet.constant(u.space, 2.7)),
};

const space = jetSpace(5);
const X1 = 0.31;
const X2 = -0.23;

/** offset + x1 / 2 - 0.4 x2 + 0.7 x1 x2 + 0.2 x1^3 - 0.3 x2^4, as a jet and as nested duals. */
function innerJet(offset: number): Jet {
  const [x1, x2] = [Jet.variable(space, 0, X1), Jet.variable(space, 1, X2)];
  const linear = x1.times(0.5).minus(x2.times(0.4)).plus(offset);
  return linear.plus(x1.times(x2).times(0.7)).plus(x1.pow(3).times(0.2)).minus(x2.pow(4).times(0.3));
}
function innerNested(offset: number, x1: Nested, x2: Nested): Nested {
  const linear = add(add(multiply(0.5, x1), multiply(-0.4, x2)), offset);
  const cubic = multiply(0.2, multiply(x1, multiply(x1, x1)));
  const square = multiply(x2, x2);
  return add(add(linear, multiply(0.7, multiply(x1, x2))), add(cubic, multiply(-0.3, multiply(square, square))));
}

/** Wraps x in one more dual level per derivative; the slope of the level's own variable is 1. */
function nestedPartial(rule: Rule, offset: number, r1: number, r2: number): number {
  let x1: Nested = X1;
  let x2: Nested = X2;
  for (let level = 0; level < r1 + r2; level++) {
    x1 = dual(x1, level < r1 ? 1 : 0);
    x2 = dual(x2, level < r1 ? 0 : 1);
  }
  let result = apply(rule, innerNested(offset, x1, x2));
  for (let level = 0; level < r1 + r2; level++) result = typeof result === 'number' ? 0 : result.slope;
  return base(result);
}

describe('each elementary function on jets equals repeated first-order differentiation', () => {
  const cases = (Object.keys(RULES) as Name[]).flatMap((name) => [0.4, 0.05].map((offset) => ({ name, offset })));
  it.each(cases)('$name, offset $offset', ({ name, offset }) => {
    const partials = toPartials(space, ON_JETS[name](innerJet(offset)).coefficients);
    space.indices.forEach(([r1, r2], c) => {
      const expected = nestedPartial(RULES[name], offset, r1, r2);
      expect(Math.abs(partials[c] - expected)).toBeLessThanOrEqual(1e-11 * Math.max(1, Math.abs(expected)));
    });
  });
});

function expectSame(actual: Jet, expected: Jet | number): void {
  const jet = typeof expected === 'number' ? Jet.constant(space, expected) : expected;
  actual.coefficients.forEach((a, c) => {
    expect(Math.abs(a - jet.coefficients[c])).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(a)));
  });
}

describe('identities hold at every order', () => {
  const u = innerJet(0.4);

  it('sin^2 + cos^2 = 1 and cosh^2 - sinh^2 = 1', () => {
    expectSame(sin(u).pow(2).plus(cos(u).pow(2)), 1);
    expectSame(cosh(u).pow(2).minus(sinh(u).pow(2)), 1);
  });

  it('exp and log undo each other', () => {
    expectSame(exp(log(u)), u);
    expectSame(log(exp(u)), u);
  });

  it('tan = sin / cos, tanh = sinh / cosh, sigmoid(2 u) = (1 + tanh u) / 2', () => {
    expectSame(tan(u), sin(u).over(cos(u)));
    expectSame(tanh(u), sinh(u).over(cosh(u)));
    expectSame(sigmoid(u.times(2)), tanh(u).plus(1).over(2));
  });

  it('the arc functions undo their functions, and asin + acos = pi / 2', () => {
    expectSame(tan(atan(u)), u);
    expectSame(sin(asin(u)), u);
    expectSame(cos(acos(u)), u);
    expectSame(asin(u).plus(acos(u)), Math.PI / 2);
  });

  it('sqrt(u)^2 = u and u^p = exp(p log u)', () => {
    expectSame(sqrt(u).pow(2), u);
    expectSame(power(u, -1.3), exp(log(u).times(-1.3)));
  });
});

describe('edges', () => {
  it('abs follows the sign, and on the kink the side', () => {
    const of = (value: number, space = jetSpace(1)) =>
      [...abs(Jet.variable(space, 0, value)).coefficients].map((a) => a + 0);
    const onSide = (side: Direction) => of(0, jetSpaceOnSide(1, side));
    expect([of(2), of(-2), of(0), onSide([1, -5]), onSide([-1, 5])]).toEqual([
      [2, 1, 0],
      [2, -1, 0],
      [0, Number.NaN, 0],
      [0, 1, 0],
      [0, -1, 0],
    ]);
  });

  it('a broken power has no value on the side where its base is negative', () => {
    const root = (side: Direction) => sqrt(Jet.variable(jetSpaceOnSide(2, side), 1, 0));
    expect([...root([-3, 1]).coefficients]).toEqual([0, 0, Number.NaN, 0, 0, Number.NaN]);
    expect(root([3, -1]).value).toBeNaN();
  });

  it('asin and acos have values at their ends on the side where there are angles, and no slope', () => {
    for (const of of [asin, acos]) {
      for (const end of [1, -1]) {
        const from = (h1: number) => of(Jet.variable(jetSpaceOnSide(1, [h1, 3]), 0, end));
        expect(from(end).value).toBeNaN();
        expect([...from(-end).coefficients]).toEqual([of === asin ? Math.asin(end) : Math.acos(end), Number.NaN, 0]);
      }
    }
  });

  it('a negative whole power keeps its digits where its reciprocal has lost them, or is infinite', () => {
    const space = jetSpace(2);
    // (1 + 1e-6 h)^-2 = 1 - 2e-6 h + 3e-12 h^2: so flat that nothing overflows.
    const flat = Jet.variable(space, 0, 0).times(1e-6).plus(1);
    const [value, slope, , curvature] = power(flat.times(1e-154), -2).coefficients;
    expect([value / 1e308, slope / -2e302, curvature / 3e296]).toEqual(Array(3).fill(expect.closeTo(1, 12)));
    expect(power(flat.times(-1e103), -3).value / -1e-309).toBeCloseTo(1, 12);
  });

  it('a power of two functions has the partials of x^y', () => {
    const partials = toPartials(
      jetSpace(2),
      powerOf(Jet.variable(jetSpace(2), 0, 2), Jet.variable(jetSpace(2), 1, 3)).coefficients,
    );
    const wanted = [8, 12, 8 * Math.LN2, 12, 4 * (1 + 3 * Math.LN2), 8 * Math.LN2 ** 2];
    expect([...partials]).toEqual(wanted.map((partial) => expect.closeTo(partial, 12)));
  });

  it('a power of two functions at zero has a value on the side where its base is positive, if its exponent is', () => {
    const at = (side: Direction, exponent: number) =>
      powerOf(Jet.variable(jetSpaceOnSide(2, side), 0, 0), Jet.variable(jetSpaceOnSide(2, side), 1, exponent)).value;
    expect([at([1, -9], 2), at([-1, 9], 2), at([1, 1], 0)]).toEqual([0, Number.NaN, Number.NaN]);
    expect(power(Jet.variable(jetSpace(2), 0, 0), 0).value).toBe(1);
  });

  it('whole powers take negative bases, others do not', () => {
    const x = Jet.variable(jetSpace(2), 0, -2);
    expect([...power(x, 3).coefficients]).toEqual([-8, 12, 0, -6, 0, 0]);
    expect(power(x, 0.5).value).toBeNaN();
    expect(log(x).value).toBeNaN();
  });
});

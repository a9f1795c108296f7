/**
 * Partials at points where a formula is not smooth. Two oracles that know nothing of series with missing terms: closed
 * forms, and the partials next to the point, whose limit is the partial where it exists (mean value theorem).
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexOf, multiIndicesUpTo, ORDERS } from '../math/multiIndex.ts';
import { formulaFunction, partialsAt } from './index.ts';

const INDICES = multiIndicesUpTo(5);
const partialsOf = (text: string, x1: number, x2: number) =>
  [...partialsAt(formulaFunction(text, [-1, 1, -1, 1]), x1, x2, 5)].map((d) => d + 0);

/** Partials of one variable. [6] */
type Line = readonly number[];

/** All 21 of g(x1) + h(x2), and of g(x1) h(x2). */
const ofSum = (g: Line, h: Line) =>
  INDICES.map(([r1, r2]) => (r1 > 0 && r2 > 0 ? 0 : r1 > 0 ? g[r1] : r2 > 0 ? h[r2] : g[0] + h[0]) + 0);
const ofProduct = (g: Line, h: Line) => INDICES.map(([r1, r2]) => (h[r2] === 0 ? 0 : g[r1] * h[r2]) + 0);

const none = Number.NaN;
const SQUARE_AT_HALF: Line = [0.25, 1, 2, 0, 0, 0];
const FLAT: Line = [0, 0, 0, 0, 0, 0];

/** x^p at 0: no derivative from the first order above p on. */
const brokenPower = (p: number): Line => ORDERS.map((order) => (order < p ? 0 : none));

describe('each partial that exists is right, and no other is a number', () => {
  it.each<[formula: string, x1: number, g: Line]>([
    ['x1^5.5', 0, FLAT],
    ['x1^4.5', 0, brokenPower(4.5)],
    ['x1^0.5', 0, brokenPower(0.5)],
    ['sqrt(x1)', 0, brokenPower(0.5)],
    ['sqrt(1 - x1)', 1, brokenPower(0.5)],
    ['sqrt(-x1)', 0, brokenPower(0.5)],
    ['(2 x1 - 2)^1.5', 1, brokenPower(1.5)],
    ['(x1^2)^2.25', 0, brokenPower(4.5)],
    ['sin(x1)^3.5', 0, brokenPower(3.5)],
    ['(1 - cos(x1))^1.7', 0, brokenPower(3.4)],
    ['x1 * (1 - x1^1.1)', 0, [0, 1, 0, none, none, none]],
    ['x1 * sqrt(x1)', 0, brokenPower(1.5)],
    ['x1^2 * sqrt(x1)', 0, brokenPower(2.5)],
    ['sqrt(x1) / (1 + x1)', 0, brokenPower(0.5)],
    ['exp(x1 + x1^2.5)', 0, [1, 1, 1, none, none, none]],
    ['log(1 + x1 + x1^2.5)', 0, [0, 1, -1, none, none, none]],
    ['1/(1 + x1 + x1^2.5)', 0, [1, -1, 2, none, none, none]],
    ['(1 + x1 + x1^2.5)^0.5', 0, [1, 0.5, -0.25, none, none, none]],
    ['cos(x1^1.5)', 0, [1, 0, 0, none, none, none]],
    ['tan(x1 + x1^3.5)', 0, [0, 1, 0, 2, none, none]],
    ['atan(x1 + x1^3.5)', 0, [0, 1, 0, -2, none, none]],
    ['tanh(40 + sqrt(x1))', 0, [1, none, none, none, none, none]],
    ['asin(x1)', 1, [Math.PI / 2, none, none, none, none, none]],
    ['asin(x1)', -1, [-Math.PI / 2, none, none, none, none, none]],
    ['acos(x1)', 1, [0, none, none, none, none, none]],
    ['acos(x1)', -1, [Math.PI, none, none, none, none, none]],
    ['asin(1 - x1^2.5)', 0, [Math.PI / 2, 0, none, none, none, none]],
    ['abs(x1)', 0, FLAT],
    ['abs(x1)^1.5', 0, brokenPower(1.5)],
    ['abs(x1)^2', 0, [0, 0, 2, 0, 0, 0]],
    ['abs(x1)^3', 0, FLAT],
    ['abs(x1)^4', 0, [0, 0, 0, 0, 24, 0]],
    ['abs(x1) * abs(x1)', 0, [0, 0, 2, 0, 0, 0]],
    ['abs(x1) * x1', 0, FLAT],
    ['abs(x1) * sign(x1)', 0, [0, 1, 0, 0, 0, 0]],
    ['x1^3 * sign(x1)', 0, FLAT],
    ['abs(x1^2)', 0, [0, 0, 2, 0, 0, 0]],
    ['cosh(abs(x1))', 0, [1, 0, 1, 0, 1, 0]],
    ['max(x1, -x1)^2', 0, [0, 0, 2, 0, 0, 0]],
    ['min(x1, 3 x1)', 0, [0, 2, 0, 0, 0, 0]],
    ['max(x1^2.5, 0)', 0, brokenPower(2.5)],
    ['sqrt(abs(x1))', 0, brokenPower(0.5)],
    ['exp(2.5 log(x1))', 0, [0, none, none, none, none, none]],
    ['exp(-1/x1^2)', 0, [0, none, none, none, none, none]],
    ['sqrt(-x1^2)', 0, [0, none, none, none, none, none]],
  ])('%s, at %d', (formula, x1, g) => {
    const round = (values: readonly number[]) => values.map((value) => Math.round(value * 1e12) / 1e12 + 0);
    expect(round(partialsOf(`${formula} + x2^2`, x1, 0.5))).toEqual(round(ofSum(g, SQUARE_AT_HALF)));
    expect(round(partialsOf(`(${formula}) * x2^2`, x1, 0.5))).toEqual(round(ofProduct(g, SQUARE_AT_HALF)));
    const swapped = partialsOf(
      `${formula} + x2^2`.replace(/x[12]/g, (x) => (x === 'x1' ? 'x2' : 'x1')),
      0.5,
      x1,
    );
    expect(round(swapped)).toEqual(INDICES.map(([r1, r2]) => round(ofSum(g, SQUARE_AT_HALF))[indexOf(r2, r1)]));
  });

  it('x1^x2 at (0, 2) is x1^2 in x1 and 0 in x2', () => {
    const partials = partialsOf('x1^x2', 0, 2);
    // The derivatives of x1^2 by x1; those by both have a logarithm, which x1^(2 - r1) makes vanish for r1 < 2 only.
    const expected = INDICES.map(([r1, r2]) => (r2 === 0 ? [0, 0, 2, 0, 0, 0][r1] : r1 < 2 ? 0 : none));
    expect(partials).toEqual(expected);
    expect(partialsOf('x2^x1', 2, 0)).toEqual(INDICES.map(([r1, r2]) => expected[indexOf(r2, r1)]));
  });

  it('of a power of a variable that is not whole there are those below it', () => {
    const expected = INDICES.map(([r1, r2]) => (r1 === 0 || r1 < 1.5 ? 0 : none) + 0 * r2);
    expect(partialsOf('x1^x2', 0, 1.5)).toEqual(expected);
    expect(partialsOf('(2 x1)^(x2 - 1)', 0, 2.5)).toEqual(expected);
  });

  it('of a variable that a formula has in a high power only there are those along its axis', () => {
    const partials = partialsOf('(x1 + x2^6)^1.5', 0, 0);
    for (const r2 of ORDERS) expect(partials[indexOf(0, r2)]).toBe(0);
    // d1 of it is 1.5 |x2|^3 on the axis, with a jump in its third derivative.
    expect([partials[indexOf(1, 0)], partials[indexOf(1, 1)]]).toEqual([0, 0]);
    for (const missing of [indexOf(2, 0), indexOf(1, 3), indexOf(5, 0)]) expect(partials[missing]).toBeNaN();
  });

  it.each(['(2 + u)^1.3', '(2 + u)^-2', '1/(2 + u)', 'log(2 + u)', 'exp(u)', 'tanh(u)', 'atan(u)', '(1 + u)^2'])(
    'of %s there are those that are zero on an axis, though others along it are missing',
    (formula) => {
      const partials = partialsOf(formula.replace('u', '(x1^2.5 + x2^2)'), 0, 0);
      for (const r1 of [3, 4, 5]) expect(partials[indexOf(r1, 0)]).toBeNaN();
      for (const r1 of [0, 1, 2, 3, 4]) expect(partials[indexOf(r1, 1)]).toBe(0);
      expect([partials[indexOf(1, 0)], partials[indexOf(2, 0)]]).toEqual([0, 0]);
    },
  );

  it('of a product there are those that are zero on an axis where both factors lack others along it', () => {
    const partials = partialsOf('sqrt(x1) * (sqrt(x1) + x2^2)', 0, 0);
    const swapped = partialsOf('(sqrt(x2) + x1^2) * sqrt(x2)', 0, 0);
    for (const order of [1, 2, 3, 4]) {
      expect([partials[indexOf(order, 1)], swapped[indexOf(1, order)]]).toEqual([0, 0]);
    }
    expect([partials[indexOf(0, 1)], partials[indexOf(0, 2)], partials[indexOf(1, 2)]]).toEqual([0, 0, none]);
  });

  it('of x^y with an exponent below 1 there are all along the line x = 0', () => {
    const expected = INDICES.map(([r1, r2]) => (r1 === 0 ? 0 : none) + 0 * r2);
    expect(partialsOf('x1^x2', 0, 0.3)).toEqual(expected);
    expect(partialsOf('x2^x1', 0.3, 0)).toEqual(INDICES.map(([r1, r2]) => expected[indexOf(r2, r1)]));
  });

  it('of a small power those of high powers within it are zero up to their order, and beyond all orders in use', () => {
    // |x2|^5.4 on the axis.
    const [partials, swapped] = [partialsOf('(x1 + x2^6)^0.9', 0, 0), partialsOf('(x2 + x1^6)^0.9', 0, 0)];
    for (const order of ORDERS) expect([partials[indexOf(0, order)], swapped[indexOf(order, 0)]]).toEqual([0, 0]);
    expect([partials[indexOf(1, 0)], swapped[indexOf(0, 1)]]).toEqual([none, none]);
  });

  it('of the distance from a point there is none, of its powers those of lower order', () => {
    for (const [text, power] of [
      ['sqrt(x1^2 + x2^2)', 1],
      ['(x1^2 + x2^2)^1.5', 3],
      ['(x1^2 + 3 x2^2)^2.25', 4.5],
    ] as const) {
      expect(partialsOf(text, 0, 0)).toEqual(INDICES.map(([r1, r2]) => (r1 + r2 < power ? 0 : none)));
    }
  });

  it('where kinks cross each side counts', () => {
    expect(partialsOf('abs(x1) * abs(x2)', 0, 0)).toEqual(INDICES.map(() => 0));
    expect(partialsOf('abs(x1) + 3 abs(x2) + x1 x2', 0, 0)[indexOf(1, 1)]).toBe(1);
    expect(partialsOf('max(x1, x2)', 0.5, 0.5).slice(0, 6)).toEqual([0.5, 0.5, 0.5, 0, 0, 0]);
  });

  it('a lower order is the beginning of a higher one', () => {
    for (const text of ['sqrt(x1^4) + x2', 'x1^x2', 'abs(x1)^2 + x1^2.5', '(x1 + x2^6)^1.5']) {
      const fn = formulaFunction(text, [-1, 1, -1, 1]);
      const all = partialsAt(fn, 0, 2, 5);
      for (const order of ORDERS) {
        const some = partialsAt(fn, 0, 2, order);
        expect([...some]).toEqual([...all.slice(0, some.length)]);
      }
    }
  });
});

/** Far below what a power of it could hide: the root of NEAR^0.2 is 1e-6. */
const NEAR = 1e-60;

/** A formula not smooth in x1 at 0, and whether all its partials that exist can be told. */
const exponent = fc
  .integer({ min: 1, max: 56 })
  .filter((tenths) => tenths % 10 > 1 && tenths % 10 < 9)
  .map((tenths) => tenths / 10);
const TOLD: readonly ((p: number) => string)[] = [
  (p) => `x1^${p} + x2^3`,
  (p) => `x1 * (1 - x1^${p}) + x2`,
  (p) => `x2^2 - x1^2 x2 * (2x1)^${p}`,
  (p) => `exp(x2 + x1^${p})`,
  (p) => `log(2 + x1^${p} + x2)`,
  (p) => `x1/(3 + x1^${p} - x2)`,
  (p) => `(2 + x2 - x1^${p})^1.3`,
  (p) => `tanh(x2) + sin(x1 + x2) * x1^${p}`,
];
const NOT_WHOLLY_TOLD: readonly ((p: number) => string)[] = [
  (p) => `x1^${p} * x1^${p} + x2`,
  (p) => `sqrt(x1) * x1^${p} * x2`,
  (p) => `cos(x1^${p} x2)`,
  (p) => `cosh(x1^${p}) * x2^2`,
  (p) => `(x1^${p} + x1)^1.5 - x2`,
  (p) => `(x1^${p})^3 + x2`,
  (p) => `x1^${p} / (1 + x1^${p})`,
  (p) => `(x1^${p})^1.7 + x2^4`,
  (p) => `log(2 + x1^${p} x2)`,
  (p) => `max(x1^${p}, x1^1.5) * x2`,
  (p) => `abs(x1^${p} - x1) + x2`,
  (p) => `x1^(x2/4 + ${p})`,
];

describe('the partials are the limits of those beside the point', () => {
  const X2 = 0.4;
  const matches = (at: number, beside: number) => Math.abs(at - beside) < 1e-3 * Math.max(1, Math.abs(at));

  it('and missing where there is no limit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TOLD), exponent, (formula, p) => {
        const text = formula(p);
        const beside = partialsOf(text, NEAR, X2);
        partialsOf(text, 0, X2).forEach((at, c) => {
          const where = `${text}: ${INDICES[c]}: ${at}, beside it ${beside[c]}`;
          expect(Number.isNaN(at) ? Math.abs(beside[c]) > 1e3 : matches(at, beside[c]), where).toBe(true);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('where they are told at all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NOT_WHOLLY_TOLD), exponent, (formula, p) => {
        const text = formula(p);
        const beside = partialsOf(text, NEAR, X2);
        partialsOf(text, 0, X2).forEach((at, c) => {
          const where = `${text}: ${INDICES[c]}: ${at}, beside it ${beside[c]}`;
          expect(Number.isNaN(at) || matches(at, beside[c]), where).toBe(true);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('and those with x1 and x2 exchanged are the same, exchanged', () => {
    const swap = (text: string) => text.replace(/x[12]/g, (x) => (x === 'x1' ? 'x2' : 'x1'));
    fc.assert(
      fc.property(fc.constantFrom(...TOLD, ...NOT_WHOLLY_TOLD), exponent, (formula, p) => {
        const text = formula(p);
        const swapped = partialsOf(swap(text), X2, 0);
        partialsOf(text, 0, X2).forEach((at, c) => {
          const other = swapped[indexOf(INDICES[c][1], INDICES[c][0])];
          const where = `${text}: ${INDICES[c]}: ${at}, exchanged ${other}`;
          expect(Number.isNaN(at) ? Number.isNaN(other) : matches(at, other), where).toBe(true);
        });
      }),
      { numRuns: 200 },
    );
  });
});

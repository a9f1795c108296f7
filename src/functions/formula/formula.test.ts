/** Formulas from text to partials, against evaluators and a derivative written here, on random trees. */
import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { Jet, toPartials } from '../../math/jet.ts';
import { jetSpace } from '../../math/jetSpace.ts';
import { negate, trees, unary } from '../../testing/formulaTrees.ts';
import { degreeOf } from './degree.ts';
import { jetFunction, valueFunction } from './evaluate.ts';
import { binary, type Expression, number, partsOf, type UnaryFunction } from './expression.ts';
import { parseFormula } from './parse.ts';
import { formulaTex, formulaText } from './print.ts';

const REAL: Readonly<Record<string, (u: number, v: number) => number>> = {
  '+': (u, v) => u + v,
  '-': (u, v) => u - v,
  '*': (u, v) => u * v,
  '/': (u, v) => u / v,
  '^': (u, v) => u ** v,
  min: Math.min,
  max: Math.max,
};

/** The tree by the engine's own functions. */
function direct(node: Expression, x1: number, x2: number): number {
  if (node.kind === 'number' || node.kind === 'constant') return node.value;
  if (node.kind === 'variable') return node.axis === 0 ? x1 : x2;
  const [u, v] = partsOf(node).map((part) => direct(part, x1, x2));
  if (node.kind === 'negate') return -u;
  return node.kind === 'unary' ? Math[node.name](u) : REAL[node.name](u, v);
}

const varies = (node: Expression): boolean => node.kind === 'variable' || partsOf(node).some(varies);

/** Whether all values on the way stay where rounding is harmless: neither huge nor beside a pole or a jump. */
function isTame(node: Expression, x1: number, x2: number): boolean {
  const at = (part: Expression) => direct(part, x1, x2);
  const size = Math.abs(at(node));
  if (!(size < 1e4) || !partsOf(node).every((part) => isTame(part, x1, x2))) return false;
  if (node.kind === 'unary') {
    const u = at(node.operand);
    if (node.name === 'tan') return Math.abs(Math.cos(u)) > 0.1;
    if (node.name === 'asin' || node.name === 'acos') return Math.abs(u) < 0.9;
    return !['log', 'sqrt', 'abs', 'sign'].includes(node.name) || Math.abs(u) > 0.1;
  }
  if (node.kind !== 'binary') return true;
  const [u, v] = [at(node.left), at(node.right)];
  if (node.name === 'min' || node.name === 'max') return Math.abs(u - v) > 0.1;
  if (node.name === '^') return (varies(node.right) ? u : Math.abs(u)) > 0.1 && Math.abs(v) < 6;
  return node.name !== '/' || Math.abs(v) > 0.1;
}

const parse = (text: string): Expression => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${parsed.problem.message}: ${text}`);
  return parsed.formula.expression;
};

const POINT = [0.6, -0.8] as const;

describe('a formula printed and read again', () => {
  it('is the same tree', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const text = formulaText(tree);
        const parsed = parseFormula(text);
        fc.pre(parsed.ok || parsed.problem.message !== 'not finite');
        expect(parsed, text).toEqual({ ok: true, formula: { definitions: [], expression: tree } });
      }),
      { numRuns: 4000 },
    );
  });

  it('has the value that its tree has by Math.*, to 1e-9', () => {
    let compared = 0;
    fc.assert(
      fc.property(trees, (tree) => {
        fc.pre(isTame(tree, ...POINT));
        const [x1, x2] = POINT;
        const expected = direct(tree, x1, x2);
        const value = valueFunction(parse(formulaText(tree)))(x1, x2);
        expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
        compared += 1;
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBe(1000);
  });

  it('is typeset', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        expect(() => katex.renderToString(formulaTex(tree), { output: 'mathml' })).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});

describe('LaTeX has no more brackets than needed', () => {
  it.each([
    ['x1 + (x2 - 1)', 'x_1 + (x_2 - 1)'],
    ['(x1 + x2) - 1', 'x_1 + x_2 - 1'],
    ['2x1*3', '2 x_1 \\cdot 3'],
    ['2(1/3)', '2 \\cdot \\frac{1}{3}'],
    ['(x1 + 1)/(2 x2)', '\\frac{x_1 + 1}{2 x_2}'],
    ['(x1/x2)^2', '\\left(\\frac{x_1}{x_2}\\right)^{2}'],
    ['x1^(x2 + 1)', 'x_1^{x_2 + 1}'],
    ['-x1^2', '-x_1^{2}'],
    ['(-x1)^2', '(-x_1)^{2}'],
    ['x1 * (-x2)', 'x_1 (-x_2)'],
    ['2^-x1', '2^{-x_1}'],
    ['sin(x1)^20', '\\sin^{20}(x_1)'],
    ['sin(x1)^-1', '(\\sin(x_1))^{-1}'],
    ['sqrt(x1)^3', '\\sqrt{x_1}^{3}'],
    ['abs(x1 - 1)', '\\lvert x_1 - 1 \\rvert'],
    ['2 pi e', '2 \\, \\pi \\, \\mathrm{e}'],
    ['1e-7 x1', '10^{-7} x_1'],
    ['a1 = 2; rate = 3; a1 rate x1', 'a_{1} \\, \\mathrm{rate} x_1'],
  ])('%s', (text, tex) => expect(formulaTex(parse(text))).toBe(tex));
});

/** Derivative of a tree by the rules of the schoolbook, as a tree. */
function derivative(node: Expression, axis: 0 | 1): Expression {
  if (node.kind === 'variable') return number(node.axis === axis ? 1 : 0);
  if (node.kind === 'number' || node.kind === 'constant') return number(0);
  if (node.kind === 'negate') return negate(derivative(node.operand, axis));
  if (node.kind === 'unary') return binary('*', OUTER[node.name](node.operand), derivative(node.operand, axis));
  const [u, v] = [node.left, node.right];
  const [du, dv] = [derivative(u, axis), derivative(v, axis)];
  switch (node.name) {
    case '+':
    case '-':
      return binary(node.name, du, dv);
    case '*':
      return binary('+', binary('*', du, v), binary('*', u, dv));
    case '/':
      return binary('-', binary('/', du, v), binary('/', binary('*', u, dv), binary('*', v, v)));
    case '^': {
      const ofBase = binary('*', binary('*', v, binary('^', u, binary('-', v, number(1)))), du);
      if (!varies(v)) return ofBase;
      return binary('+', ofBase, binary('*', binary('*', node, unary('log', u)), dv));
    }
    default: {
      // The half of u + v, plus or minus the half of |u - v|.
      const sign = unary('sign', binary('-', u, v));
      const difference = binary('*', sign, binary('-', du, dv));
      const both = binary(node.name === 'max' ? '+' : '-', binary('+', du, dv), difference);
      return binary('/', both, number(2));
    }
  }
}

const square = (u: Expression) => binary('*', u, u);
const OUTER: Readonly<Record<UnaryFunction, (u: Expression) => Expression>> = {
  sin: (u) => unary('cos', u),
  cos: (u) => negate(unary('sin', u)),
  tan: (u) => binary('/', number(1), square(unary('cos', u))),
  asin: (u) => binary('/', number(1), unary('sqrt', binary('-', number(1), square(u)))),
  acos: (u) => binary('/', number(-1), unary('sqrt', binary('-', number(1), square(u)))),
  atan: (u) => binary('/', number(1), binary('+', number(1), square(u))),
  sinh: (u) => unary('cosh', u),
  cosh: (u) => unary('sinh', u),
  tanh: (u) => binary('/', number(1), square(unary('cosh', u))),
  exp: (u) => unary('exp', u),
  log: (u) => binary('/', number(1), u),
  sqrt: (u) => binary('/', number(0.5), unary('sqrt', u)),
  abs: (u) => unary('sign', u),
  sign: () => number(0),
};

const space = jetSpace(5);
const partialsOf = (tree: Expression) =>
  toPartials(space, jetFunction(tree)(Jet.variable(space, 0, POINT[0]), Jet.variable(space, 1, POINT[1])).coefficients);

/** Up to `order`, relative to the largest of all partials. */
function expectPartials(tree: Expression, order: number): void {
  const partials = partialsOf(tree);
  const scale = Math.max(1, ...partials.map(Math.abs));
  for (const [c, [r1, r2]] of space.indices.entries()) {
    if (r1 + r2 > order) continue;
    let differentiated = tree;
    for (let i = 0; i < r1; i++) differentiated = derivative(differentiated, 0);
    for (let i = 0; i < r2; i++) differentiated = derivative(differentiated, 1);
    const expected = direct(differentiated, ...POINT);
    expect(Math.abs(partials[c] - expected), `(${r1}, ${r2})`).toBeLessThanOrEqual(1e-7 * scale);
  }
}

describe('the partials are those of the tree differentiated again and again', () => {
  it.each([
    'sin(x1 x2) + cos(x1^2)',
    'tan(x1 + x2/2)',
    'asin(x1/2) * acos(x2/2)',
    'atan(x1 - x2)',
    'sinh(x1) cosh(x2) - tanh(x1 x2)',
    'exp(-x1^2 - x2^2)/(1 + x1^2)',
    'log(2 + x1 x2)',
    'sqrt(1 + x1^2 + x2^2)',
    'abs(x1 - x2)^3 + sign(x2) x1^2',
    'min(x1^2, x2) + max(x1 x2, x2^3, x1)',
    'x1^x2 + 2^x1 + x1^2.5',
    'x2^-3 + x1^4',
  ])('%s, to order 5', (text) => expectPartials(parse(text), 5));

  it('random trees, to order 2', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        fc.pre(isTame(tree, ...POINT));
        const partials = partialsOf(tree).slice(0, 6);
        fc.pre(partials.every((d) => Math.abs(d) < 1e4));
        expectPartials(tree, 2);
      }),
      { numRuns: 300 },
    );
  });

  it('and the value of the jet is that of the numbers, to the last bit', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        fc.pre(isTame(tree, ...POINT));
        expect(partialsOf(tree)[0] + 0).toBe(valueFunction(tree)(...POINT) + 0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the degree', () => {
  it.each([
    ['3', 0],
    ['x1^2 x2^3 - x1', 5],
    ['(x1 + x2)^4/3', 4],
    ['sin(2)^2 x1', 1],
    ['1/x1', null],
    ['x1^-1', null],
    ['x1^0.5', null],
    ['2^x1', null],
    ['abs(x1)', null],
    ['min(x1, 1)', null],
  ])('of %s is %s', (text, degree) => expect(degreeOf(parse(text))).toBe(degree));
});

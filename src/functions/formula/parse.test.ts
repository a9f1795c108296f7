import { describe, expect, it } from 'vitest';
import { valueFunction } from './evaluate.ts';
import { formulaProblem, LONGEST_FORMULA, parseFormula } from './parse.ts';

function valueAt(text: string, x1: number, x2: number): number {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return valueFunction(parsed.formula.expression)(x1, x2);
}

describe('usual notation', () => {
  const [x1, x2] = [0.7, -1.3];
  it.each([
    ['-x1^2', -(x1 ** 2)],
    ['2^-x1^2', 2 ** -(x1 ** 2)],
    ['x1^2^3', x1 ** 8],
    ['(x1^2)^3', x1 ** 6],
    ['1 - 2 - 3', -4],
    ['8/4/2', 1],
    ['1/2x1', x1 / 2],
    ['-x1*x2', -x1 * x2],
    ['2 - -x1', 2 + x1],
    ['+x1 + +x2', x1 + x2],
    ['2x1', 2 * x1],
    ['2 sin(x1)', 2 * Math.sin(x1)],
    ['x1x2', x1 * x2],
    ['x1 (x2 + 1)', x1 * (x2 + 1)],
    ['(x1 + 1)(x2 + 1)', (x1 + 1) * (x2 + 1)],
    ['2pi x1', 2 * Math.PI * x1],
    ['e^x1', Math.exp(x1)],
    ['2e', 2 * Math.E],
    ['2e3x1', 2000 * x1],
    ['1.5e-3 + .5 + 2.', 2.5015],
    ['ln(e) + log(e^2)', 3],
    ['x + y', x1 + x2],
    ['x₁·x₂ − π', x1 * x2 - Math.PI],
    ['max(x1, x2, 3)', 3],
    ['min(x1, x2)', x2],
    ['abs(x2) + sign(x2)', -x2 - 1],
    ['x1^x2', x1 ** x2],
    ['x1^0.5', Math.sqrt(x1)],
    ['x2^-3', x2 ** -3],
    ['0 x1^0', 0],
    ['a = 2; b = a/4; a*sin(b*x1) + x2', 2 * Math.sin(x1 / 2) + x2],
    ['a1 = 3\n\n k=a1^2 ;\n a1 + k x1;\n', 3 + 9 * x1],
  ])('%s', (text, expected) => {
    expect(valueAt(text, x1, x2)).toBeCloseTo(expected, 12);
  });
});

describe('an error points at the characters', () => {
  it.each([
    ['', 'no formula', 0, 1],
    ['  ', 'no formula', 2, 1],
    ['a = 2;', 'no formula', 6, 1],
    ['sin(x1', '")" expected', 6, 1],
    ['x1 + ', 'the formula ends too early', 5, 1],
    ['x1 +* x2', 'unexpected "*"', 4, 1],
    ['x1 $ x2', 'unexpected "$": write the formula alone', 3, 1],
    ['x1 + 🙂', 'unexpected "🙂"', 5, 2],
    ['x1)', 'unexpected ")"', 2, 1],
    ['()', 'unexpected ")"', 1, 1],
    ['2 3', 'an operator is missing', 2, 1],
    ['foo + x1', 'unknown name: foo', 0, 3],
    ['xy', 'unknown name: xy (write x*y)', 0, 2],
    ['constructor', 'unknown name: constructor', 0, 11],
    ['__proto__', 'unexpected "_": indices are single digits or in braces: x_1, x_{1}', 0, 1],
    ['sin + x1', '"(" expected after sin', 4, 1],
    ['sin(x1, x2)', 'sin takes one argument', 0, 11],
    ['max(x1)', 'max takes two arguments or more', 0, 7],
    ['1 + 1e308*10 x1', 'not finite', 4, 8],
    ['1e308^1e308', 'not finite', 0, 11],
    ['1e999', 'not finite', 0, 5],
    ['x1 + 1/0', 'not finite', 5, 3],
    ['log(-1) + x1', 'not finite', 0, 7],
    ['x1 = 3; x1', 'x1 is already defined', 0, 2],
    ['pi = 3; x1', 'pi is already defined', 0, 2],
    ['a = 1; a = 2; x1', 'a is already defined', 7, 1],
    ['a = x1; a', 'a constant cannot depend on x1 or x2', 4, 2],
    ['a = 2 x1', 'a constant cannot depend on x1 or x2', 4, 4],
    ['a = (2) 3; x1', 'an operator is missing', 8, 1],
    ['x1; x2', 'the formula must come last', 4, 2],
    ['x1 = ', 'x1 is already defined', 0, 2],
  ])('%s', (text, message, position, length) => {
    expect(parseFormula(text)).toEqual({ ok: false, problem: { message, position, length } });
  });

  it('counted from 1 in words', () => {
    expect(formulaProblem('1 + z')).toBe('unknown name: z, at character 5');
    expect(formulaProblem('1 + x2')).toBeNull();
  });
});

describe('a hostile formula is refused', () => {
  it.each([
    ['a million characters', 'x1+'.repeat(333_333), `longer than ${LONGEST_FORMULA} characters`],
    ['ten thousand brackets', '('.repeat(10_000), `longer than ${LONGEST_FORMULA} characters`],
    ['1999 brackets', '('.repeat(1999), 'nested deeper than 100 levels'],
    ['1999 signs', '-'.repeat(1999), 'nested deeper than 100 levels'],
    ['a tower of powers', 'x1^'.repeat(600), 'nested deeper than 100 levels'],
    ['nested calls', 'sin('.repeat(400), 'nested deeper than 100 levels'],
    ['a long sum', `x${'+x'.repeat(999)}`, 'more than 500 parts'],
    ['a long product', `x${' x'.repeat(999)}`, 'more than 500 parts'],
    ['many constants', `${'1+'.repeat(999)}1`, 'more than 500 parts'],
  ])('%s', (_, text, message) => {
    expect(parseFormula(text)).toMatchObject({ ok: false, problem: { message } });
  });
});

/** Other notations than that of the grammar: each is read as one tree, or the message says what to write. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trees } from '../../testing/formulaTrees.ts';
import { formulaProblem, parseFormula } from './parse.ts';
import { formulaTex, formulaText } from './print.ts';

function treeOf(text: string) {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${parsed.problem.message}: ${text}`);
  return parsed.formula.expression;
}

const raw = String.raw;

describe.each<[string, [string, string][]]>([
  [
    'powers',
    [
      ['x1 ** 2', 'x1^2'],
      ['x²', 'x1^2'],
      ['3x₂¹⁰ x', '3 x2^10 x1'],
      ['x⁻²', 'x1^-2'],
      ['-x²', '-(x1^2)'],
      ['2x²', '2(x1^2)'],
      ['x1^2²', 'x1^(2^2)'],
      ['x1.^2 .* x2 ./ 3', 'x1^2 * x2 / 3'],
    ],
  ],
  [
    'a power between a function and its argument',
    [
      ['sin^2(x1)', 'sin(x1)^2'],
      ['sin²(x1) + cos² x2', 'sin(x1)^2 + cos(x2)^2'],
      ['log^0.5(x1)', 'log(x1)^0.5'],
      ['2 sin^{2}(x1) x2', '2 (sin(x1)^2) x2'],
    ],
  ],
  [
    'bars',
    [
      ['|x1|', 'abs(x1)'],
      ['2|x1 - x2|^2 + |x2|', '2 abs(x1 - x2)^2 + abs(x2)'],
      ['|(|x1| - 1) x2|', 'abs((abs(x1) - 1) x2)'],
      ['|sin x1| x2', 'abs(sin(x1)) x2'],
      ['max(|x1|, |x2|)', 'max(abs(x1), abs(x2))'],
    ],
  ],
  [
    'variables',
    [
      ['x_1 x_{2}', 'x1 x2'],
      ['x_1x_2', 'x1 x2'],
      ['X1 + Y', 'x1 + x2'],
      ['x + y', 'x1 + x2'],
      ['a₁₁ = 2; a_3 = 4; a11 a₃ x', 'a11 = 2; a3 = 4; a11 a3 x1'],
    ],
  ],
  [
    'names',
    [
      ['ln x1', 'log(x1)'],
      ['log10(x1)', 'log(x1)/log(10)'],
      ['log_2 x1', 'log(x1)/log(2)'],
      ['arctan(x1) + arcsin(x2) + arccos(x1)', 'atan(x1) + asin(x2) + acos(x1)'],
      ['Sin(x1) COS(x2) PI', 'sin(x1) cos(x2) pi'],
      ['cot(x1) + sec(x1) + csc(x2)', '1/tan(x1) + 1/cos(x1) + 1/sin(x2)'],
      ['sgn(x1) fabs(x2)', 'sign(x1) abs(x2)'],
      ['sin x1 + cos x2', 'sin(x1) + cos(x2)'],
      ['sin x1 cos x2 * exp x1', 'sin(x1) cos(x2) exp(x1)'],
    ],
  ],
  [
    'signs',
    [
      ['x1·x2×x1⋅x2∗2', 'x1*x2*x1*x2*2'],
      ['x1÷2∕3', 'x1/2/3'],
      ['x1 − x2 – 1', 'x1 - x2 - 1'],
      ['√x1 + √(x2 + 1)', 'sqrt(x1) + sqrt(x2 + 1)'],
      ['[x1 + 1]^2', '(x1 + 1)^2'],
      ['ｘ１＋２（ｙ）', 'x1 + 2(x2)'],
      ['𝑥₁ + 2𝜋', 'x1 + 2pi'],
      ['x1\u00a0+\u2009x2\u200b', 'x1 + x2'],
      ['s\u200bin\u2061(x1)', 'sin(x1)'],
      ['x1\u2062x2', 'x1*x2'],
    ],
  ],
  [
    'a name before the formula',
    [
      ['y = x1^2', 'x1^2'],
      ['y = x^2 + x2', 'x1^2 + x2'],
      ['f(x1, x2) = x1*x2', 'x1*x2'],
      ['f(x, y) := x - y', 'x1 - x2'],
      ['f = a x1\na = 2\n', 'a = 2; a x1'],
      ['g = 3; f(x) = g x', 'g = 3; g x1'],
      ['z = x1\n - x2\n a = 2', 'a = 2; x1 - x2'],
      ['f = 2\n-f x1', 'f = 2; -f x1'],
      ['f = 2\n-x1', 'f = 2; -x1'],
    ],
  ],
  [
    'lines that go on',
    [
      ['x1\n+ x2\n- 1', 'x1 + x2 - 1'],
      ['a = 2\n-x1', 'a = 2; -x1'],
      ['a = 2 *\n3\nmax(x1,\n x2)\n/ a', 'a = 2*3; max(x1, x2)/a'],
    ],
  ],
  [
    'LaTeX',
    [
      [raw`\frac{x_1}{2} x_2`, '(x1/2) x2'],
      [raw`\sin(x_1) \sin x_1`, 'sin(x1) sin(x1)'],
      [raw`\sin \frac{x_1}{2} + \cos^2 x_2`, 'sin(x1/2) + cos(x2)^2'],
      [raw`\sqrt{x_1^2 + x_2^2}`, 'sqrt(x1^2 + x2^2)'],
      [raw`x_1 \cdot x_2 \times 2 \, \pi`, 'x1*x2*2 pi'],
      [raw`\left( x_1 + 1 \right)^{2}`, '(x1 + 1)^2'],
      [raw`\left| x_1 \lvert x_2 \rvert \right|`, 'abs(x1 abs(x2))'],
      [raw`$\mathrm{e}^{-x_1^2}$`, 'e^(-x1^2)'],
      [raw`\operatorname{sign}(x_1) \log_{10}(x_2)`, 'sign(x1) (log(x2)/log(10))'],
      [raw`f = {} \bigl[ x_1 \bigr] \\ a_{1} = 2`, 'a1 = 2; x1'],
    ],
  ],
  [
    'Python and JavaScript',
    [
      ['np.sin(x1) ** 2 + math.pi', 'sin(x1)^2 + pi'],
      ['Math.pow(x1, 2) + np.maximum(x1, x2)', 'x1^2 + max(x1, x2)'],
      ['np.square(x1) * np.log10(x2)', 'x1^2 * (log(x2)/log(10))'],
    ],
  ],
])('%s', (_, pairs) => {
  it.each(pairs)('%j is %j', (text, same) => {
    expect(parseFormula(text)).toEqual(parseFormula(same));
    expect(parseFormula(same).ok).toBe(true);
  });
});

describe('what can be read in two ways, or in none, is refused with what to write', () => {
  it.each([
    ['sin^-1(x1)', 'write 1/sin( ) or asin( ), at character 4'],
    ['sin⁻¹(x1)', 'write 1/sin( ) or asin( ), at character 4'],
    ['exp^{-1}(x1)', 'write 1/exp( ), at character 4'],
    ['sin^x1(x1)', 'write the power after the bracket: sin( )^n, at character 5'],
    ['sin^2(x1)^3', 'a power of a power needs brackets, at character 10'],
    ['x²^3', 'a power of a power needs brackets, at character 3'],
    ['sin x1^2', 'where does sin end? write sin( ), at character 1'],
    ['sin x1 x2', 'where does sin end? write sin( ), at character 1'],
    ['sin x1 * x2', 'where does sin end? write sin( ), at character 1'],
    ['2 sin x1/2', 'where does sin end? write sin( ), at character 3'],
    ['√2 x1', 'where does sqrt end? write sqrt( ), at character 1'],
    ['√x1²', 'where does sqrt end? write sqrt( ), at character 1'],
    ['sin -x1', '"(" expected after sin, at character 5'],
    ['||x1| - 1|', 'bars within bars: write abs( ), at character 2'],
    ['|x1|x2|x1|', '| can open or close here: write * or abs( ), at character 7'],
    ['|x1|-x2|x1|', '| can open or close here: write * or abs( ), at character 8'],
    ['|x1', '"|" expected, at character 4'],
    ['|x1)', '"|" expected, at character 4'],
    ['(x1]', '")" expected, at character 4'],
    ['x[0]^2', 'counted from 0 or from 1? write x1 and x2, at character 1'],
    ['1,5*x1', 'a decimal has a point: 1.5, at character 1'],
    ['x1 + sin(1,5 x1)', 'a decimal has a point: 1.5, at character 10'],
    ['x, y', 'unexpected ",", at character 2'],
    ['x_12', 'unexpected "_": indices are single digits or in braces: x_1, x_{1}, at character 2'],
    ['x3', 'unknown name: x3 (the variables are x1 and x2), at character 1'],
    ['sinx1', 'unknown name: sinx1 (write sin(x1)), at character 1'],
    ['a = 2; ax', 'unknown name: ax (write a*x), at character 8'],
    ['E x1', 'unknown name: E (write e), at character 1'],
    ['lg(x1)', 'unknown name: lg (write log10(u) or log2(u)), at character 1'],
    ['arsinh(x1)', 'unknown name: arsinh (write log(u + sqrt(u^2 + 1))), at character 1'],
    ['pow(x1)', 'pow takes two arguments, at character 1'],
    ['x1 — x2', 'unexpected "—": write - for minus, at character 4'],
    ['х1', 'unexpected "х": a Cyrillic letter, at character 1'],
    ['\u202ex1', 'unexpected U+202E, at character 1'],
    ['f(y, x) = x', 'the variables are x1, x2, in this order, at character 1'],
    ['f(u) = u', 'the variables are x1, x2, in this order, at character 1'],
    ['y = x + y', 'y is on both sides: write x1 and x2 for the variables, at character 1'],
    [raw`\frac12 x_1`, raw`"{" expected: write \frac{1}{2}, at character 6`],
    [raw`\sqrt[3]{x_1}`, 'write the power of 1/3 for a third root, at character 6'],
    [raw`\foo x_1`, 'unknown name: foo, at character 1'],
    ['x1 + \u200b$', 'unexpected "$": write the formula alone, at character 7'],
  ])('%j: %s', (text, problem) => expect(formulaProblem(text)).toBe(problem));

  it('typeset text that may have lost a power or a fraction, too', () => {
    const lost = 'typeset text without its powers, roots and fractions: write *, ^, sqrt( ) and /';
    for (const text of ['exp\u2061(−x12)', '2sin\u2061(x1)', 'sin\u2061(x1)2', 'f\n=\nsin\n\u2061\n(\nx\n1\n)']) {
      expect(formulaProblem(text)).toContain(lost);
    }
  });
});

describe('for all texts', () => {
  const pieces =
    raw`x1 x2 x y _1 _{2} ₁ ² ⁻ ^ ** * / + - − ( ) [ ] { } | , ; = . 2 0.5 e pi π √ sin cos^2 log_10 max \frac{
    \left \right| \lvert \cdot \\ f( f np. $ ~`.split(/\s+/);
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc
      .array(fc.constantFrom(...pieces, ' ', '\n', '\u2061', '\ufeff'), { maxLength: 25 })
      .map((parts) => parts.join('')),
  );

  it('reading never throws, and a problem lies within the text or right after it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseFormula(text);
        if (parsed.ok) return;
        const { position, length } = parsed.problem;
        expect(position).toBeGreaterThanOrEqual(0);
        expect(length).toBeGreaterThan(0);
        expect(position + length).toBeLessThanOrEqual(text.length + 1);
      }),
      { numRuns: 3000 },
    );
  });

  it('what is read can be printed and read again as the same tree', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseFormula(text);
        fc.pre(parsed.ok && parsed.formula.definitions.length === 0);
        if (!parsed.ok) return;
        expect(treeOf(formulaText(parsed.formula.expression))).toEqual(parsed.formula.expression);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a tree typeset as LaTeX', () => {
  it('is read as a tree that is typeset the same', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const tex = formulaTex(tree);
        const parsed = parseFormula(`f(x_1, x_2) = ${tex}`);
        // A number with a power of ten is read as an operation.
        fc.pre(!tex.includes('10^{'));
        // A power of a power is typeset without brackets where it needs none; the parser asks for some.
        fc.pre(parsed.ok || !/not finite|needs brackets/.test(parsed.problem.message));
        if (!parsed.ok) throw new Error(`${parsed.problem.message}: ${tex}`);
        expect(formulaTex(parsed.formula.expression)).toBe(tex);
      }),
      { numRuns: 1000 },
    );
  });
});

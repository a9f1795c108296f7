/** The formulas shown are the formulas computed: each LaTeX string, parsed and evaluated here, gives the function's value. */
import { describe, expect, it } from 'vitest';
import { createRandom } from '../math/random.ts';
import { ALL_FUNCTIONS, partialsAt } from './index.ts';

const TOKEN = /\\[a-z]+|x_[12]|\d+(?:\.\d+)?|[-+^()[\]{}|]/g;
const CLOSING: Record<string, string> = { '(': ')', '[': ']', '{': '}', '|': '|' };
const FUNCTIONS: Record<string, (x: number) => number> = { '\\sin': Math.sin, '\\cos': Math.cos, '\\exp': Math.exp };

/** Value of a formula in the LaTeX of this catalogue: sums of juxtaposed factors, each with an optional power. */
function evaluateTex(tex: string, x1: number, x2: number): number {
  const tokens = tex.replace(/\\left|\\right/g, '').match(TOKEN) ?? [];
  let next = 0;

  const group = (): number => {
    const closing = CLOSING[tokens[next++]];
    const value = sum();
    expect(tokens[next++]).toBe(closing);
    return value;
  };
  const exponent = (): number => {
    if (tokens[next] !== '^') return 1;
    next++;
    return tokens[next] === '{' ? group() : Number(tokens[next++]);
  };
  const factor = (): number => {
    const token = tokens[next];
    if (token in CLOSING) {
      const inner = group();
      return (token === '|' ? Math.abs(inner) : inner) ** exponent();
    }
    next++;
    if (token in FUNCTIONS) {
      const power = exponent();
      return FUNCTIONS[token](group()) ** power;
    }
    if (token === '\\frac') return group() / group();
    const atom = { x_1: x1, x_2: x2, '\\pi': Math.PI }[token] ?? Number(token);
    return atom ** exponent();
  };
  const ends = (token: string | undefined): boolean => token === undefined || '+-)]}'.includes(token);
  const product = (insideBars: boolean): number => {
    let value = factor();
    while (!ends(tokens[next]) && !(insideBars && tokens[next] === '|')) value *= factor();
    return value;
  };
  const sum = (): number => {
    const insideBars = tokens[next - 1] === '|';
    let value = 0;
    for (let sign = 1; ; ) {
      if (tokens[next] === '-' || tokens[next] === '+') sign = tokens[next++] === '-' ? -1 : 1;
      value += sign * product(insideBars);
      if (tokens[next] !== '+' && tokens[next] !== '-') return value;
    }
  };

  const value = sum();
  expect(next).toBe(tokens.length);
  return value;
}

describe('the formula shown is the formula computed', () => {
  it.each(ALL_FUNCTIONS)('$id', (fn) => {
    const random = createRandom(7, 'test');
    for (let i = 0; i < 20; i++) {
      const [x1, x2] = [random.uniformIn(...fn.domain.x1), random.uniformIn(...fn.domain.x2)];
      const value = partialsAt(fn, x1, x2, 0)[0];
      expect(Math.abs(evaluateTex(fn.tex, x1, x2) - value)).toBeLessThan(1e-12 + 1e-9 * Math.abs(value));
    }
  });
});

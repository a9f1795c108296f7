/** What is copied from a typeset formula, its lines of LaTeX, is read by the parser as the same function. */
import { describe, expect, it } from 'vitest';
import { ALL_FUNCTIONS, formulaFunction, type Interval, partialsAt } from '../../functions/index.ts';
import { breakSum } from './breakSum.ts';

const within = ([low, high]: Interval, share: number): number => low + share * (high - low);

describe('the typeset formula of a function, copied, is read as that function', () => {
  it.each(ALL_FUNCTIONS.map((fn) => [fn.id, fn] as const))('%s', (_, fn) => {
    const copied = formulaFunction(breakSum(`f = ${fn.tex}`).join(' '), [-1, 1, -1, 1]);
    const point = [within(fn.domain.x1, 0.7), within(fn.domain.x2, 0.2)] as const;
    const [expected] = partialsAt(fn, ...point, 0);
    expect(partialsAt(copied, ...point, 0)[0]).toBeCloseTo(expected, 9);
  });
});

import { describe, expect, it } from 'vitest';
import { ALL_FUNCTIONS, findTrouble, formulaFunction, functionById, searchForTrouble, type Trouble } from './index.ts';

const find = (formula: string, domain: readonly [number, number, number, number] = [-2, 2, -2, 2]) =>
  findTrouble(formulaFunction(formula, domain)).troubles;
const kinds = (troubles: readonly Trouble[]) => troubles.map(({ kind }) => kind);

describe('a pole', () => {
  it('between the points of the grid is found by the sign of its denominator', () => {
    const [pole, ...others] = find('1/(x1 - 0.123)');
    expect(pole).toMatchObject({ kind: 'pole', what: 'division by zero where x1 - 0.123 = 0' });
    expect(pole.x1).toBeCloseTo(0.123, 12);
    expect(others).toEqual([]);
  });

  it.each([
    ['1/(x1 - 0.123)^2', (x1: number) => x1 - 0.123],
    ['(x1 - 0.123)^-2', (x1: number) => x1 - 0.123],
    ['x2/((x1 - 0.123)^2 + (x2 - 0.3217)^2)', (x1: number, x2: number) => Math.hypot(x1 - 0.123, x2 - 0.3217)],
    ['1/(x1^2 + x2^2 - 1.111)', (x1: number, x2: number) => x1 * x1 + x2 * x2 - 1.111],
    ['tan(x1 + x2)', (x1: number, x2: number) => Math.cos(x1 + x2)],
  ])('of %s is found where it is', (formula, zero) => {
    const pole = find(formula).find(({ kind }) => kind === 'pole');
    expect(Math.abs(zero(pole?.x1 ?? 9, pole?.x2 ?? 9))).toBeLessThan(1e-6);
  });

  it('outside the domain is none, and neither is a denominator without a zero', () => {
    expect(find('1/(x1 - 2.5)')).toEqual([]);
    expect(find('1/(x1^2 + 0.01) + 1/exp(9 x1) + tan(x1/2)')).toEqual([]);
    expect(find('log(exp(9 x1))')).toEqual([]);
  });
});

describe('a kink', () => {
  it('of abs is found on its line, not where the argument only touches zero', () => {
    const [kink] = find('abs(x1 - x2/3 - 0.05)');
    expect(kink.kind).toBe('kink');
    expect(kink.x1 - kink.x2 / 3).toBeCloseTo(0.05, 12);
    expect(find('abs(x1^2)')).toEqual([]);
  });

  it('of min, max, sign and roots is found', () => {
    expect(kinds(find('min(x1, 0.1)'))).toEqual(['kink']);
    expect(kinds(find('max(x1, x2^2 + 0.3)'))).toEqual(['kink']);
    expect(kinds(find('sign(x1 + 0.31)'))).toEqual(['kink']);
    expect(kinds(find('sqrt((x1 - 0.123)^2 + (x2 - 0.3217)^2)'))).toEqual(['kink']);
  });

  it('that changes sign through infinity is a pole only', () => {
    expect(kinds(find('abs(1/(x1 - 0.123))'))).toEqual(['pole']);
  });

  it('of a function of Table I is known', () => {
    expect(findTrouble(functionById('sumDiffPow')).troubles).toEqual([
      { kind: 'kink', x1: 0, x2: 0, what: 'on the line x2 = 0 the partials jump from order 3 on' },
    ]);
    const smooth = ALL_FUNCTIONS.filter(({ id }) => id !== 'sumDiffPow');
    expect(smooth.flatMap((fn) => findTrouble(fn).troubles)).toEqual([]);
  });
});

describe('what is not finite', () => {
  it('is named with a place and its share of the domain', () => {
    const [broken, , pole] = find('log(x1)');
    expect(broken).toEqual({
      kind: 'notFinite',
      x1: -2,
      x2: -2,
      what: 'f is not a number; not finite on 50 % of the domain',
    });
    expect(kinds(find('log(x1)'))).toContain('pole');
    expect(pole?.x1 ?? 0).toBeCloseTo(0, 12);
  });

  it('is found in the slope of a root at its end', () => {
    expect(kinds(find('sqrt(x1)', [0, 1, 0, 1]))).toEqual(['notFinite', 'kink']);
    expect(find('sqrt(x1)', [0, 1, 0, 1])[0]).toMatchObject({ x1: 0, x2: 0, what: expect.stringContaining('order 1') });
  });

  it('is found where numbers overflow', () => {
    expect(find('exp(exp(5 x1))')[0]).toMatchObject({ kind: 'notFinite', what: expect.stringContaining('infinite') });
  });

  it('leaves a well-behaved formula without trouble', () => {
    expect(find('sin(3x1) * exp(-x1^2 - x2^2)')).toEqual([]);
  });
});

describe('a long formula', () => {
  const search = (formula: string) => {
    const fn = formulaFunction(formula, [-2, 2, -2, 2]);
    let evaluated = 0;
    const hazards = (fn.hazards ?? []).map((hazard) => ({
      ...hazard,
      argument: (x1: number, x2: number) => {
        evaluated += hazard.cost;
        return hazard.argument(x1, x2);
      },
    }));
    return { ...findTrouble({ ...fn, hazards }), evaluated, of: hazards.length };
  };

  it('is searched with at most 10 million of its parts evaluated, and how much was left out is said', () => {
    const { troubles, evaluated, skipped, of } = search(`max(${'x1,'.repeat(200)}x2)`);
    expect(of).toBe(200);
    expect(evaluated).toBeLessThan(1e7);
    expect(skipped).toBeGreaterThan(100);
    expect(skipped).toBeLessThan(200);
    expect(troubles[0]).toMatchObject({ kind: 'kink', what: expect.stringContaining('- x2 = 0') });
  });

  it('with few hazards is searched in full', () => {
    const { troubles, skipped } = search(`${'sin(x1 x2) + '.repeat(80)}1/(x1 - 0.123) + abs(x2)`);
    expect(skipped).toBe(0);
    expect(kinds(troubles)).toEqual(expect.arrayContaining(['pole', 'kink']));
  });

  it('has its partials looked at in small pieces, a row of the grid each', () => {
    expect([...searchForTrouble(formulaFunction('x1 + x2', [-1, 1, -1, 1]))].length).toBeGreaterThanOrEqual(11);
  });
});

import { describe, expect, it } from 'vitest';
import { ALL_FUNCTIONS, CATEGORIES, functionById, isFunctionId, partialsAt, TABLE_I, VARIANTS } from './index.ts';

describe('Table I', () => {
  it('has the 18 functions in printed order', () => {
    expect(TABLE_I.map(({ name }) => name)).toEqual([
      ...['Sphere', 'Sum Diff. Pow.', 'Sum Squares', 'Trid'],
      ...['Booth', 'McCormick', 'Matyas', 'Powersum'],
      ...['Rosenbrock', '3 Hump Camel', '6 Hump Camel', 'Dixon Price'],
      ...['Easom', 'Michalewicz'],
      ...['Styblinski Tang', 'Beale', 'Branin', 'Goldstein Price'],
    ]);
  });

  it('has its five categories in printed order', () => {
    expect([...new Set(TABLE_I.map(({ category }) => category))]).toEqual(Object.keys(CATEGORIES));
  });
});

describe('the variants', () => {
  it('are four standard forms and three of reference [4]', () => {
    expect(VARIANTS.map(({ id }) => id)).toEqual(
      'mccormick_std styblinskiTang_std beale_std branin_std booth_ref4 rosenbrock_ref4 dixonPrice_ref4'.split(' '),
    );
  });

  it.each(VARIANTS)('$id reads a function of Table I, on its domain, differently, and says how', (variant) => {
    const printed = functionById(variant.variantOf ?? '');
    expect(printed.source).toBe('paper');
    expect(variant.id.startsWith(`${printed.id}_`)).toBe(true);
    expect([variant.domain, variant.category]).toEqual([printed.domain, printed.category]);
    expect(variant.tex).not.toBe(printed.tex);
    expect(partialsAt(variant, 1.3, 0.7, 0)[0]).not.toBe(partialsAt(printed, 1.3, 0.7, 0)[0]);
    expect(variant.note).toBeTruthy();
  });
});

describe('look-up', () => {
  it('finds each id, once', () => {
    expect(new Set(ALL_FUNCTIONS.map(({ id }) => id)).size).toBe(25);
    for (const fn of ALL_FUNCTIONS) expect(functionById(fn.id)).toBe(fn);
  });

  it('refuses others', () => {
    expect(isFunctionId('toString')).toBe(false);
    expect(() => functionById('x')).toThrow('unknown function: x');
  });
});

import { describe, expect, it } from 'vitest';
import { functionById, functionOf, partialsAt } from './index.ts';

const OWN = { functionId: 'formula', formula: 'a = 3; x1^a x2', domain: [-1, 2, 0, 5] } as const;

describe('the function of a choice', () => {
  it('is that of the catalogue, whatever the formula', () => {
    expect(functionOf({ ...OWN, functionId: 'branin', formula: '(' })).toBe(functionById('branin'));
  });

  it('is the formula on its domain, with exact partials', () => {
    const fn = functionOf(OWN);
    expect(fn.domain).toEqual({ x1: [-1, 2], x2: [0, 5] });
    expect([...partialsAt(fn, 2, 5, 2)]).toEqual([40, 60, 8, 60, 12, 0]);
    expect(fn.vanishesFrom).toBe(5);
  });

  it('is one object for equal choices, another for others', () => {
    expect(functionOf({ ...OWN, domain: [...OWN.domain] })).toBe(functionOf(OWN));
    expect(functionOf({ ...OWN, domain: [-1, 2, 0, 6] })).not.toBe(functionOf(OWN));
    expect(functionOf({ ...OWN, formula: 'x1' })).not.toBe(functionOf(OWN));
  });

  it('is refused with the mistake and its place', () => {
    expect(() => functionOf({ ...OWN, formula: 'x1 +' })).toThrow(
      'invalid formula: the formula ends too early, at character 5',
    );
  });
});

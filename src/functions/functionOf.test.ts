import { describe, expect, it } from 'vitest';
import { functionById, functionOf, parseReference, partialsAt, referenceProblem, valuesAtPoints } from './index.ts';

const OWN = { functionId: 'formula', formula: 'a = 3; x1^a x2', domain: [-1, 2, 0, 5], data: '' } as const;

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

const REFERENCE = '9f3a61c04b2e7d18:5000:-2:2.5:0:1e-7';

describe('the function behind data', () => {
  const choice = { ...OWN, functionId: 'data', data: REFERENCE } as const;

  it('has the range of the data, and no value that could be computed', () => {
    const fn = functionOf(choice);
    expect(fn).toMatchObject({ id: 'data', isUnknown: true, domain: { x1: [-2, 2.5], x2: [0, 1e-7] } });
    expect([...partialsAt(fn, 1, 0, 2)]).toEqual(Array.from({ length: 6 }, () => Number.NaN));
    expect([...valuesAtPoints(fn, Float64Array.of(1, 0))]).toEqual([Number.NaN]);
  });

  it('is one object for equal data, whatever formula and domain', () => {
    expect(functionOf({ ...choice, formula: 'x1', domain: [0, 1, 0, 1] })).toBe(functionOf(choice));
    expect(functionOf({ ...choice, data: '' })).not.toBe(functionOf(choice));
  });

  it('is called by a reference that is read as it is written, and not otherwise', () => {
    expect(parseReference(REFERENCE)).toEqual({
      fingerprint: '9f3a61c04b2e7d18',
      rows: 5000,
      domain: { x1: [-2, 2.5], x2: [0, 1e-7] },
    });
    const damaged = [
      REFERENCE.slice(1),
      `${REFERENCE}:1`,
      REFERENCE.replace('5000', '29'),
      REFERENCE.replace('5000', '100001'),
      REFERENCE.replace('5000', '5e3'),
      REFERENCE.replace('2.5', '2.50'),
      REFERENCE.replace('2.5', '-2'),
      REFERENCE.replace('2.5', '1e101'),
      REFERENCE.replace('9f', '9F'),
    ];
    for (const text of damaged) expect(referenceProblem(text), text).toContain('not the fingerprint');
    for (const text of ['', REFERENCE]) expect(referenceProblem(text)).toBeNull();
  });
});

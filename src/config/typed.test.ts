import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS } from './fields.ts';
import { readTyped } from './typed.ts';

const DOMAIN = [-2, 2, -1, 7];
const read = (...typed: (string | null)[]) => readTyped(FIELDS.domain, DOMAIN, typed);
const nothing = null;

describe('what is typed into the ends of a domain', () => {
  it('is taken as it is read', () => {
    expect(read('−1,5', nothing, nothing, '10¹')).toEqual({
      values: [-1.5, 2, -1, 10],
      problems: [null, null, null, null],
    });
  });

  it('waits, as a lower end above the upper one, until the upper one is typed too', () => {
    expect(read('3', nothing, nothing, nothing)).toEqual({
      values: DOMAIN,
      problems: ['lower end must be below the upper end 2', null, null, null],
    });
    expect(read('3', '5', nothing, nothing).values).toEqual([3, 5, -1, 7]);
    expect(read(nothing, nothing, nothing, '-1').problems).toEqual([
      null,
      null,
      null,
      'upper end must be above the lower end -1',
    ]);
    expect(read(nothing, nothing, '-9', '-8').values).toEqual([-2, 2, -9, -8]);
  });

  it('is measured by what stands in the other box, or by what is in force where that is no number', () => {
    expect(read('3', '2.5', nothing, nothing)).toEqual({
      values: DOMAIN,
      problems: ['lower end must be below the upper end 2.5', 'upper end must be above the lower end 3', null, null],
    });
    expect(read('3', 'five', nothing, nothing).problems).toEqual([
      'lower end must be below the upper end 2',
      'not a number',
      null,
      null,
    ]);
    expect(read('1', 'five', nothing, nothing).values).toEqual([1, 2, -1, 7]);
  });

  it('never holds up the ends of the other input', () => {
    expect(read('3', nothing, '0', nothing).values).toEqual([-2, 2, 0, 7]);
  });

  it('never is out of order once taken, and what is not taken has a reason', () => {
    const text = fc.option(fc.oneof(fc.integer({ min: -12, max: 12 }).map(String), fc.constantFrom('x', '', '1e9')));
    fc.assert(
      fc.property(fc.tuple(text, text, text, text), (typed) => {
        const { values, problems } = read(...typed);
        expect(values[0]).toBeLessThan(values[1]);
        expect(values[2]).toBeLessThan(values[3]);
        typed.forEach((entry, i) => {
          if (entry === null || problems[i] !== null) expect(values[i]).toBe(DOMAIN[i]);
          else expect(values[i]).toBe(Number(entry));
          if (entry === null) expect(problems[i]).toBeNull();
        });
      }),
      { numRuns: 5000 },
    );
  });
});

describe('what is typed into other fields', () => {
  it('is one number, whole where the field is', () => {
    expect(readTyped(FIELDS.samples, [100], ['1 020'])).toEqual({ values: [1020], problems: [null] });
    expect(readTyped(FIELDS.samples, [100], ['10,5'])).toEqual({ values: [100], problems: ['not a whole number'] });
    expect(readTyped(FIELDS.learningRate, [0.001], ['0,5']).values).toEqual([0.5]);
    expect(readTyped(FIELDS.samples, [100], ['5']).problems).toEqual(['not within 10 and 10000']);
  });

  it('is judged number by number where there is one per order, whatever their order', () => {
    expect(readTyped(FIELDS.gains, [1, 2, 3, 4, 5], [nothing, '-1', '0,5', nothing, 'a'])).toEqual({
      values: [1, 2, 0.5, 4, 5],
      problems: [null, 'not within 0 and 1000000', null, null, 'not a number'],
    });
  });
});

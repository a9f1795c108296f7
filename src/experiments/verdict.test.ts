import { describe, expect, it } from 'vitest';
import { tallyOf, type Verdict, verdictOf, verdictOfAll, verdictOfAny, verdictOfMost, verdictOn } from './verdict.ts';

const NAMES = { a: 'agree', d: 'disagree', u: 'undecided', m: 'missing' } as const;
const verdictsOf = (letters: string): Verdict[] => [...letters].map((letter) => NAMES[letter as keyof typeof NAMES]);

describe('a verdict', () => {
  it.each([
    [[0.1, 0.7], 'agree'],
    [[0.1, 0.8], 'agree'],
    [[0.1, 0.9], 'undecided'],
    [[0.9, 4], 'disagree'],
    [[-1, 4], 'undecided'],
    [[-2, -1], 'disagree'],
  ] as const)('on the interval %j for the claim 0 .. 0.8 is %s', (interval, verdict) => {
    expect(verdictOf(interval, [0, 0.8])).toBe(verdict);
  });

  it('is undecided where the interval holds the whole claim and more', () => {
    expect(verdictOf([0.1, 10], [0.8, 1.25])).toBe('undecided');
  });

  it.each([
    ['aaaaaaaaad', 'agree'],
    ['aaaaaaaadd', 'undecided'],
    ['addd', 'disagree'],
    ['aadd', 'disagree'],
    ['aaaddu', 'undecided'],
    ['auu', 'undecided'],
    ['au', 'agree'],
    ['duu', 'undecided'],
    ['aaaaam', 'missing'],
    ['', 'missing'],
  ])('on most of %s is %s', (parts, verdict) => {
    const verdicts = verdictsOf(parts);
    expect(verdictOfMost(verdicts)).toBe(verdict);
    expect(Object.values(tallyOf(verdicts)).reduce((sum, count) => sum + count)).toBe(parts.length);
  });

  it.each([
    ['aaa', 'agree', 'agree'],
    ['aad', 'disagree', 'agree'],
    ['aau', 'undecided', 'agree'],
    ['ddu', 'disagree', 'undecided'],
    ['ddd', 'disagree', 'disagree'],
    ['adm', 'missing', 'missing'],
    ['', 'missing', 'missing'],
  ])('on all of %s is %s, on any %s', (letters, all, any) => {
    expect([verdictOfAll(verdictsOf(letters)), verdictOfAny(verdictsOf(letters))]).toEqual([all, any]);
  });

  it('is missing with fewer than three runs, and undecided where one of them has no error', () => {
    expect(verdictOn({ value: 1, interval: [0.9, 1.1], runs: 3 }, [0.5, 2])).toBe('agree');
    expect(verdictOn({ value: 1, interval: [0.9, 1.1], runs: 2 }, [0.5, 2])).toBe('missing');
    expect(verdictOn({ value: Number.NaN, interval: null, runs: 3 }, [0.5, 2])).toBe('undecided');
  });
});

import { describe, expect, it } from 'vitest';
import { overallVerdict, tallyOf, type Verdict, verdictOf } from './verdict.ts';

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
  ])('of the parts %s is %s', (parts, verdict) => {
    const names = { a: 'agree', d: 'disagree', u: 'undecided', m: 'missing' } as const;
    const verdicts: Verdict[] = [...parts].map((part) => names[part as keyof typeof names]);
    expect(overallVerdict(verdicts)).toBe(verdict);
    expect(Object.values(tallyOf(verdicts)).reduce((sum, count) => sum + count)).toBe(parts.length);
  });
});

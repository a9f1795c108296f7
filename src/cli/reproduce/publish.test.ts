import { describe, expect, it } from 'vitest';
import { ratioText } from './publish.ts';

const estimate = (interval: readonly [number, number] | null, runs = 10) => ({ value: 1.2, interval, runs });

describe('a ratio in the answer to a question', () => {
  it.each([
    [[1.1, 1.5], '**1.2 (1.1 to 1.5)**'],
    [[0.5, 0.9], '**1.2 (0.5 to 0.9)**'],
    [[0.9, 1.5], '1.2 (0.9 to 1.5)'],
    [[1, 1.5], '1.2 (1 to 1.5)'],
  ] as const)('is bold where all of the interval %j is on one side of 1', (interval, text) => {
    expect(ratioText(estimate(interval))).toBe(text);
  });

  it('is no ratio where runs are missing or too few', () => {
    expect([ratioText(estimate(null, 0)), ratioText(estimate([1.1, 1.5], 2)), ratioText(estimate(null, 1))]).toEqual([
      'no runs',
      '2 runs',
      '1 run',
    ]);
  });
});

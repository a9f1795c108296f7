import { describe, expect, it } from 'vitest';
import { estimateText } from './estimateText.ts';

describe('an estimate in words', () => {
  it.each([
    [{ value: 0.12, interval: [0.08, 0.2], runs: 10 }, '0.12 (0.08 to 0.2)'],
    [{ value: 0.12, interval: [0.08, 0.2], runs: 2 }, '0.12 (0.08 to 0.2, 2 runs only)'],
    [{ value: 1.6, interval: null, runs: 1 }, '1.6'],
    [{ value: Number.NaN, interval: null, runs: 10 }, 'no mean: a run has diverged'],
    [{ value: Number.NaN, interval: null, runs: 0 }, 'runs missing'],
  ] as const)('%j is %s', (found, text) => {
    expect(estimateText(found)).toBe(text);
  });
});

import { describe, expect, it } from 'vitest';
import { rounded, table } from './table.ts';

describe('table', () => {
  it('aligns the first column left and the others right', () => {
    expect(
      table(
        ['what', 'ms'],
        [
          ['a', '1.25'],
          ['longer', '3'],
        ],
      ),
    ).toBe('what      ms\na       1.25\nlonger     3\n');
  });
});

describe('rounded', () => {
  it('keeps three digits, without zeros behind them, and marks what is missing', () => {
    expect([0.123456, 1234.5, 2, null].map((value) => rounded(value))).toEqual(['0.123', '1230', '2', '-']);
  });
});

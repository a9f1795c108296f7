import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Table, tableCsv, tableOf, thinned } from './table.ts';

const numbered = (count: number): Table => ({ columns: ['i'], rows: Array.from({ length: count }, (_, i) => [i]) });

describe('a table', () => {
  it('of columns has a row each place, empty where a column is shorter', () => {
    expect(tableOf(['x', 'a', 'b'], [[1, 2], Float64Array.of(0.5, -3), [7]])).toEqual({
      columns: ['x', 'a', 'b'],
      rows: [
        [1, 0.5, 7],
        [2, -3, null],
      ],
    });
    expect(tableOf(['x'], []).rows).toEqual([]);
  });

  it('as CSV is its columns, then its rows', () => {
    expect(tableCsv({ columns: ['a', 'b, c'], rows: [[1, null]] })).toBe('a,"b, c"\n1,\n');
  });

  it('thinned keeps its first and last row and the order, none twice, and is never longer than asked', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.integer({ min: 2, max: 500 }), (count, most) => {
        const rows = thinned(numbered(count), most).rows.map(([i]) => Number(i));
        expect(rows).toHaveLength(Math.min(count, most));
        expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
        if (count > 0) expect([rows[0], rows.at(-1)]).toEqual([0, count - 1]);
      }),
    );
  });

  it('thinned takes its rows evenly', () => {
    expect(thinned(numbered(9), 3).rows).toEqual([[0], [4], [8]]);
  });
});

import { describe, expect, it } from 'vitest';
import { ERROR_MAP } from '../colors.ts';
import type { Cell } from './cells.ts';
import { cellsTable } from './cellsTable.ts';

const cells = Array.from(
  { length: 21 },
  (_, c): Cell => ({
    values: Float64Array.of(c, -2 * c, 3 * c),
    range: [0, 1],
    map: ERROR_MAP,
    relativeError: c === 0 ? null : c / 100,
    vanishes: false,
  }),
);

describe('the table of the triangle', () => {
  it('has a row a partial: how often in which direction, whether it is in the loss, its range and its error', () => {
    const { rows } = cellsTable(cells, 2);
    expect(rows).toHaveLength(21);
    expect(rows[0]).toEqual(['0,0', 0, 'yes', 0, 0, null]);
    expect(rows[4]).toEqual(['1,1', 2, 'yes', -8, 12, 0.04]);
    expect(rows[6]).toEqual(['3,0', 3, 'no', -12, 18, 0.06]);
    expect(rows[7][0]).toBe('2,1');
  });

  it('has no range where nothing is known', () => {
    const nothing = cells.map((cell) => ({ ...cell, values: new Float64Array(3).fill(Number.NaN) }));
    expect(cellsTable(nothing, 2).rows[4]).toEqual(['1,1', 2, 'yes', null, null, 0.04]);
  });
});

import { describe, expect, it } from 'vitest';
import { multiIndicesUpTo } from '../math/multiIndex.ts';
import { partialRows } from './rows.ts';

describe('rows of partials', () => {
  it('are point, order in x1, order in x2 and value, with 17 digits, the partials of a point together', () => {
    const rows = partialRows(Float64Array.of(1.5, -0, 0.1, 1e300), [1, 2, 3, 4, -5e-7, NaN], multiIndicesUpTo(1));
    expect(rows).toBe(
      [
        '1.5000000000000000,0,0,0,1.0000000000000000',
        '1.5000000000000000,0,1,0,2.0000000000000000',
        '1.5000000000000000,0,0,1,3.0000000000000000',
        '0.10000000000000001,1.0000000000000001e+300,0,0,4.0000000000000000',
        '0.10000000000000001,1.0000000000000001e+300,1,0,-4.9999999999999998e-7',
        '0.10000000000000001,1.0000000000000001e+300,0,1,NaN',
        '',
      ].join('\n'),
    );
  });
});

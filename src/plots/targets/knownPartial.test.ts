import { describe, expect, it } from 'vitest';
import { SLOPES } from '../../testing/ownTables.ts';
import { knownPartial } from './knownPartial.ts';

describe('a partial of data', () => {
  it('is the column of the partial, one object each', () => {
    const column = knownPartial(SLOPES, [0, 1]);
    expect(column).toHaveLength(150);
    expect([column?.[0], column?.[149]]).toEqual([SLOPES.partials[2], SLOPES.partials[449]]);
    expect(knownPartial(SLOPES, [0, 1])).toBe(column);
    expect(knownPartial(SLOPES, [1, 0])).not.toEqual(column);
  });

  it('is not known beyond their order', () => {
    expect(knownPartial(SLOPES, [1, 1])).toBeNull();
  });
});

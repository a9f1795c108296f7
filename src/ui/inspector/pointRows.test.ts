import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
import { functionById } from '../../functions/index.ts';
import { learnedAt, pointRows } from './pointRows.ts';

const BRANIN = functionById('branin');
const plan = { config: { ...DEFAULT_CONFIG, functionId: 'branin' as const }, fork: null };
const partials = Array.from({ length: 21 }, (_, c) => 100 + c);
const run = { plan, inspection: { point: [0.25, -3], partials } } as never;

describe('the partials of a network at a point', () => {
  it('are those that it told of this point', () => {
    expect(learnedAt(run, [0.25, -3], BRANIN)).toBe(partials);
  });

  it('are not those of the point before, of another function, or of no run', () => {
    expect(learnedAt(run, [0.25, -2], BRANIN)).toBeNull();
    expect(learnedAt(run, [0.5, -3], BRANIN)).toBeNull();
    expect(learnedAt(run, [-3, 0.25], BRANIN)).toBeNull();
    expect(learnedAt(run, null, BRANIN)).toBeNull();
    expect(learnedAt(run, [0.25, -3], functionById('matyas'))).toBeNull();
    expect(
      learnedAt({ plan: null, inspection: { point: [0.25, -3], partials } } as never, [0.25, -3], BRANIN),
    ).toBeNull();
    expect(learnedAt({ plan, inspection: null }, [0.25, -3], BRANIN)).toBeNull();
  });
});

describe('the table of a point', () => {
  const target = Array.from({ length: 21 }, (_, c) => c * c);

  it('has a row a partial, with learned - target', () => {
    const rows = pointRows(target, partials);
    expect(rows).toHaveLength(21);
    expect(rows[2]).toEqual({ index: [0, 1], target: 4, learned: 102, difference: 98 });
    expect(rows[7]).toEqual({ index: [2, 1], target: 49, learned: 107, difference: 58 });
  });

  it('says nothing of a network that has told nothing', () => {
    expect(pointRows(target, null)[4]).toEqual({ index: [1, 1], target: 16, learned: null, difference: null });
  });
});

import { describe, expect, it } from 'vitest';
import { SPARE_FOR_PAGE, threadsFor } from './threadsFor.ts';

const WIDE = { threads: 'auto', width: 200 } as const;

describe('threads of a run', () => {
  it('are all cores but that of the page, shared out among the runs', () => {
    const threads = (cores: number, runs: number) => threadsFor(WIDE, { cores, spare: SPARE_FOR_PAGE, runs });
    expect([1, 2, 3, 8].map((cores) => threads(cores, 1))).toEqual([1, 1, 2, 7]);
    expect([1, 2, 3, 4, 9].map((runs) => threads(8, runs))).toEqual([7, 3, 2, 1, 1]);
  });

  it('are as many as asked for, however many runs there are, but no more than cores', () => {
    const cores = { cores: 4, spare: 1, runs: 3 };
    expect(threadsFor({ threads: '3', width: 8 }, cores)).toBe(3);
    expect(threadsFor({ threads: '16', width: 200 }, cores)).toBe(4);
    expect(threadsFor({ threads: '1', width: 200 }, cores)).toBe(1);
  });

  it('are one for a narrow network', () => {
    expect(threadsFor({ threads: 'auto', width: 32 }, { cores: 8, spare: 0, runs: 1 })).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import { interleave, median, type Subject } from './interleave.ts';

describe('median', () => {
  it('is the middle, or lies between the two in the middle', () => {
    expect(median([5, 1, 100])).toBe(5);
    expect(median([4, 1, 100, 2])).toBe(3);
  });
});

describe('interleave', () => {
  it('takes turns, and neither a slow call nor a slow round shows', async () => {
    let clock = 0;
    let calls = 0;
    const turns: string[] = [];
    const subject = (name: string, cost: () => number): Subject => ({
      name,
      begin: async () => {
        clock += 1000;
        calls = 0;
        turns.push(name);
      },
      work: () => {
        clock += cost();
      },
    });
    const steady = subject('steady', () => 2);
    const disturbed = subject('disturbed', () => (++calls === 2 || turns.length === 6 ? 50 : 3));
    const result = await interleave(
      [steady, disturbed],
      { rounds: 3, warmUp: 6, slice: 60 },
      () => {},
      () => clock,
    );
    expect([...result]).toEqual([
      ['steady', 2],
      ['disturbed', 3],
    ]);
    expect(turns).toEqual(['steady', 'disturbed', 'steady', 'disturbed', 'steady', 'disturbed', 'steady', 'disturbed']);
  });

  it('times a call that is longer than its slice once', async () => {
    let clock = 0;
    let calls = 0;
    const work = () => {
      clock += 70;
      calls += 1;
    };
    const schedule = { rounds: 2, warmUp: 0, slice: 10 };
    expect(
      (
        await interleave(
          [{ name: 'long', work }],
          schedule,
          () => {},
          () => clock,
        )
      ).get('long'),
    ).toBe(70);
    expect(calls).toBe(3);
  });
});

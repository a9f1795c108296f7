import { describe, expect, it } from 'vitest';
import { ContextLosses } from './contextLosses.ts';

const counted = (times: readonly number[]) => {
  const losses = new ContextLosses();
  return times.map((time) => losses.tooMany(time));
};

describe('losses of WebGL contexts', () => {
  it('are too many with the fourth within half a minute', () => {
    expect(counted([0, 10_000, 20_000, 29_999])).toEqual([false, false, false, true]);
  });

  it('are borne for days where they are rare', () => {
    expect(counted([0, 10_000, 20_000, 30_000, 40_000, 50_000]).some(Boolean)).toBe(false);
  });
});

/** When helpers are left alone. */
import { describe, expect, it } from 'vitest';
import { Contention } from './contention.ts';

describe('contention', () => {
  it('leaves the helpers alone for a while where most of the time is slept away, and longer each time', () => {
    const contention = new Contention(0);
    expect(contention.alone(50, 50)).toBe(false);
    expect(contention.alone(100, 90)).toBe(true);
    expect(contention.alone(599, 90)).toBe(true);
    expect(contention.alone(600, 90)).toBe(false);
    expect(contention.alone(700, 150)).toBe(true);
    expect(contention.alone(1699, 150)).toBe(true);
    expect(contention.alone(1700, 150)).toBe(false);
  });

  it('keeps them while the first thread sleeps little, and forgets the busy times', () => {
    const contention = new Contention(0);
    expect(contention.alone(100, 90)).toBe(true);
    expect(contention.alone(700, 90)).toBe(false);
    expect(contention.alone(900, 140)).toBe(false);
    expect(contention.alone(1000, 230)).toBe(true);
    expect(contention.alone(1499, 230)).toBe(true);
    expect(contention.alone(1500, 230)).toBe(false);
  });
});

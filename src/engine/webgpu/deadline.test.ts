import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Patience, within } from './deadline.ts';

const never = new Promise<string>(() => {});
const answerAfter = (milliseconds: number) =>
  new Promise<string>((resolve) => {
    setTimeout(() => resolve('answer'), milliseconds);
  });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a deadline', () => {
  it('passes on what comes in time, an error too, and leaves no timer behind', async () => {
    const answer = within(1000, answerAfter(999));
    await vi.advanceTimersByTimeAsync(999);
    expect(await answer).toBe('answer');
    await expect(within(1000, Promise.reject(new Error('lost')))).rejects.toThrow('lost');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('says that the GPU did not answer', async () => {
    const late = expect(within(5000, never)).rejects.toMatchObject({
      kind: 'noAnswer',
      message: 'the GPU did not answer for 5 s',
    });
    await vi.advanceTimersByTimeAsync(5000);
    await late;
  });
});

describe('patience', () => {
  it('has a time of its own for the first answer', async () => {
    const patience = new Patience(120_000);
    const first = patience.wait(answerAfter(100_000));
    await vi.advanceTimersByTimeAsync(100_000);
    expect(await first).toBe('answer');
  });

  it('is less than ten seconds once the answers come fast, and four times the slowest where they do not', async () => {
    const patience = new Patience(120_000);
    const answer = async (milliseconds: number) => {
      const waiting = patience.wait(answerAfter(milliseconds));
      await vi.advanceTimersByTimeAsync(milliseconds);
      await waiting;
    };
    await answer(50_000);
    expect(patience.limit).toBe(8000);
    await answer(3000);
    await answer(10);
    expect(patience.limit).toBe(12_000);
  });
});

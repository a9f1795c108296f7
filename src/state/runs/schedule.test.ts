import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PAGE_SCHEDULE } from './schedule.ts';

/** The pictures that the page has yet to draw, and whether it is hidden: then it draws none. */
const frames = new Map<number, () => void>();
const page = { hidden: false };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.set(frames.size + 1, callback).size);
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.delete(frame));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  frames.clear();
  page.hidden = false;
});

describe('the clock of the page', () => {
  it('waits for the next picture, unless it is called off', () => {
    const done = vi.fn();
    PAGE_SCHEDULE.nextFrame(done);
    vi.advanceTimersByTime(5000);
    expect([done.mock.calls.length, frames.size]).toEqual([0, 1]);
    frames.get(1)?.();
    expect(done).toHaveBeenCalledOnce();
    PAGE_SCHEDULE.nextFrame(done)();
    expect(frames.size).toBe(1);
  });

  it('waits a fifth of a second where the page is hidden, unless it is called off', () => {
    page.hidden = true;
    const done = vi.fn();
    PAGE_SCHEDULE.nextFrame(done);
    PAGE_SCHEDULE.nextFrame(done)();
    vi.advanceTimersByTime(199);
    expect(done).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(done).toHaveBeenCalledOnce();
    expect(frames.size).toBe(0);
  });

  it('waits as long as it is told to, unless it is called off', () => {
    const done = vi.fn();
    PAGE_SCHEDULE.after(70, done);
    PAGE_SCHEDULE.after(50, done)();
    vi.advanceTimersByTime(69);
    expect(done).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(done).toHaveBeenCalledOnce();
  });
});

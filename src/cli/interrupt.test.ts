import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Interrupt } from './interrupt.ts';

const listeners = () => process.listenerCount('SIGINT') + process.listenerCount('SIGTERM');

describe('an interrupt', () => {
  let before = 0;
  let interrupt: Interrupt;
  beforeEach(() => {
    vi.useFakeTimers();
    before = listeners();
    interrupt = new Interrupt();
  });
  afterEach(() => {
    interrupt.release();
    vi.useRealTimers();
  });

  it('hears the first signal, and takes what comes within 0.3 s for the same keystroke', () => {
    expect(interrupt.signal).toBeNull();
    process.emit('SIGINT', 'SIGINT');
    process.emit('SIGTERM', 'SIGTERM');
    expect(interrupt.signal).toBe('SIGINT');
    vi.advanceTimersByTime(299);
    expect(listeners()).toBe(before + 2);
    process.emit('SIGINT', 'SIGINT');
    vi.advanceTimersByTime(1);
    expect(listeners()).toBe(before);
  });

  it('leaves all signals to end the process once it is released', () => {
    interrupt.release();
    expect(listeners()).toBe(before);
  });
});

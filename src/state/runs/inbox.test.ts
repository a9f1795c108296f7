import { describe, expect, it } from 'vitest';
import type { FromWorker } from '../../worker/protocol.ts';
import type { RunId } from './comparison.ts';
import { Inbox, type Letter, type Schedule } from './inbox.ts';

const A = 0 as RunId;
const B = 4 as RunId;
const epoch = (number: number): FromWorker => ({
  job: 1,
  member: 0,
  kind: 'epoch',
  epoch: number,
  errors: [],
  rho: [],
  validation: 0,
  bestEpoch: 1,
  seconds: 0,
});
const RESUMED: FromWorker = { job: 1, member: 0, kind: 'resumed' };

/** An inbox, what it delivered, and a clock that only the test winds. */
function setUp() {
  const delivered: (readonly Letter[])[] = [];
  const intervals: number[] = [];
  const due = { frames: new Set<() => void>(), timers: new Set<() => void>() };
  const later = (kind: keyof typeof due, callback: () => void) => {
    due[kind].add(callback);
    return () => void due[kind].delete(callback);
  };
  const schedule: Schedule = {
    nextFrame: (callback) => later('frames', callback),
    after(milliseconds, callback) {
      intervals.push(milliseconds);
      return later('timers', callback);
    },
  };
  const pass = (kind: keyof typeof due) => {
    for (const callback of [...due[kind]]) callback();
  };
  const inbox = new Inbox((letters) => delivered.push(letters), schedule);
  return { inbox, delivered, due, pass, intervals };
}

describe('an inbox', () => {
  it('delivers all that came in before a frame at once, in order', () => {
    const { inbox, delivered, pass, due } = setUp();
    inbox.add(A, epoch(1));
    inbox.add(B, RESUMED);
    inbox.add(A, epoch(2));
    expect(delivered).toEqual([]);
    pass('frames');
    expect(delivered).toEqual([
      [
        { run: A, message: epoch(1) },
        { run: B, message: RESUMED },
        { run: A, message: epoch(2) },
      ],
    ]);
    expect([due.frames.size, due.timers.size]).toEqual([0, 0]);
  });

  it('lets epochs alone wait for longer than a frame: a fifth of a second', () => {
    const { inbox, delivered, pass, intervals } = setUp();
    inbox.add(A, epoch(1));
    pass('frames');
    expect(delivered).toEqual([]);
    pass('timers');
    expect(delivered).toHaveLength(1);
    inbox.add(A, epoch(2));
    pass('timers');
    expect(delivered).toHaveLength(2);
    expect(intervals).toEqual([200, 200]);
  });

  it('drops what came in about runs that are gone', () => {
    const { inbox, delivered } = setUp();
    inbox.add(A, epoch(1));
    inbox.add(B, epoch(1));
    inbox.forget([A]);
    inbox.deliver();
    inbox.deliver();
    expect(delivered).toEqual([[{ run: B, message: epoch(1) }]]);
  });
});

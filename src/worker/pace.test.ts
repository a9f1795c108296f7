import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Abandoned, Pace } from './pace.ts';

/** Only the clock stands still; messages between ports come as ever. */
beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());
const work = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);

/** Whether a promise is settled once all that waits has had its turn. */
async function isDone(promise: Promise<unknown>): Promise<boolean> {
  let done = false;
  const note = () => {
    done = true;
  };
  promise.then(note, note);
  await new Promise((resolve) => setImmediate(resolve));
  return done;
}

describe('the pace of a run', () => {
  it('counts the seconds of work, from those of a checkpoint on', () => {
    const pace = new Pace(false, 12.5);
    work(750);
    expect(pace.seconds()).toBe(13.25);
    work(250);
    expect(pace.seconds()).toBe(13.5);
  });

  it('holds steps while it is paused, but no evaluation, and counts no seconds', async () => {
    const pace = new Pace(true);
    expect(pace.paused).toBe(true);
    work(1000);
    await pace.breathe('evaluation');
    const step = pace.breathe('step');
    work(4000);
    expect(await isDone(step)).toBe(false);
    pace.resume();
    await step;
    work(500);
    expect([pace.paused, pace.seconds()]).toEqual([false, 1.5]);
  });

  it('pauses again after as many epochs as it was let go for', () => {
    const pace = new Pace(true);
    pace.resume(2);
    expect([pace.epochDone(), pace.paused]).toEqual([false, false]);
    expect([pace.epochDone(), pace.paused]).toEqual([true, true]);
    pace.resume();
    for (let epoch = 0; epoch < 5; epoch++) expect([pace.epochDone(), pace.paused]).toEqual([false, false]);
  });

  it('waits where the next epoch is not allowed yet, and counts no seconds', async () => {
    const pace = new Pace(false);
    expect(await isDone(pace.waitForOthers(1e6))).toBe(true);
    pace.allow(3);
    expect(await isDone(pace.waitForOthers(2))).toBe(true);
    work(1000);
    const waiting = pace.waitForOthers(3);
    work(4000);
    pace.allow(3);
    expect(await isDone(waiting)).toBe(false);
    pace.allow(4);
    expect(await isDone(waiting)).toBe(true);
    work(500);
    expect(pace.seconds()).toBe(1.5);
  });

  it('lets a run that is to stop come to its end, paused or waiting', async () => {
    const [paused, waiting] = [new Pace(true), new Pace(false)];
    waiting.allow(3);
    const ends = [paused.breathe('step'), waiting.waitForOthers(3)];
    for (const pace of [paused, waiting]) {
      expect(pace.stopRequested).toBe(false);
      pace.stop();
      expect(pace.stopRequested).toBe(true);
    }
    expect(await Promise.all(ends.map(isDone))).toEqual([true, true]);
    await Promise.all(ends);
  });

  it('leaves a run that nobody waits for, wherever it is', async () => {
    const [paused, waiting, working] = [new Pace(true), new Pace(false), new Pace(false)];
    waiting.allow(3);
    const ends = [paused.breathe('step'), waiting.waitForOthers(3)];
    for (const pace of [paused, waiting, working]) pace.abandon();
    for (const end of [...ends, working.breathe('evaluation')]) await expect(end).rejects.toThrow(Abandoned);
  });

  it('lets messages in after 40 ms of work, not before', async () => {
    const pace = new Pace(false);
    const { port1, port2 } = new MessageChannel();
    const heard = vi.fn();
    port1.onmessage = heard;
    port2.postMessage(null);
    work(40);
    await pace.breathe('step');
    expect(heard).not.toHaveBeenCalled();
    work(1);
    await pace.breathe('step');
    expect(heard).toHaveBeenCalledOnce();
    port1.close();
  });
});

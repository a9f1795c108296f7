import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunId } from './comparison.ts';
import { Lockstep } from './lockstep.ts';

/** Runs that train as they are allowed to, a step at a time, `secondsPerEpoch` each; some end early. */
function race(secondsPerEpoch: readonly number[], processors: number, lengths = secondsPerEpoch.map(() => 100)) {
  const allowed = secondsPerEpoch.map(() => Number.NaN);
  const epochs = secondsPerEpoch.map(() => 0);
  const lockstep = new Lockstep((run, epoch) => {
    allowed[run] = epoch;
  });
  const all = [...epochs.keys()] as RunId[];
  lockstep.begin(all, processors);
  const ready = () => all.filter((run) => epochs[run] < Math.min(allowed[run], lengths[run]));
  const step = (number: number) => {
    const run = number as RunId;
    epochs[run] += 1;
    lockstep.advance(run, epochs[run], epochs[run] * secondsPerEpoch[run]);
    if (epochs[run] === lengths[run]) lockstep.end(run);
  };
  return { allowed, epochs, lockstep, ready, step };
}

describe('runs in lockstep', () => {
  it('may be 20 epochs ahead of the slowest, and a single one as far as it likes', () => {
    const { allowed, step } = race([1, 1], 2);
    expect(allowed).toEqual([20, 20]);
    step(0);
    expect(allowed).toEqual([20, 20]);
    step(1);
    expect(allowed).toEqual([21, 21]);
    expect(race([1], 1).allowed).toEqual([Number.POSITIVE_INFINITY]);
  });

  it('hear once how far they may go, and again where that changes', () => {
    const heard: string[] = [];
    const lockstep = new Lockstep((run, epoch) => heard.push(`${run} to ${epoch}`));
    lockstep.begin([7, 4] as RunId[], 2);
    for (const epoch of [1, 2, 3]) lockstep.advance(7 as RunId, epoch, epoch);
    lockstep.advance(4 as RunId, 1, 1);
    expect(heard).toEqual(['7 to 0', '4 to 0', '7 to 20', '4 to 20', '7 to 21', '4 to 21']);
  });

  it('have turns as long as their epochs have taken so far', () => {
    const { allowed, epochs, ready, step } = race([0.05, 0.125], 1);
    while (epochs[1] < 7) step(ready()[0]);
    expect(epochs).toEqual([6, 7]);
    expect(allowed).toEqual([11, 7]);
  });

  it('go on without one that has ended', () => {
    const { allowed, lockstep, step } = race([1, 1], 2);
    step(0);
    lockstep.end(1 as RunId);
    expect(allowed[0]).toBe(Number.POSITIVE_INFINITY);
  });

  it('take turns of a quarter of a second on one processor, the one behind first', () => {
    const { allowed, epochs, ready, step } = race([0.05, 0.05], 1);
    expect(ready()).toEqual([0]);
    for (let steps = 0; steps < 2; steps++) step(ready()[0]);
    expect(epochs).toEqual([1, 1]);
    expect(allowed).toEqual([6, 1]);
    for (let steps = 0; steps < 5; steps++) step(0);
    expect(ready()).toEqual([1]);
    expect(allowed).toEqual([6, 6]);
  });

  it('all end, never more at once than processors, never further apart than 20 epochs', () => {
    const runs = fc.array(fc.record({ pace: fc.double({ min: 0.001, max: 2, noNaN: true }), length: fc.nat(150) }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(runs, fc.integer({ min: 1, max: 4 }), fc.infiniteStream(fc.nat(3)), (all, processors, choices) => {
        const lengths = all.map(({ length }) => length + 1);
        const { epochs, ready, step } = race(
          all.map(({ pace }) => pace),
          processors,
          lengths,
        );
        // An expectation a step would take half a minute.
        let [fewest, crowd, apart] = [1, 0, 0];
        while (fewest > 0 && epochs.some((epoch, run) => epoch < lengths[run])) {
          const able = ready();
          fewest = Math.min(fewest, able.length);
          if (epochs.filter((epoch, run) => epoch < lengths[run]).length > processors) {
            crowd = Math.max(crowd, able.length);
          }
          step(able[(choices.next().value ?? 0) % able.length]);
          const training = epochs.filter((epoch, run) => epoch < lengths[run]);
          apart = Math.max(apart, Math.max(0, ...training) - Math.min(...training, 1e9));
        }
        expect(fewest).toBe(1);
        expect(crowd).toBeLessThanOrEqual(processors);
        expect(apart).toBeLessThanOrEqual(20);
      }),
      { numRuns: 1000 },
    );
  });

  it('do not pass by one whose turn lasts', () => {
    const { epochs, ready, step } = race([1, 1, 1], 2);
    for (let steps = 0; steps < 200; steps++) {
      const able = ready().filter((run) => run !== 0);
      if (able.length === 0) break;
      step(able[0]);
    }
    expect(epochs).toEqual([0, 20, 20]);
  });

  it('wait where more of them train than there are processors from now on', () => {
    const { allowed, lockstep } = race([1, 1, 1], 3);
    lockstep.begin([3, 4] as RunId[], 1);
    expect(allowed.slice(0, 3)).toEqual([20, 20, 20]);
    expect([allowed[3], allowed[4]]).toEqual([0, 0]);
  });

  it('wait for one that begins beside them', () => {
    const { allowed, lockstep, step } = race([1, 1, 1], 3);
    for (let steps = 0; steps < 5; steps++) for (const run of [0, 1, 2]) step(run);
    lockstep.end(2 as RunId);
    lockstep.begin([2] as RunId[], 3);
    expect(allowed).toEqual([20, 20, 20]);
  });
});

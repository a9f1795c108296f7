import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { createStore, set } from 'idb-keyval';
import { describe, expect, it } from 'vitest';
import { type OwnSweep, ownSweepReader } from '../../experiments/ownSweep.ts';
import type { Outcome } from '../../experiments/results.ts';
import { browserMemory } from './outcomeMemory.ts';

const OUTCOME: Outcome = {
  reason: 'diverged',
  testError: Number.NaN,
  testErrorNormalised: 0.1,
  epochs: 9,
  bestEpoch: 5,
};
const SWEEP: OwnSweep = {
  base: 'v=2&f=branin&width=16',
  along: { field: 'samples', values: ['50', '200'] },
  curves: null,
  seeds: 2,
};

describe('what the browser remembers of sweeps', () => {
  it('is what was kept, errors without a number included', async () => {
    const memory = browserMemory();
    await memory.keep('a', OUTCOME);
    await memory.keep('b', { refused: 'too large' });
    await memory.keepSweep(SWEEP);
    const wanted = new Map<string, Outcome>([
      ['a', OUTCOME],
      ['b', { refused: 'too large' }],
    ]);
    expect(await memory.all()).toEqual(wanted);
    expect(await memory.recall(['b', 'c', 'a'])).toEqual(wanted);
    expect(await memory.sweep()).toEqual(SWEEP);
  });

  it('is not known where it is damaged, and the rest is', async () => {
    const outcomes = createStore('sobolev-outcomes-1', 'outcomes');
    const damaged = [
      7,
      null,
      'done',
      {},
      { ...OUTCOME, testError: -1 },
      { ...OUTCOME, reason: 'tired' },
      { refused: 3 },
    ];
    for (const [i, value] of damaged.entries()) await set(`bad ${i}`, value, outcomes);
    const memory = browserMemory();
    expect([...(await memory.all()).keys()].sort()).toEqual(['a', 'b']);
    expect(await memory.recall(['bad 0', 'bad 4', 'a'])).toEqual(new Map([['a', OUTCOME]]));
    await set('the sweep', { ...SWEEP, along: null }, createStore('sobolev-sweeps-1', 'sweeps'));
    expect(await memory.sweep()).toBeNull();
  });

  it('is a sweep that can be run, or refused, whatever is kept (10 000 cases)', () => {
    const anything = fc.oneof(fc.jsonValue(), fc.constantFrom('samples', 'toString', '__proto__', undefined, 1e9));
    fc.assert(
      fc.property(fc.constantFrom('base', 'along', 'curves', 'seeds', 'field', 'values'), anything, (key, value) => {
        const inner = key === 'field' || key === 'values';
        const sweep = inner ? { ...SWEEP, along: { ...SWEEP.along, [key]: value } } : { ...SWEEP, [key]: value };
        try {
          const read = ownSweepReader(sweep, '');
          expect(ownSweepReader(read, '')).toEqual(read);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          expect((error as Error).message).toMatch(/^(base|along|curves|seeds|sweep|file|invalid trial)/);
        }
      }),
      { numRuns: 10_000 },
    );
  });
});

import 'fake-indexeddb/auto';
import { createStore, get, set } from 'idb-keyval';
import { describe, expect, it } from 'vitest';
import { HALF_TRAINED, halfTrained, TRAINED } from '../../testing/savedRuns.ts';
import { type Session, sessionRecord } from '../../training/session.ts';
import { browserSessions } from './sessionMemory.ts';

const store = createStore('sobolev-sessions-1', 'sessions');
const { network, ...where } = HALF_TRAINED.checkpoint;
/** With all that JSON could not hold. */
const BEGUN = halfTrained(0);
const LOST = TRAINED.finished && { ...TRAINED, finished: { ...TRAINED.finished, testError: Number.NaN } };
const sessionOf = (link: string): Session => ({ link, runs: [LOST, null, BEGUN] });

describe('the sessions that the browser keeps', () => {
  it('come back newest first and whole, each under its id, until they are forgotten', async () => {
    const memory = browserSessions();
    const kept = [
      { id: 'a', savedAt: 4, session: sessionOf('#four') },
      { id: 'b', savedAt: 3, session: sessionOf('#two') },
      { id: 'c', savedAt: 2, session: sessionOf('#three') },
    ];
    await memory.keep({ id: 'a', savedAt: 1, session: sessionOf('#one') });
    for (const each of kept) await memory.keep(each);
    expect(await browserSessions().all()).toEqual(kept);
    await memory.forget('b');
    expect(await browserSessions().all()).toEqual([kept[0], kept[2]]);
  });

  it('are kept with their weights as they are, not as text', async () => {
    const raw = await get<{ session: { runs: (typeof TRAINED)[] } }>('a', store);
    expect(raw?.session.runs[0].checkpoint.network.best).toBeInstanceOf(Float32Array);
  });

  it('are left out where they are damaged', async () => {
    const damaged = [
      null,
      'text',
      {},
      { id: 'x', savedAt: -1, session: sessionRecord(sessionOf('#')) },
      { id: 'y', savedAt: 1 },
      { id: 'z', savedAt: 1, session: { ...sessionRecord(sessionOf('#')), version: 9 } },
      { id: 'short', savedAt: 1, session: sessionRecord({ link: '#', runs: [withBest(new Float32Array(3))] }) },
      {
        id: 'none',
        savedAt: 1,
        session: sessionRecord({ link: '#', runs: [withBest(network.best.map(() => Number.NaN))] }),
      },
    ];
    for (const [i, value] of damaged.entries()) await set(`bad ${i}`, value, store);
    expect((await browserSessions().all()).map(({ id }) => id)).toEqual(['a', 'c']);
  });
});

const withBest = (best: Float32Array) => ({
  ...TRAINED,
  checkpoint: { ...where, reason: 'epochCap' as const, network: { ...network, best } },
});

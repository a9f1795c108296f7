import 'fake-indexeddb/auto';
import { createStore, set } from 'idb-keyval';
import { describe, expect, it } from 'vitest';
import { browserSessions } from './sessionMemory.ts';

describe('the sessions that the browser keeps', () => {
  it('come back newest first, each under its id, until they are forgotten', async () => {
    const memory = browserSessions();
    await memory.keep({ id: 'a', savedAt: 1, content: 'one' });
    await memory.keep({ id: 'b', savedAt: 3, content: 'two' });
    await memory.keep({ id: 'c', savedAt: 2, content: 'three' });
    await memory.keep({ id: 'a', savedAt: 4, content: 'four' });
    const contents = async () => (await browserSessions().all()).map(({ id, content }) => [id, content]);
    expect(await contents()).toEqual([
      ['a', 'four'],
      ['b', 'two'],
      ['c', 'three'],
    ]);
    await memory.forget('b');
    expect(await contents()).toEqual([
      ['a', 'four'],
      ['c', 'three'],
    ]);
  });

  it('are left out where they are damaged', async () => {
    const store = createStore('sobolev-sessions-kept-1', 'sessions');
    for (const [i, value] of [
      null,
      'text',
      {},
      { id: 'x', savedAt: -1, content: '' },
      { id: 'y', savedAt: 1 },
    ].entries()) {
      await set(`bad ${i}`, value, store);
    }
    expect((await browserSessions().all()).map(({ id }) => id)).toEqual(['a', 'c']);
  });
});

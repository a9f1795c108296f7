import { describe, expect, it } from 'vitest';
import { publish } from '../../experiments/published.ts';
import { madeUpRuns } from '../../testing/paperRuns.ts';
import { createPaperStore } from './paperStore.ts';

const PROVENANCE = {
  playground: '0',
  commit: 'abc',
  backend: 'wasmPlain',
  date: '2026-11-27',
  seconds: 1,
  runs: 1,
  planned: 5650,
};
const runs = madeUpRuns(() => 2, 1);
const text = publish(
  'literal',
  (cell) => (cell.functionId === 'branin' ? runs(cell) : []),
  () => 1,
  PROVENANCE,
);

describe('the results of a preset', () => {
  it('are fetched once, read and worked out, for all runs and for those that have learned', async () => {
    let asked = 0;
    const { store, load } = createPaperStore(async () => {
      asked += 1;
      return text;
    });
    const loading = load('literal', 'all');
    expect(store.getState()['literal all']).toEqual({ kind: 'loading' });
    await loading;
    await load('literal', 'all');
    await load('literal', 'learned');
    expect(asked).toBe(1);
    const state = store.getState()['literal all'];
    if (state?.kind !== 'ready') throw new Error('not ready');
    expect(state.results.provenance).toEqual(PROVENANCE);
    expect(state.analysis.fig1.map(({ id }) => id)).toHaveLength(5);
    expect(state.analysis.fig1[4].curves[2].marks[0].value).toBe(2);
    expect(state.analysis.table3).toHaveLength(75);
    expect(state.analysis.statements.map(({ verdict }) => verdict)).toEqual(Array(21).fill('missing'));
    expect(store.getState()['literal learned']?.kind).toBe('ready');
  });

  it('that cannot be fetched or read say why, and are asked for again the next time', async () => {
    const answers = [async () => Promise.reject(new Error('404')), async () => 'nothing', async () => text];
    const { store, load } = createPaperStore(() => (answers.shift() as (typeof answers)[0])());
    await load('literal', 'all');
    expect(store.getState()['literal all']).toEqual({ kind: 'failed', message: '404' });
    await load('literal', 'all');
    expect(store.getState()['literal all']).toMatchObject({
      kind: 'failed',
      message: expect.stringMatching(/^invalid results: /),
    });
    await load('literal', 'all');
    expect(store.getState()['literal all']?.kind).toBe('ready');
  });
});

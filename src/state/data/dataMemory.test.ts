import 'fake-indexeddb/auto';
import { createStore, get, keys, set } from 'idb-keyval';
import { describe, expect, it } from 'vitest';
import type { PointTable } from '../../data/pointTable.ts';
import { OTHER, SLOPES, tableIn } from '../../testing/ownTables.ts';
import { browserData, MOST_KEPT } from './dataMemory.ts';

let time = 0;
const memoryAt = () =>
  browserData(
    async () => {},
    () => ++time,
  );
const store = createStore('sobolev-data-1', 'tables');

describe('the data that the browser keeps', () => {
  it('come back whole, by their reference', async () => {
    await memoryAt().keep({ name: 'own.csv', table: SLOPES });
    await memoryAt().keep({ name: 'other.csv', table: OTHER });
    expect(await memoryAt().find(SLOPES.reference)).toEqual({ name: 'own.csv', table: SLOPES });
    expect(await memoryAt().find(OTHER.reference)).toEqual({ name: 'other.csv', table: OTHER });
    expect(await memoryAt().find('nothing')).toBeNull();
  });

  it('count as not kept where a number is damaged, or they are called otherwise', async () => {
    const entry = await get<{ table: PointTable }>(SLOPES.reference, store);
    const points = SLOPES.points.slice();
    points[3] += 1;
    for (const table of [{ ...SLOPES, points }, { ...SLOPES, partials: new Float64Array(3) }, null, OTHER]) {
      await set(SLOPES.reference, { ...entry, table }, store);
      expect(await memoryAt().find(SLOPES.reference)).toBeNull();
    }
  });

  it('are the last few: the oldest go first', async () => {
    const tables = Array.from({ length: MOST_KEPT }, (_, k) =>
      tableIn(`x1,x2,y\n${Array.from({ length: 30 }, (_, i) => `${i},${i % 7},${k}\n`).join('')}`),
    );
    for (const table of tables) await memoryAt().keep({ name: 'a.csv', table });
    expect((await keys(store)).sort()).toEqual(tables.map(({ reference }) => reference).sort());
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { RunConfig } from '../../config/runConfig.ts';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
import { OF_SLOPES, OTHER, OTHER_TEXT, SLOPES, SLOPES_TEXT } from '../../testing/ownTables.ts';
import { createConfigStore } from '../stores/configStore.ts';
import type { DataMemory } from './dataMemory.ts';
import { createDataStore, type NamedTable } from './dataStore.ts';
import { OwnData } from './ownData.ts';

let kept: Map<string, NamedTable>;
let refuses: boolean;
let pauses: number;

function setUp(config: Partial<RunConfig> = {}) {
  const [dataStore, configStore] = [createDataStore(), createConfigStore()];
  const setConfig = (patch: Partial<RunConfig>) =>
    configStore.setState((state) => ({ config: { ...state.config, ...patch } }));
  setConfig(config);
  const memory: DataMemory = {
    find: async (reference) => kept.get(reference) ?? null,
    keep: async (named) => {
      if (refuses) throw new Error('quota exceeded');
      kept.set(named.table.reference, named);
    },
  };
  const pause = async () => {
    pauses += 1;
  };
  const ownData = new OwnData({ dataStore, configStore, memory, pause, setConfig });
  const connected = ownData.connect();
  return { ownData, data: dataStore, config: () => configStore.getState().config, setConfig, connected };
}

const settled = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};
const of = (text: string) => async () => text;

beforeEach(() => {
  kept = new Map();
  refuses = false;
  pauses = 0;
});

describe('a file of points', () => {
  it('is shown before it is taken, and changes nothing until then', async () => {
    const { ownData, data, config } = setUp();
    await ownData.read('own.csv', of(SLOPES_TEXT));
    expect(data.getState().preview).toMatchObject({ name: 'own.csv', reading: { table: SLOPES, problemCount: 0 } });
    expect(config()).toEqual(DEFAULT_CONFIG);
    ownData.dismiss();
    expect(data.getState()).toMatchObject({ preview: null, tables: new Map() });
  });

  it('stays with the few that were used last', () => {
    const { ownData, data } = setUp();
    for (const reference of ['1', '2', '3', '4', '5'])
      ownData.add({ name: 'own.csv', table: { ...SLOPES, reference } });
    expect([...data.getState().tables.keys()]).toEqual(['2', '3', '4', '5']);
  });

  it('is trained with the highest complete order and all its training rows, once it is taken; the browser keeps it', async () => {
    const { ownData, data, config } = setUp({ maxOrder: 4 });
    await ownData.read('own.csv', of(SLOPES_TEXT));
    ownData.take();
    expect(config()).toEqual({
      ...DEFAULT_CONFIG,
      functionId: 'data',
      data: SLOPES.reference,
      maxOrder: 1,
      samples: 40,
    });
    expect(ownData.tableOf(config())).toEqual(SLOPES);
    expect(data.getState().preview).toBeNull();
    await settled();
    expect([...kept.keys()]).toEqual([SLOPES.reference]);
  });

  it('is trained, and a sentence says so, where the browser does not keep it', async () => {
    refuses = true;
    const { ownData, data, config } = setUp();
    await ownData.read('own.csv', of(SLOPES_TEXT));
    ownData.take();
    await settled();
    expect(data.getState().problem).toContain('does not keep the data (quota exceeded)');
    expect(ownData.tableOf(config())).toEqual(SLOPES);
  });

  it('that cannot be read is named with the reason, and one that is read too late is forgotten', async () => {
    const { ownData, data } = setUp();
    await ownData.read('own.csv', async () => {
      throw new Error('not text in UTF-8');
    });
    expect(data.getState()).toMatchObject({ reading: null, problem: 'own.csv: not text in UTF-8' });
    const late = ownData.read('late.csv', of(SLOPES_TEXT));
    await ownData.read('last.csv', of(OTHER_TEXT));
    await late;
    expect(data.getState().preview?.name).toBe('last.csv');
  });

  it('is read with pauses', async () => {
    const { ownData } = setUp();
    await ownData.read('large.csv', of(`x1,x2,y\n${'1,2,3\n4,5,6\n'.repeat(40_000)}`));
    expect(pauses).toBeGreaterThan(1);
  });
});

describe('a link about data', () => {
  it('takes the file it asks for at once, and is trained as it says', async () => {
    const config = { ...OF_SLOPES, maxOrder: 0, samples: 20 } as const;
    const { ownData, data, config: present } = setUp(config);
    await settled();
    await ownData.read('own.csv', of(SLOPES_TEXT));
    expect(data.getState()).toMatchObject({ preview: null, problem: null });
    expect(ownData.tableOf(present())).toEqual(SLOPES);
    expect(present()).toEqual(config);
  });

  it('refuses another file by its name, which can be taken instead', async () => {
    const { ownData, data, config } = setUp(OF_SLOPES);
    await ownData.read('other.csv', of(OTHER_TEXT));
    expect(data.getState().problem).toMatch(/^other\.csv is not the file of this link: it has 60 rows, fingerprint /);
    expect([config().data, ownData.tableOf(config())]).toEqual([SLOPES.reference, null]);
    ownData.take();
    expect([config().data, ownData.tableOf(config())]).toEqual([OTHER.reference, OTHER]);
    expect(data.getState().problem).toBeNull();
  });

  it('finds what the browser keeps, now and after every change', async () => {
    kept.set(SLOPES.reference, { name: 'own.csv', table: SLOPES });
    const { ownData, data, config, setConfig } = setUp(OF_SLOPES);
    expect(data.getState().sought).toBe(SLOPES.reference);
    await settled();
    expect(ownData.tableOf(config())).toBe(SLOPES);
    kept.set(OTHER.reference, { name: 'other.csv', table: OTHER });
    setConfig({ data: OTHER.reference });
    await settled();
    expect(ownData.tableOf(config())).toBe(OTHER);
    expect(data.getState().sought).toBeNull();
  });

  it('that is about a function has no data', () => {
    const { ownData, setConfig } = setUp();
    ownData.add({ name: 'own.csv', table: SLOPES });
    setConfig({ data: SLOPES.reference });
    expect(ownData.tableOf({ functionId: 'branin', data: SLOPES.reference })).toBeNull();
    expect(ownData.tableOf(OF_SLOPES)).toBe(SLOPES);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
import { FIRST } from '../runs/comparison.ts';
import { addTwin, configStore, focusedConfig, setConfig, setFocus } from './configStore.ts';
import { draftStore, dropDrafts, takeTyped, typeInto } from './draftStore.ts';

const config = () => focusedConfig(configStore.getState());

beforeEach(() => {
  configStore.setState({ config: { ...DEFAULT_CONFIG, domain: [-2, 2, -1, 7] }, twins: [], focus: FIRST });
  dropDrafts();
});

describe('what is typed into number fields', () => {
  it('is in force once it is taken, not before', () => {
    typeInto('samples', 0, '2,5e2');
    expect(config().samples).toBe(100);
    takeTyped('samples');
    expect(config().samples).toBe(250);
    expect(draftStore.getState()).toEqual({});
  });

  it('stays where it cannot be taken, and can be withdrawn', () => {
    typeInto('samples', 0, 'many');
    takeTyped('samples');
    expect(config().samples).toBe(100);
    expect(draftStore.getState()).toEqual({ samples: ['many'] });
    typeInto('samples', 0, null);
    expect(draftStore.getState()).toEqual({});
  });

  it('may be the ends of a domain in any order', () => {
    typeInto('domain', 0, '3');
    takeTyped('domain');
    expect(config().domain).toEqual([-2, 2, -1, 7]);
    typeInto('domain', 3, '8');
    takeTyped('domain');
    expect(config().domain).toEqual([-2, 2, -1, 8]);
    expect(draftStore.getState()).toEqual({ domain: ['3', null, null, null] });
    typeInto('domain', 1, '5');
    takeTyped('domain');
    expect(config().domain).toEqual([3, 5, -1, 8]);
    expect(draftStore.getState()).toEqual({});
  });

  it('gives way where the setting changes by other means, and to another run, but not to another setting', () => {
    typeInto('samples', 0, 'many');
    typeInto('gains', 4, '-1');
    setConfig({ width: 20 });
    expect(draftStore.getState()).toEqual({ samples: ['many'], gains: [null, null, null, null, '-1'] });
    setConfig({ samples: 200 });
    expect(draftStore.getState()).toEqual({ gains: [null, null, null, null, '-1'] });
    addTwin({ patch: {}, fork: null });
    expect(draftStore.getState()).toEqual({});
    typeInto('samples', 0, 'few');
    setFocus(FIRST);
    expect(draftStore.getState()).toEqual({});
  });

  it('changes nothing of the experiment where it is the number in force', () => {
    const before = configStore.getState();
    typeInto('learningRate', 0, '1·10⁻³');
    takeTyped('learningRate');
    expect(configStore.getState()).toBe(before);
    expect(draftStore.getState()).toEqual({});
  });
});

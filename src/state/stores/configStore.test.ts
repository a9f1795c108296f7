import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
import type { Order } from '../../math/multiIndex.ts';
import { FIRST, type RunId } from '../runs/comparison.ts';
import {
  addTwin,
  configStore,
  focusedConfig,
  INITIAL_CONFIG,
  newSeeds,
  placeInFocus,
  removeTwin,
  resetConfig,
  setConfig,
  setFocus,
} from './configStore.ts';

const CHOSEN = { functionId: 'formula', formula: 'x1 + 2 x2', domain: [0, 1, -3, 4], backend: 'cpu' } as const;

beforeEach(() => configStore.setState(INITIAL_CONFIG));

describe('defaults', () => {
  it('are those of all settings but the function and the device', () => {
    setConfig({
      ...CHOSEN,
      samples: 250,
      width: 30,
      hiddenLayers: 1,
      gains: [1, 2, 3, 4, 5],
      dataSeed: 9,
      testSize: 50,
    });
    resetConfig();
    expect(configStore.getState().config).toEqual({ ...DEFAULT_CONFIG, ...CHOSEN });
  });

  it('are those of the run in focus alone', () => {
    setConfig({ ...CHOSEN, samples: 250 });
    addTwin({ patch: { maxOrder: 3 }, fork: null });
    resetConfig();
    expect(focusedConfig(configStore.getState())).toEqual({ ...DEFAULT_CONFIG, ...CHOSEN });
    expect(configStore.getState().config).toEqual({ ...DEFAULT_CONFIG, ...CHOSEN, samples: 250 });
  });
});

describe('twins', () => {
  const state = () => configStore.getState();
  const add = (maxOrder: Order, of: RunId | null = null) => {
    const added = addTwin({ patch: { maxOrder }, fork: of && { of, epoch: 6 } });
    return { added, id: state().focus };
  };

  it('are in focus once they are added, and settings are then theirs', () => {
    const { id } = add(3);
    expect([focusedConfig(state()).maxOrder, placeInFocus(state())]).toEqual([3, 1]);
    setConfig({ samples: 70 });
    setFocus(FIRST);
    expect([focusedConfig(state()), placeInFocus(state())]).toEqual([DEFAULT_CONFIG, 0]);
    setFocus(id);
    expect(focusedConfig(state())).toEqual({ ...DEFAULT_CONFIG, maxOrder: 3, samples: 70 });
  });

  it('are three at most beside the first run', () => {
    const ids = [2, 3, 4].map((order) => add(order as Order).id);
    expect(new Set([FIRST, ...ids]).size).toBe(4);
    const before = state();
    expect(add(5).added).toBe(false);
    expect(state()).toBe(before);
  });

  it('never have the id of one that was taken out', () => {
    const gone = add(2).id;
    removeTwin(gone);
    expect(state()).toMatchObject({ twins: [], focus: FIRST });
    expect(add(2).id).not.toBe(gone);
  });

  it('lose the focus to the first run where they are taken out, or what they fork from is, and else keep it', () => {
    const [parent, other] = [add(2).id, add(4).id];
    add(3, parent);
    removeTwin(other);
    expect(placeInFocus(state())).toBe(2);
    removeTwin(parent);
    expect(state()).toMatchObject({ twins: [], focus: FIRST });
  });

  it('have the new seeds of all runs, and nothing else that is new', () => {
    const draw = vi.spyOn(crypto, 'getRandomValues').mockImplementation((numbers) => {
      (numbers as Uint16Array).set([11, 22, 33]);
      return numbers;
    });
    add(3);
    newSeeds();
    draw.mockRestore();
    expect(state().config).toEqual({ ...DEFAULT_CONFIG, dataSeed: 11, weightSeed: 22, shuffleSeed: 33 });
    expect(state().twins[0].patch).toEqual({ maxOrder: 3 });
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../config/fields.ts';
import { addTwin, configStore, focusedConfig, INITIAL_CONFIG, resetConfig, setConfig } from './configStore.ts';

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

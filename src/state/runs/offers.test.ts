import { describe, expect, it } from 'vitest';
import type { RunConfig } from '../../config/runConfig.ts';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
import { offersFor } from './offers.ts';

const config = { ...DEFAULT_CONFIG, maxOrder: 1 } as const;

describe('offers', () => {
  it('are one more order, and rho = 1 where derivatives are in the loss', () => {
    expect(offersFor({ ...config, maxOrder: 0 }, [config])).toEqual([]);
    expect(offersFor({ ...config, maxOrder: 0 }, [{ ...config, maxOrder: 0 }])).toEqual([{ maxOrder: 1 }]);
    expect(offersFor(config, [config])).toEqual([{ maxOrder: 2 }, { rhoRule: 'constant' }]);
  });

  it('do not repeat a run that is there, nor go beyond four runs', () => {
    expect(offersFor(config, [config, { ...config, maxOrder: 2 }])).toEqual([{ rhoRule: 'constant' }]);
    expect(offersFor(config, [config, config, config, config])).toEqual([]);
  });

  it('have no rho = 1 for a run that has it, however its settings came about', () => {
    const run = { ...config, rhoRule: 'constant' } as const;
    expect(offersFor(run, [run])).toEqual([{ maxOrder: 2 }]);
    expect(offersFor(config, [config, { ...run, gains: [...run.gains] }])).toEqual([{ maxOrder: 2 }]);
  });

  it('end at the highest order that can be trained', () => {
    expect(offersFor(config, [config], 1)).toEqual([{ rhoRule: 'constant' }]);
    expect(offersFor(config, [config], 2)).toEqual([{ maxOrder: 2 }, { rhoRule: 'constant' }]);
  });

  it('end at order 5', () => {
    const [fourth, fifth] = [4, 5].map((maxOrder) => ({ ...DEFAULT_CONFIG, maxOrder }) as RunConfig);
    expect(offersFor(fourth, [fourth])).toEqual([{ maxOrder: 5 }, { rhoRule: 'constant' }]);
    expect(offersFor(fifth, [fifth])).toEqual([{ rhoRule: 'constant' }]);
  });
});

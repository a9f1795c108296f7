import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { figurePlan, readingsPlan } from './paper.ts';
import { axis, MOST_TRIALS, type Plan, settingsOfPlan, shardOf, sizeOf, trialsOf } from './plan.ts';
import { PRESETS } from './readings.ts';
import { configOfTrial, trialIdOf } from './trialId.ts';

const PLAN: Plan = {
  name: 'small',
  family: 'small',
  version: 2,
  settings: { backend: 'wasmPlain', width: 16 },
  grids: [
    [axis('functionId', ['branin', 'matyas']), axis('maxOrder', [0, 2])],
    [axis('functionId', ['matyas']), axis('maxOrder', [2]), [{ rhoRule: 'inverseVariance', zeroVariance: 'skip' }, {}]],
  ],
  seeds: [1, 7],
};

describe('trials of a plan', () => {
  it('are all combinations with the first seed, then with the next, each once, with ids that links have', () => {
    expect(trialsOf(PLAN).map(({ id }) => id)).toEqual([
      'v=2&f=branin&order=0&width=16&backend=wasmPlain',
      'v=2&f=branin&order=2&width=16&backend=wasmPlain',
      'v=2&f=matyas&order=0&width=16&backend=wasmPlain',
      'v=2&f=matyas&order=2&width=16&backend=wasmPlain',
      'v=2&f=matyas&order=2&rho=inverseVariance&zv=skip&width=16&backend=wasmPlain',
      'v=2&f=branin&order=0&width=16&seed=7&wseed=7&sseed=7&backend=wasmPlain',
      'v=2&f=branin&order=2&width=16&seed=7&wseed=7&sseed=7&backend=wasmPlain',
      'v=2&f=matyas&order=0&width=16&seed=7&wseed=7&sseed=7&backend=wasmPlain',
      'v=2&f=matyas&order=2&width=16&seed=7&wseed=7&sseed=7&backend=wasmPlain',
      'v=2&f=matyas&order=2&rho=inverseVariance&zv=skip&width=16&seed=7&wseed=7&sseed=7&backend=wasmPlain',
    ]);
    expect(sizeOf(PLAN)).toBe(12);
  });

  it('have in common what the plan sets', () => {
    expect(settingsOfPlan(PLAN)).toBe('v=2&width=16&backend=wasmPlain');
  });

  it('are refused before they are counted out where there are too many', () => {
    const many = { ...PLAN, seeds: Array.from({ length: 30_000 }, (_, i) => i) };
    expect(() => trialsOf(many)).toThrow(`invalid plan: 180000 runs (at most ${MOST_TRIALS})`);
  });

  it('fall into shards that share none and leave none out', () => {
    const trials = trialsOf(PLAN);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), (count) => {
        const parts = Array.from({ length: count }, (_, i) => shardOf(trials, i + 1, count));
        expect(new Set(parts.flat()).size).toBe(trials.length);
        expect(parts.flat()).toHaveLength(trials.length);
        expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(Math.ceil(trials.length / count));
      }),
    );
  });
});

describe('the id of a trial', () => {
  it('gives back its settings', () => {
    for (const { id, config } of trialsOf(PLAN)) expect(configOfTrial(id)).toEqual(config);
    const formula = {
      ...DEFAULT_CONFIG,
      functionId: 'formula',
      formula: 'x1^2 + x2/3',
      gains: [1, 2, 3, 4, 5],
    } as const;
    expect(configOfTrial(trialIdOf(formula, 2))).toEqual(formula);
  });

  it('is the same on any number of threads', () => {
    const config = DEFAULT_CONFIG;
    expect(trialIdOf({ ...config, maxOrder: 3, threads: '4' }, 2)).toBe('v=2&order=3');
  });

  it('of version 1 has the defaults of version 1', () => {
    expect(configOfTrial('v=1&f=branin')).toMatchObject({ functionId: 'branin', init: 'glorot' });
  });

  it.each([
    ['f=branin', 'invalid trial: f=branin (no known version)'],
    ['v=9&f=branin', 'invalid trial: v=9&f=branin (no known version)'],
    ['v=2&nope=1', 'invalid trial: v=2&nope=1 (nope=1 is no setting)'],
    ['v=2&order=7', 'invalid trial: v=2&order=7 (order=7: '],
  ])('%s is none', (id, message) => {
    expect(() => configOfTrial(id)).toThrow(message);
  });
});

describe('the plans of the paper', () => {
  it('have the runs of ten seeds: 1500 of Fig. 1, 1500 of Table III, 4500 of Fig. 2, 150 of weights above 1, 5650 in all', () => {
    const sizes = (['fig1', 'table3', 'fig2', 'aboveOne', 'all'] as const).map(
      (figure) => trialsOf(figurePlan('literal', figure)).length,
    );
    expect(sizes).toEqual([1500, 1500, 4500, 150, 5650]);
  });

  it('have the same ids in every release', () => {
    const ids = trialsOf(figurePlan('literal', 'all')).map(({ id }) => id);
    expect([ids[0], ids[29], ids[170], ids[5634], ids[5649]]).toEqual([
      'v=2&f=sumSquares&order=0&init=glorot&backend=wasmPlain',
      'v=2&f=sumSquares&order=5&n=1000&init=glorot&backend=wasmPlain',
      'v=2&f=matyas&n=550&rho=inverseVariance&init=glorot&backend=wasmPlain',
      'v=2&f=goldsteinPrice&order=4&n=1000&init=glorot&seed=10&wseed=10&sseed=10&backend=wasmPlain',
      'v=2&f=branin&order=5&n=550&rho=adaptiveAboveOne&init=glorot&seed=10&wseed=10&sseed=10&backend=wasmPlain',
    ]);
  });

  it('of a reading run only what a reading changes: no rho for order 0, no policy where no order vanishes', () => {
    const of = (part: string) => trialsOf(readingsPlan('readings')).filter(({ id }) => id.includes(part));
    expect(of('order=0').filter(({ id }) => /agg=|zv=|rho=/.test(id))).toEqual([]);
    expect(of('zv=skip').every(({ config }) => config.maxOrder >= 3 && config.functionId !== 'sixHumpCamel')).toBe(
      true,
    );
    expect(of('zv=skip').length).toBeGreaterThan(0);
    expect(of('f=branin_std').length).toBeGreaterThan(0);
  });

  it('run on the build with equal bits everywhere', () => {
    expect(trialsOf(figurePlan('literal', 'table3')).every(({ config }) => config.backend === 'wasmPlain')).toBe(true);
    expect(PRESETS.literal.reading.init).toBe('glorot');
  });
});

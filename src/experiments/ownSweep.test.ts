import { describe, expect, it } from 'vitest';
import { MOST_PLACES, type OwnSweep, panelOfOwn, sweepProblem, trialsOfOwn, VARIABLE } from './ownSweep.ts';
import type { Outcome } from './results.ts';

const SWEEP: OwnSweep = {
  base: 'v=2&f=branin&width=16&seed=9&backend=wasmPlain',
  along: { field: 'samples', values: ['50', '200', '100'] },
  curves: { field: 'rhoRule', values: ['none', 'adaptive'] },
  seeds: 2,
};
const outcome = (testError: number): Outcome => ({
  reason: 'patience',
  testError,
  testErrorNormalised: 0.1,
  epochs: 9,
  bestEpoch: 5,
});

describe('a sweep of one’s own', () => {
  it('is every value along the axis for every curve, seeds 1, 2, ... in place of the experiment’s', () => {
    expect(trialsOfOwn(SWEEP).map(({ id }) => id)).toEqual([
      'v=2&f=branin&n=50&rho=none&width=16&backend=wasmPlain',
      'v=2&f=branin&n=200&rho=none&width=16&backend=wasmPlain',
      'v=2&f=branin&rho=none&width=16&backend=wasmPlain',
      'v=2&f=branin&n=50&width=16&backend=wasmPlain',
      'v=2&f=branin&n=200&width=16&backend=wasmPlain',
      'v=2&f=branin&width=16&backend=wasmPlain',
      ...['&n=50&rho=none', '&n=200&rho=none', '&rho=none', '&n=50', '&n=200', ''].map(
        (own) => `v=2&f=branin${own}&width=16&seed=2&wseed=2&sseed=2&backend=wasmPlain`,
      ),
    ]);
    expect(trialsOfOwn({ ...SWEEP, curves: null })).toHaveLength(6);
  });

  it('shows the mean of the runs that have ended, in the order of the values as given', () => {
    const results = new Map<string, Outcome>([
      ['v=2&f=branin&n=50&rho=none&width=16&backend=wasmPlain', outcome(3)],
      ['v=2&f=branin&n=50&rho=none&width=16&seed=2&wseed=2&sseed=2&backend=wasmPlain', outcome(5)],
      ['v=2&f=branin&n=200&width=16&backend=wasmPlain', outcome(7)],
      ['v=2&f=branin&width=16&backend=wasmPlain', { refused: 'x' }],
    ]);
    const { curves, xTitle } = panelOfOwn(SWEEP, results, 'all');
    expect(xTitle).toBe('Samples');
    expect(curves.map(({ name, style }) => [name, style])).toEqual([
      [['ρ rule', 'none'], 0],
      [['ρ rule', 'adaptive'], 1],
    ]);
    const seen = curves.map(({ marks }) => marks.map(({ x, label, value, runs }) => [x, label, value, runs]));
    expect(seen).toEqual([
      [
        [0, '50', 4, 2],
        [1, '200', Number.NaN, 0],
        [2, '100', Number.NaN, 0],
      ],
      [
        [0, '50', Number.NaN, 0],
        [1, '200', 7, 1],
        [2, '100', Number.NaN, 0],
      ],
    ]);
    expect(curves[0].marks[0].groups[0].runs.map(({ seed }) => seed)).toEqual([1, 2]);
  });

  it('over orders has the colours of the orders', () => {
    const { curves } = panelOfOwn({ ...SWEEP, curves: { field: 'maxOrder', values: ['3', '0'] } }, new Map(), 'all');
    expect(curves.map(({ style, name }) => [style, name])).toEqual([
      [3, ['Order', '3']],
      [0, ['Order', '0']],
    ]);
  });

  it('varies no seed, no device, and nothing of several numbers', () => {
    for (const name of ['dataSeed', 'weightSeed', 'shuffleSeed', 'backend', 'gains', 'domain', 'formula'] as const) {
      expect(VARIABLE).not.toContain(name);
      expect(sweepProblem({ ...SWEEP, along: { field: name, values: ['1'] } })).toMatch(/cannot vary$/);
    }
  });

  it.each([
    [{ seeds: 0 }, 'seeds: 0 (1 to 100)'],
    [{ seeds: 1.5 }, 'seeds: 1.5 (1 to 100)'],
    [{ seeds: Number.NaN }, 'seeds: NaN (1 to 100)'],
    [{ along: { field: 'samples', values: [] } }, 'Samples: no values'],
    [{ along: { field: 'samples', values: ['5'] } }, 'Samples: 5 (not within 10 and 10000)'],
    [{ along: { field: 'samples', values: ['50', '50'] } }, 'Samples: a value twice'],
    [{ along: { field: 'rhoRule', values: ['adaptive'] } }, 'ρ rule cannot vary along both'],
    [{ curves: { field: 'activation', values: ['tan'] } }, 'Activation: tan (not a known choice)'],
    [
      { along: { field: 'samples', values: Array.from({ length: 13 }, (_, i) => `${20 + i}`) } },
      `Samples: 13 values (at most ${MOST_PLACES})`,
    ],
  ] as const)('%j is refused: %s', (changes, problem) => {
    const wrong = { ...SWEEP, ...changes } as OwnSweep;
    expect(sweepProblem(wrong)).toBe(problem);
    expect(() => trialsOfOwn(wrong)).toThrow(`invalid sweep: ${problem}`);
  });
});

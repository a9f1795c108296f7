import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configProblems } from '../config/validate.ts';
import { damaged, withAnyEntry } from '../testing/hostile.ts';
import { trialsOf } from './plan.ts';
import { parsePlan } from './planFile.ts';

const VALID = {
  format: 'sobolev-plan',
  version: 2,
  name: 'few samples',
  settings: { backend: 'wasmPlain', decay: true },
  grids: [{ vary: { f: ['branin'], n: [50, 100] }, cases: [{ order: 0 }, { order: 2, rho: 'none' }] }],
  seeds: [3, 5],
};
const parse = (changes: object) => parsePlan(JSON.stringify({ ...VALID, ...changes }));

describe('a plan file', () => {
  it('names settings as links do; an axis each in vary, several together in cases', () => {
    expect(trialsOf(parse({})).map(({ id }) => id)).toEqual(
      [3, 5].flatMap((seed) =>
        ['&order=0&n=50', '&n=50&rho=none', '&order=0', '&rho=none'].map((part) => {
          const own = part
            .replace('&n=50&rho=none', '&order=2&n=50&rho=none')
            .replace(/^&rho=none/, '&order=2&rho=none');
          return `v=2&f=branin${own}&decay=1&seed=${seed}&wseed=${seed}&sseed=${seed}&backend=wasmPlain`;
        }),
      ),
    );
  });

  it('a number of seeds is that many, from 1; settings may be left out, flags and vectors are values', () => {
    const { settings, ...rest } = VALID;
    const plan = parsePlan(
      JSON.stringify({ ...rest, seeds: 3, grids: [{ cases: [{ gains: [1, 2, 1, 1, 1], decay: false }] }] }),
    );
    expect(plan.seeds).toEqual([1, 2, 3]);
    expect(trialsOf(plan)[0].config).toMatchObject({ gains: [1, 2, 1, 1, 1], decayed: false, dataSeed: 1 });
    expect(plan.family).toBe('few samples');
  });

  it.each([
    [{ format: 'x' }, 'invalid plan: format: "x" (not "sobolev-plan")'],
    [{ version: 3 }, 'invalid plan: version: 3 (not a version of links)'],
    [{ name: '' }, 'invalid plan: name: "" (not a name)'],
    [{ nothing: 1 }, 'invalid plan: nothing: 1 (not an entry of a plan)'],
    [{ settings: { nope: 1 } }, 'invalid plan: settings.nope: 1 (not a known setting)'],
    [{ settings: { order: 7 } }, 'invalid plan: settings.order: 7 ('],
    [{ settings: { order: 1.5 } }, 'invalid plan: settings.order: 1.5 ('],
    [{ settings: { f: 'nope' } }, 'invalid plan: settings.f: "nope" (not a known choice)'],
    [{ settings: { gains: [1, 'x'] } }, 'invalid plan: settings.gains: [1,"x"] (not a value of a setting)'],
    [{ settings: { seed: 3 } }, 'invalid plan: settings.seed: 3 (seeds are given by "seeds")'],
    [{ grids: [] }, 'invalid plan: grids: [] (empty)'],
    [{ grids: [{}] }, 'invalid plan: grids[0]: [] (empty)'],
    [{ grids: [{ vary: { order: [0, 2, 7] } }] }, 'invalid plan: grids[0].vary.order[2]: 7 ('],
    [{ grids: [{ vary: { order: [] } }] }, 'invalid plan: grids[0].vary.order: [] (empty)'],
    [{ grids: [{ vary: { order: 2 } }] }, 'invalid plan: grids[0].vary.order: 2 (not an array)'],
    [{ grids: [{ cases: [{ nope: 1 }] }] }, 'invalid plan: grids[0].cases[0].nope: 1 (not a known setting)'],
    [{ grids: [{ other: 1 }] }, 'invalid plan: grids[0].other: 1 (not an entry of a plan)'],
    [{ seeds: 0 }, 'invalid plan: seeds: 0 ('],
    [{ seeds: [1, -1] }, 'invalid plan: seeds[1]: -1 ('],
    [{ seeds: [] }, 'invalid plan: seeds: [] (empty)'],
    [
      { grids: Array(1000).fill({ vary: { order: [0, 1, 2, 3, 4, 5], n: [10, 20, 30, 40] } }), seeds: 1000 },
      'invalid plan: 24000000 runs (at most 100000)',
    ],
  ])('%j is refused: %s', (changes, message) => {
    expect(() => parse(changes)).toThrow(message);
  });

  it('that is not JSON, or no object, is refused', () => {
    expect(() => parsePlan('{')).toThrow('invalid plan: not JSON');
    expect(() => parsePlan('[]')).toThrow('invalid plan: file: [] (not an object)');
  });

  it('of a thousand million runs is refused at once', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 10 + i);
    const begun = performance.now();
    expect(() =>
      parse({ grids: [{ vary: { n: hundred, width: hundred, pat: hundred, T: hundred } }], seeds: 10 }),
    ).toThrow('invalid plan: 1000000000 runs (at most 100000)');
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it('is refused by name or can be run, however it is damaged (10 000 cases)', () => {
    const text = JSON.stringify(VALID);
    fc.assert(
      fc.property(fc.oneof(withAnyEntry(text), damaged(text)), (hostile) => {
        try {
          for (const { config } of trialsOf(parsePlan(hostile))) expect(configProblems(config)).toEqual([]);
        } catch (error) {
          expect((error as Error).message).toMatch(/^invalid plan: /);
          expect((error as Error).message.length).toBeLessThan(400);
        }
      }),
      { numRuns: 10_000 },
    );
  }, 300_000);
});

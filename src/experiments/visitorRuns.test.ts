import { describe, expect, it } from 'vitest';
import { madeUpCells, madeUpRuns } from '../testing/paperRuns.ts';
import { fig1Panels, fig2Panels, groupOf } from './figures.ts';
import type { Cell } from './readings.ts';
import type { Outcome } from './results.ts';
import { drawOf, reseeded } from './trialId.ts';
import { nextTrials, visitorRunsOf, withVisitorRuns } from './visitorRuns.ts';

const atOnce = async () => {};
const cell: Cell = { functionId: 'branin', maxOrder: 2, samples: 550, rhoRule: 'adaptive' };
const BASE = 'v=2&f=branin&order=2&n=550&init=glorot&backend=wasmPlain';
const seeded = (seed: number) =>
  `v=2&f=branin&order=2&n=550&init=glorot&seed=${seed}&wseed=${seed}&sseed=${seed}&backend=wasmPlain`;
const outcome = (testError: number, reason: 'patience' | 'plateau' = 'patience'): Outcome => ({
  reason,
  testError,
  testErrorNormalised: 0.1,
  epochs: 9,
  bestEpoch: 5,
});
const shipped = madeUpCells((each) => madeUpRuns(() => 4, 3)(each).map((run) => ({ ...run, id: seeded(run.seed) })));
const group = groupOf(cell, {
  ...shipped,
  runsOf: (each) => shipped.runsOf(each).map((run) => (run.seed === 1 ? { ...run, id: BASE } : run)),
});

describe('the draw of a trial', () => {
  it('is its seed and the trial with seed 1, by the settings alone', () => {
    expect(reseeded(BASE, 7)).toBe(seeded(7));
    expect(drawOf(seeded(7))).toEqual({ base: BASE, seed: 7 });
    expect(drawOf(BASE)).toEqual({ base: BASE, seed: 1 });
    expect(drawOf('v=1&f=branin&seed=3&wseed=3&sseed=3')).toEqual({ base: 'v=1&f=branin', seed: 3 });
  });

  it('is none where data and weights have seeds of their own', () => {
    expect(drawOf('v=2&f=branin&seed=3')).toBeNull();
    expect(drawOf('v=2&f=branin&seed=3&wseed=3')).toBeNull();
  });
});

describe('the runs of a visitor', () => {
  it('are found by their cell, by seed, without those that were shipped and those that were refused', () => {
    const runsOf = visitorRunsOf(
      new Map<string, Outcome>([
        [seeded(12), outcome(5)],
        [seeded(2), outcome(6)],
        [seeded(11), outcome(7, 'plateau')],
        [seeded(13), { refused: 'x' }],
        ['v=2&f=branin&order=3&n=550&init=glorot&seed=11&wseed=11&sseed=11&backend=wasmPlain', outcome(8)],
      ]),
    );
    expect(runsOf(group)).toEqual([
      { seed: 11, id: seeded(11), reason: 'plateau', testError: 7, epochs: 9 },
      { seed: 12, id: seeded(12), reason: 'patience', testError: 5, epochs: 9 },
    ]);
  });

  it('go on with the first seeds that nobody has trained', () => {
    expect(nextTrials(group, [], 2)).toEqual([seeded(4), seeded(5)]);
    expect(nextTrials(group, [{ ...group.runs[0], seed: 5 }], 2)).toEqual([seeded(4), seeded(6)]);
  });

  it('are dots of their own point of Fig. 1, and change no mean', async () => {
    const panels = await fig1Panels(shipped, 'all', atOnce);
    const seen = withVisitorRuns(panels, visitorRunsOf(new Map([[seeded(12), outcome(5, 'plateau')]])));
    const marks = seen.flatMap(({ id, curves }) =>
      curves.flatMap(({ style, marks: each }) => each.map((mark) => ({ id, style, ...mark }))),
    );
    const added = marks.filter(({ dots }) => dots.some(({ mine }) => mine));
    expect(added).toMatchObject([{ id: 'branin', style: 2, x: 550, runs: 3 }]);
    expect(added[0].dots[3]).toMatchObject({ value: 5, mine: true, unlearned: true, run: { id: seeded(12) } });
    expect(added[0].value).toBeCloseTo(4, 9);
  });

  it('are shares of value training’s shipped mean in Fig. 2', async () => {
    const panels = await fig2Panels(shipped, 'all', atOnce);
    const seen = withVisitorRuns(panels, visitorRunsOf(new Map([[seeded(12), outcome(5)]])));
    const mine = seen
      .flatMap(({ curves }) => curves.flatMap(({ marks }) => marks.flatMap(({ dots }) => dots)))
      .filter((dot) => dot.mine);
    expect(mine).toHaveLength(1);
    expect(mine[0].value).toBeCloseTo(5 / 4, 9);
  });
});

import { describe, expect, it } from 'vitest';
import { createRandom } from '../../math/random.ts';
import { madeUpRuns } from '../../testing/paperRuns.ts';
import { type CellRun, cellKey, type RunsOf } from '../cells.ts';
import type { Cell } from '../readings.ts';
import { judgeStatement, judgeStatements, STATEMENTS } from './claims.ts';
import { type AnyOf, judge, judgeAny, type Part } from './part.ts';

const noSeconds = () => null;
const atOnce = async () => {};
/** The verdict on one statement, given the error of every cell. */
async function verdictOn(
  id: string,
  errorOf: (cell: Cell) => number,
  secondsOf: (cell: Cell) => number | null = noSeconds,
) {
  const statement = STATEMENTS.find((each) => each.id === id);
  if (!statement) throw new Error(id);
  return judgeStatement(statement, { runsOf: madeUpRuns(errorOf), secondsOf, counting: 'all' }, atOnce);
}

/** An error that falls with order and n, for some functions. */
const falling = (cell: Cell, factor: number) => factor ** -cell.maxOrder / cell.samples;

describe('the statements of the paper', () => {
  it('are C1 to C21, each with parts, from Fig. 1, Table III, Fig. 2, conclusion and abstract', async () => {
    expect(STATEMENTS.map(({ id }) => id)).toEqual(Array.from({ length: 21 }, (_, i) => `C${i + 1}`));
    expect(STATEMENTS.map(({ assertions }) => assertions.flat().length)).toEqual([
      100, 40, 10, 24, 8, 25, 30, 15, 9, 3, 27, 4, 4, 30, 2, 40, 20, 50, 36, 15, 25,
    ]);
    expect([...new Set(STATEMENTS.map(({ source }) => source))]).toEqual([
      'Fig. 1',
      'Table III',
      'Fig. 2',
      'Conclusion',
      'Abstract',
    ]);
  });

  it('are all missing without runs, and with two', async () => {
    for (const runs of [0, 2]) {
      const judged = await judgeStatements(
        { runsOf: madeUpRuns(() => 1, runs), secondsOf: noSeconds, counting: 'all' },
        atOnce,
      );
      expect(judged.every(({ verdict }) => verdict === 'missing')).toBe(true);
    }
  });

  it('C1 holds where every order beats value training, and fails where value training wins', async () => {
    expect((await verdictOn('C1', (cell) => (cell.maxOrder > 0 ? 0.5 : 1)))?.verdict).toBe('agree');
    expect((await verdictOn('C1', (cell) => (cell.maxOrder > 0 ? 2 : 1)))?.verdict).toBe('disagree');
    expect(
      (await verdictOn('C1', (cell) => (cell.functionId === 'michalewicz' ? 9 : cell.maxOrder > 0 ? 0.5 : 1)))?.verdict,
    ).toBe('agree');
  });

  it('C1 with one function against it is undecided, and the tally says by how much', async () => {
    const judged = await verdictOn('C1', (cell) => (cell.functionId === 'branin' || cell.maxOrder === 0 ? 1 : 0.5));
    expect(judged).toMatchObject({
      verdict: 'undecided',
      tally: { agree: 75, disagree: 25, undecided: 0, missing: 0 },
    });
    const against = judged?.parts.filter(({ verdict }) => verdict === 'disagree').map(({ what }) => what);
    expect(against?.[0]).toBe('branin, n = 100: E₁/E₀');
    expect(against?.every((what) => what.startsWith('branin'))).toBe(true);
  });

  it('C2 and C3: falls up to order 4 and no further', async () => {
    const error = (cell: Cell) => 0.5 ** Math.min(cell.maxOrder, 4);
    expect((await verdictOn('C2', error))?.verdict).toBe('agree');
    expect((await verdictOn('C3', error))?.verdict).toBe('agree');
    expect((await verdictOn('C3', (cell) => 0.5 ** cell.maxOrder))?.verdict).toBe('disagree');
    expect((await verdictOn('C2', () => 1))?.verdict).toBe('disagree');
  });

  it('C4 and C5: little gain beyond order 1, at small n only', async () => {
    const error = (cell: Cell) => (cell.maxOrder > 1 && cell.samples === 100 ? 0.5 : 1);
    expect((await verdictOn('C4', error))?.verdict).toBe('agree');
    expect((await verdictOn('C5', error))?.verdict).toBe('agree');
    expect((await verdictOn('C5', (cell) => falling(cell, 10)))?.verdict).toBe('disagree');
    expect((await verdictOn('C4', (cell) => falling(cell, 10)))?.verdict).toBe('disagree');
  });

  it('C6 and C7: Michalewicz does not care, and more samples help', async () => {
    expect((await verdictOn('C6', (cell) => (cell.functionId === 'michalewicz' ? 1 : falling(cell, 3))))?.verdict).toBe(
      'agree',
    );
    expect((await verdictOn('C6', (cell) => falling(cell, 3)))?.verdict).toBe('disagree');
    expect((await verdictOn('C7', (cell) => falling(cell, 1)))?.verdict).toBe('agree');
    expect((await verdictOn('C7', (cell) => cell.samples))?.verdict).toBe('disagree');
  });

  it('C8 to C13 are about fixed over adaptive, not the other way round', async () => {
    const fixedTimes = (factor: (cell: Cell) => number) => (cell: Cell) =>
      cell.rhoRule === 'inverseVariance' ? factor(cell) : 1;
    expect(
      (
        await verdictOn(
          'C8',
          fixedTimes(() => 1),
        )
      )?.verdict,
    ).toBe('agree');
    expect(
      (
        await verdictOn(
          'C8',
          fixedTimes(() => 2),
        )
      )?.verdict,
    ).toBe('disagree');
    expect(
      (
        await verdictOn(
          'C9',
          fixedTimes(() => 0.4),
        )
      )?.verdict,
    ).toBe('agree');
    expect(
      (
        await verdictOn(
          'C9',
          fixedTimes(() => 2.5),
        )
      )?.verdict,
    ).toBe('disagree');
    expect(
      (
        await verdictOn(
          'C10',
          fixedTimes(({ maxOrder }) => (maxOrder === 3 ? 0.2 : 5)),
        )
      )?.verdict,
    ).toBe('agree');
    expect(
      (
        await verdictOn(
          'C11',
          fixedTimes(({ maxOrder }) => (maxOrder > 2 ? 40 : 1)),
        )
      )?.verdict,
    ).toBe('agree');
    expect(
      (
        await verdictOn(
          'C11',
          fixedTimes(() => 1 / 40),
        )
      )?.verdict,
    ).toBe('disagree');
    expect(
      (
        await verdictOn(
          'C12',
          fixedTimes(({ samples }) => (samples === 100 ? 0.2 : 30)),
        )
      )?.verdict,
    ).toBe('agree');
    expect(
      (
        await verdictOn(
          'C12',
          fixedTimes(({ samples }) => (samples === 100 ? 30 : 0.2)),
        )
      )?.verdict,
    ).toBe('disagree');
    expect(
      (
        await verdictOn(
          'C13',
          fixedTimes(({ samples }) => (samples > 100 ? 50 : 0.1)),
        )
      )?.verdict,
    ).toBe('agree');
  });

  it('C14 to C17 are means over the functions of a category, each as a share of its value training', async () => {
    // A function in large units weighs no more than one in small units.
    const scaled = (shareOf: (cell: Cell) => number) => (cell: Cell) =>
      shareOf(cell) * (cell.functionId === 'sphere' ? 1e6 : 1);
    expect(
      (
        await verdictOn(
          'C14',
          scaled((cell) => 0.5 ** cell.maxOrder),
        )
      )?.verdict,
    ).toBe('agree');
    expect(
      (
        await verdictOn(
          'C14',
          scaled((cell) => 2 ** cell.maxOrder),
        )
      )?.verdict,
    ).toBe('disagree');
    expect(
      (
        await verdictOn(
          'C15',
          scaled((cell) => (cell.samples / 1000) ** cell.maxOrder),
        )
      )?.verdict,
    ).toBe('agree');
    expect(
      (
        await verdictOn(
          'C15',
          scaled((cell) => (100 / cell.samples) ** cell.maxOrder),
        )
      )?.verdict,
    ).toBe('disagree');
    expect(
      (
        await verdictOn(
          'C16',
          scaled((cell) => (cell.maxOrder > 0 ? 0.3 : 1)),
        )
      )?.verdict,
    ).toBe('agree');
    expect(
      (
        await verdictOn(
          'C16',
          scaled((cell) => 0.3 ** cell.maxOrder),
        )
      )?.verdict,
    ).toBe('disagree');
    expect(
      (
        await verdictOn(
          'C17',
          scaled(() => 1),
        )
      )?.verdict,
    ).toBe('agree');
    expect(
      (
        await verdictOn(
          'C17',
          scaled((cell) => 0.5 ** cell.maxOrder),
        )
      )?.verdict,
    ).toBe('disagree');
    const ridge = await verdictOn('C17', (cell) => (cell.functionId === 'easom' && cell.maxOrder > 0 ? 3 : 1));
    expect(ridge?.parts[0].found.value).toBeCloseTo((3 + 1) / 2, 6);
  });

  it.each([
    ['C12', (cell: Cell) => (cell.rhoRule === 'inverseVariance' && cell.samples === 100 ? 0.2 : 1)],
    ['C16', (cell: Cell) => (cell.maxOrder === 0 ? 0.9 : 1)],
    ['C19', (cell: Cell) => (cell.rhoRule === 'inverseVariance' && cell.maxOrder > 2 ? 40 : 1)],
  ])('%s of which the larger half holds disagrees with the other half', async (id, errorOf) => {
    const judged = await verdictOn(id, errorOf);
    expect(judged.tally.agree).toBeGreaterThanOrEqual(judged.tally.disagree);
    expect(judged.verdict).toBe('disagree');
  });

  it('C18 needs both: no gain of order 4 over 3, and a much dearer epoch', async () => {
    const cost = ({ maxOrder }: Cell) => (maxOrder === 4 ? 1.6 : 1);
    expect((await verdictOn('C18', () => 1))?.verdict).toBe('missing');
    expect((await verdictOn('C18', () => 1, cost))?.verdict).toBe('agree');
    expect(
      (
        await verdictOn(
          'C18',
          () => 1,
          () => 1,
        )
      )?.verdict,
    ).toBe('disagree');
    expect((await verdictOn('C18', (cell) => falling(cell, 10), cost))?.verdict).toBe('disagree');
  });

  it('C20 is about weights above 1 at n = 550, C21 about the best order above 1', async () => {
    expect((await verdictOn('C20', ({ rhoRule }) => (rhoRule === 'adaptiveAboveOne' ? 2 : 1)))?.verdict).toBe('agree');
    expect((await verdictOn('C20', ({ rhoRule }) => (rhoRule === 'adaptiveAboveOne' ? 1 : 2)))?.verdict).toBe(
      'disagree',
    );
    expect((await verdictOn('C21', ({ maxOrder }) => (maxOrder === 4 ? 0.5 : 1)))?.verdict).toBe('agree');
    expect((await verdictOn('C21', ({ maxOrder }) => (maxOrder > 1 ? 2 : 1)))?.verdict).toBe('disagree');
  });

  it('C21 is not decided by the best of four orders being better by chance', async () => {
    const random = createRandom(7, 'noise');
    const noisy = (): RunsOf => {
      const runs = madeUpRuns(() => 1, 10);
      const errors = new Map<string, readonly CellRun[]>();
      return (cell) => {
        const key = cellKey(cell);
        const made = errors.get(key) ?? runs(cell).map((run) => ({ ...run, testError: Math.exp(random.normal() / 2) }));
        errors.set(key, made);
        return made;
      };
    };
    const parts = STATEMENTS[20].assertions.flat() as readonly AnyOf[];
    let agree = 0;
    const all = 8 * parts.length;
    for (let i = 0; i < 8; i++) {
      const sampled = { runsOf: noisy(), counting: 'all' } as const;
      agree += parts.filter((part) => judgeAny(part, sampled).verdict === 'agree').length;
    }
    // At 95 % each, one of the four intervals would be below 1 in 37 of these 200 cases.
    expect(agree / all).toBeLessThan(0.1);
  });

  it('C21 shows the order that is surely better, not the one that is better by more', async () => {
    const runs = madeUpRuns((cell) => [1, 1, 0.5, 0.4, 1, 1][cell.maxOrder]);
    const spread: RunsOf = (cell) =>
      runs(cell).map((run, i) => (cell.maxOrder === 3 ? { ...run, testError: [0.01, 0.01, 0.01, 0.01, 4][i] } : run));
    const judged = judgeAny(STATEMENTS[20].assertions[0][0] as AnyOf, { runsOf: spread, counting: 'all' });
    expect(judged).toMatchObject({ verdict: 'agree', what: 'best of orders 2 to 5: sumSquares, n = 100: E₂/E₁' });
  });

  it('runs of value training that two orders share are drawn once: their ratio does not vary with them', async () => {
    const runs = madeUpRuns((cell) => 0.5 ** cell.maxOrder);
    const wild: RunsOf = (cell) =>
      runs(cell).map((run, i) => (cell.maxOrder === 0 ? { ...run, testError: [0.1, 1, 9, 30, 70][i] } : run));
    const c14 = STATEMENTS[13].assertions.flat() as readonly Part[];
    for (const part of c14.filter(({ what }) => what.endsWith('E₂/E₁'))) {
      const { value, interval } = judge(part, { runsOf: wild, counting: 'all' }).found;
      expect(value).toBeCloseTo(0.5, 3);
      expect(interval?.[0]).toBeGreaterThan(0.49);
      expect(interval?.[1]).toBeLessThan(0.51);
    }
  });

  it('a run that has diverged leaves its numbers undecided, and the rest decides', async () => {
    const runs = madeUpRuns((cell) => (cell.maxOrder > 0 ? 0.5 : 1));
    const oneDiverged: RunsOf = (cell) =>
      runs(cell).map((run, i) =>
        i === 0 && cell.functionId === 'branin' && cell.samples === 100 && cell.maxOrder === 5
          ? { ...run, testError: Number.NaN, reason: 'diverged' as const }
          : run,
      );
    const judged = await judgeStatement(
      STATEMENTS[0],
      { runsOf: oneDiverged, secondsOf: noSeconds, counting: 'all' },
      atOnce,
    );
    expect(judged).toMatchObject({ verdict: 'agree', tally: { agree: 99, undecided: 1, missing: 0 } });
  });

  it('runs that have not learned count unless they are left out', async () => {
    const runs = madeUpRuns((cell) => (cell.maxOrder > 0 ? 0.5 : 1));
    const oneStuck = (cell: Cell) =>
      runs(cell).map((run, i) =>
        i === 0 && cell.maxOrder > 0 ? { ...run, testError: 900, reason: 'plateau' as const } : run,
      );
    const verdict = async (counting: 'all' | 'learned') =>
      (await judgeStatement(STATEMENTS[0], { runsOf: oneStuck, secondsOf: noSeconds, counting }, atOnce)).verdict;
    expect(await verdict('all')).toBe('undecided');
    expect(await verdict('learned')).toBe('agree');
  });
});

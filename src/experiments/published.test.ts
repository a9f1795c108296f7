/** Shipped results: what is written reads back, what is damaged is refused, and stored runs train to what is stored. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configProblems } from '../config/validate.ts';
import { nodeAssets } from '../engine/assets.node.ts';
import { openDevice } from '../engine/openDevice.ts';
import { damaged, withAnyEntry } from '../testing/hostile.ts';
import { madeUpRuns } from '../testing/paperRuns.ts';
import type { CellRun } from './cells.ts';
import { PAPER_CELLS, type Provenance, publish, readPublished } from './published.ts';
import { type Cell, PRESETS, type PresetName } from './readings.ts';
import { isFinished } from './results.ts';
import { runTrial } from './trial.ts';
import { configOfTrial } from './trialId.ts';

const PROVENANCE: Provenance = {
  playground: '0.3.0',
  commit: 'abc',
  backend: 'wasmPlain',
  date: '2026-11-27',
  seconds: 12,
  runs: 3,
  planned: 5650,
};
const CELL: Cell = { functionId: 'branin', maxOrder: 2, samples: 550, rhoRule: 'inverseVariance' };
const same = (a: Cell, b: Cell) =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
const made = madeUpRuns(() => 1 / 3, 3);
const text = publish(
  'literal',
  (cell) => (same(cell, CELL) ? made(cell) : []),
  () => 4.5,
  PROVENANCE,
);

describe('shipped results', () => {
  it('have the 565 cells of the figures, each once', () => {
    expect(PAPER_CELLS).toHaveLength(565);
    expect(new Set(PAPER_CELLS.map((cell) => JSON.stringify(cell))).size).toBe(565);
  });

  it('read back to the same bits, with ids that replay the runs, and have no run that was not made', () => {
    const { runsOf, secondsOf, provenance, preset } = readPublished(text);
    expect({ provenance, preset }).toEqual({ provenance: PROVENANCE, preset: 'literal' });
    expect(runsOf(CELL).map(({ testError }) => testError)).toEqual(made(CELL).map(({ testError }) => testError));
    expect(runsOf(CELL)[1].id).toBe(
      'v=2&f=branin&order=2&n=550&rho=inverseVariance&init=glorot&seed=2&wseed=2&sseed=2&backend=wasmPlain',
    );
    expect(secondsOf(CELL)).toBe(0.5);
    const others = PAPER_CELLS.filter((cell) => !same(cell, CELL));
    expect(others.every((cell) => runsOf(cell).length === 0 && secondsOf(cell) === null)).toBe(true);
  });

  it('are refused by name or are those of cells of the figures, however they are damaged (10 000 cases)', () => {
    fc.assert(
      fc.property(fc.oneof(withAnyEntry(text), damaged(text)), (hostile) => {
        try {
          const runs = PAPER_CELLS.flatMap(readPublished(hostile).runsOf);
          for (const { id } of runs) expect(configProblems(configOfTrial(id))).toEqual([]);
          expect(runs.filter(({ testError }) => testError < 0)).toEqual([]);
          expect(new Set(runs.map(({ id }) => id)).size).toBe(runs.length);
        } catch (error) {
          expect((error as Error).message).toMatch(/^invalid results: /);
          expect((error as Error).message.length).toBeLessThan(400);
        }
      }),
      { numRuns: 10_000 },
    );
  }, 300_000);

  it('keep a run without a test error as one', () => {
    const diverged: CellRun = { ...made(CELL)[0], reason: 'diverged', testError: Number.NaN };
    const { runsOf } = readPublished(
      publish(
        'literal',
        (cell) => (same(cell, CELL) ? [diverged] : []),
        () => 1,
        PROVENANCE,
      ),
    );
    expect(runsOf(CELL)[0].testError).toBeNaN();
    expect(runsOf(CELL)[0].reason).toBe('diverged');
  });

  it.each([
    ['{', 'invalid results: '],
    [text.replace('sobolev-paper', 'x'), 'invalid results: format: "x"'],
    [text.replace('"version":1', '"version":2'), 'invalid results: version: 2 (not 1)'],
    [text.replace('"preset":"literal"', '"preset":"other"'), 'invalid results: preset: "other" (not a preset)'],
    [text.replace('"patience":10', '"patience":11'), 'invalid results: reading: '],
    [text.replace('"f":"branin"', '"f":"nope"'), 'invalid results: cells[0].f: "nope" (not a function)'],
    [text.replace('"seeds":[1,2,3]', '"seeds":[1,2]'), 'invalid results: cells[0].errors.length: 3 (not 2)'],
    [text.replace('"order":2', '"order":7'), 'invalid results: cells[0].order: 7'],
    [text.replace('"seeds":[1,2,3]', '"seeds":[1,2,2]'), 'invalid results: cells[0].seeds: [1,2,2] (a seed twice)'],
    [text.replace(/(\{"f".*\})/, '$1,\n$1'), 'invalid results: cells: 2 (a cell twice)'],
  ])('%# that are damaged, or of another reading, are refused', (content, message) => {
    expect(() => readPublished(content)).toThrow(message);
  });
});

/** Runs that take seconds: few epochs, of different functions. */
function quickRuns(preset: PresetName): CellRun[] {
  const { runsOf } = readPublished(readFileSync(`public/results/${preset}.json`, 'utf8'));
  const runs = PAPER_CELLS.filter(({ samples }) => samples <= 550).flatMap((cell) =>
    runsOf(cell).map((run) => ({ cell, run, work: run.epochs * cell.samples * (cell.maxOrder + 1) })),
  );
  const byWork = runs
    .filter(({ run }) => Number.isFinite(run.testError) && run.epochs > 25)
    .sort((a, b) => a.work - b.work);
  const functions = new Map(byWork.map(({ cell, run }) => [cell.functionId, run] as const).reverse());
  return [...functions.values()].slice(-3);
}

describe.each(Object.keys(PRESETS) as PresetName[])('stored runs of the preset %s', (preset) => {
  it('are there', () => expect(existsSync(`public/results/${preset}.json`)).toBe(true));

  it('train again to the same test error, to the last bit', { timeout: 120_000 }, async () => {
    const runs = quickRuns(preset);
    expect(runs).toHaveLength(3);
    const device = await openDevice('wasmPlain', nodeAssets);
    for (const { id, testError, epochs, reason } of runs) {
      const { outcome } = await runTrial(
        configOfTrial(id),
        async () => device,
        async () => {},
      );
      if (!isFinished(outcome)) throw new Error(outcome.refused);
      expect([outcome.testError, outcome.epochs, outcome.reason], id).toEqual([testError, epochs, reason]);
    }
  });
});

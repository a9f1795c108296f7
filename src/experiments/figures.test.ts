import { describe, expect, it } from 'vitest';
import { madeUpCells, madeUpRuns } from '../testing/paperRuns.ts';
import { fig1Panels, fig2Panels } from './figures.ts';

const atOnce = async () => {};

describe('the panels of Fig. 1', () => {
  it('are five functions with orders 0 to 5 over five n, each point the mean of its own runs', async () => {
    const ids = ['sumSquares', 'matyas', 'sixHumpCamel', 'michalewicz', 'branin'];
    const error = ({ functionId, maxOrder, samples }: { functionId: string; maxOrder: number; samples: number }) =>
      1000 * (ids.indexOf(functionId) + 1) + 10 * maxOrder + samples / 1e4;
    const panels = await fig1Panels(madeUpCells(madeUpRuns(error, 3)), 'all', atOnce);
    expect(panels.map(({ id }) => id)).toEqual(ids);
    for (const { id, curves } of panels) {
      expect(curves.map(({ style }) => style)).toEqual([0, 1, 2, 3, 4, 5]);
      for (const { style: order, marks } of curves) {
        expect(marks.map(({ x }) => x)).toEqual([100, 325, 550, 775, 1000]);
        for (const { x: samples, value, interval, dots, runs } of marks) {
          expect(value).toBeCloseTo(error({ functionId: id, maxOrder: order, samples }), 6);
          expect(interval?.[0]).toBeLessThan(value);
          expect(interval?.[1]).toBeGreaterThan(value);
          expect(dots.map(({ run }) => run?.seed)).toEqual([1, 2, 3]);
          expect(runs).toBe(3);
        }
      }
    }
  });
});

describe('the panels of Fig. 2', () => {
  it('are five categories, a point the mean over functions of error over value training’s', async () => {
    const panels = await fig2Panels(
      madeUpCells(
        madeUpRuns(({ functionId, maxOrder }) => {
          if (maxOrder === 0) return 50;
          return functionId === 'easom' ? 25 : 10;
        }, 3),
      ),
      'all',
      atOnce,
    );
    expect(panels.map(({ id, curves }) => [id, curves.length])).toEqual([
      ['bowl', 5],
      ['plate', 5],
      ['valley', 5],
      ['ridges', 5],
      ['others', 5],
    ]);
    const [value, first] = panels[3].curves.map(({ marks }) => marks[0]);
    expect(value.value).toBeCloseTo(1, 9);
    // Value training is compared with itself, run by run: there is nothing to be unsure of.
    expect(value.interval).toEqual([1, 1]);
    expect(first.value).toBeCloseTo((25 / 50 + 10 / 50) / 2, 6);
    expect(first.dots.map(({ name, value: share }) => [name, Number(share.toFixed(6))])).toEqual([
      ['easom', 0.5],
      ['michalewicz', 0.2],
    ]);
  });

  it('measure each run against value training at the same points', async () => {
    const runs = madeUpRuns(({ maxOrder }) => (maxOrder === 0 ? 8 : 4), 3);
    const [{ curves }] = await fig2Panels(madeUpCells(runs), 'all', atOnce);
    for (const { unit } of curves[2].marks[0].groups) expect(unit).toBeCloseTo(8, 9);
  });

  it('have no point where a function of the category has too few runs', async () => {
    const runs = madeUpRuns(() => 1, 3);
    const panels = await fig2Panels(
      madeUpCells((cell) => (cell.functionId === 'easom' ? [] : runs(cell))),
      'all',
      atOnce,
    );
    expect(panels[3].curves[1].marks[0]).toMatchObject({ value: Number.NaN, interval: null, runs: 0 });
    expect(panels[0].curves[1].marks[0].value).toBeCloseTo(1, 9);
  });
});

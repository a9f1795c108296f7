import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EpochReport } from '../../training/events.ts';
import {
  comparisonCurves,
  curveColumns,
  curvesTable,
  endOf,
  lossCurves,
  marksOf,
  positionsOf,
  quantities,
  quotientCurves,
  reportAt,
  reportShown,
  rhoCurves,
  spreadLabels,
  VALIDATION_ERROR,
} from './curves.ts';

const report = (epoch: number, errors: number[], rho: number[]): EpochReport => ({
  kind: 'epoch',
  epoch,
  errors,
  rho,
  validation: 10 * epoch,
  bestEpoch: epoch,
  seconds: epoch,
});
const history = [report(1, [4, 2, 1], [1, 0.5, 0.25]), report(2, [3, 0, Number.NaN], [1, 0.1, 0.2])];

const run = { history, samples: 100 };

describe('curves', () => {
  it('are one error per order and the validation error', () => {
    expect(lossCurves(2).map(({ label }) => label)).toEqual(['E₀', 'E₁', 'E₂', 'validation']);
    expect(lossCurves(0).map(({ label }) => label)).toEqual(['E₀', 'validation']);
  });

  it('are one weight per order from 1 on, none for Value Training', () => {
    expect(rhoCurves(2).map(({ label }) => label)).toEqual(['ρ₁', 'ρ₂']);
    expect(rhoCurves(0)).toEqual([]);
  });

  it('carry the numbers of the reports unchanged; what a logarithm cannot show is a gap', () => {
    expect(curveColumns([run], lossCurves(2), 'epochs')).toEqual([
      [1, 2],
      [4, 3],
      [2, null],
      [1, null],
      [10, 20],
    ]);
    expect(curveColumns([run], rhoCurves(2), 'epochs')).toEqual([
      [1, 2],
      [0.5, 0.1],
      [0.25, 0.2],
    ]);
  });
});

describe('the table of curves', () => {
  it('has the numbers of the reports, those included that a logarithm cannot show, under the name of each curve', () => {
    expect(curvesTable([run], lossCurves(2), 'epochs')).toEqual({
      columns: ['epochs', 'E₀', 'E₁', 'E₂', 'validation'],
      rows: [
        [1, 4, 2, 1, 10],
        [2, 3, 0, Number.NaN, 20],
      ],
    });
  });
});

describe('the look of curves', () => {
  const looks = (
    curves: readonly { color: (theme: 'light' | 'dark') => string; dash: readonly number[]; width: number }[],
  ) => curves.map(({ color, dash, width }) => [color('light'), color('dark'), dash.join(' '), width]);

  it('tells orders and the validation error apart by colour and dash', () => {
    expect(looks(lossCurves(1))).toEqual([
      ['#1b1f24', '#e8eaed', '', expect.any(Number)],
      ['#0072B2', '#4AA8E0', '10 4', expect.any(Number)],
      [expect.any(String), expect.any(String), '', expect.any(Number)],
    ]);
    const [e0, e1, validation] = looks(lossCurves(1));
    expect(validation[0]).not.toBe(e0[0]);
    expect(e1[3]).toBeGreaterThan(1);
    expect(e0[3]).toBeGreaterThan(Number(e1[3]));
    expect(validation[3]).toBeGreaterThan(Number(e0[3]));
  });

  it('tells four runs apart by colour and dash', () => {
    const four = comparisonCurves(['A', 'B', 'C', 'D', 'E'], VALIDATION_ERROR);
    expect(looks(four).map(([light, , dash]) => [light, dash])).toEqual([
      ['#1b1f24', ''],
      ['#0072B2', '8 3'],
      ['#D55E00', '3 3'],
      ['#009E73', '8 3 2 3'],
      ['#1b1f24', ''],
    ]);
    expect(four[1].help).toBe('run B: error of the values on the validation points');
    expect(comparisonCurves(['A'], { ...VALIDATION_ERROR, help: '' })[0].help).toBe('run A: validation');
  });
});

describe('quantities', () => {
  it('that runs are compared by are errors and weights, without the validation error', () => {
    expect(quantities(2).map(({ name }) => name)).toEqual(['E₀', 'E₁', 'E₂', 'ρ₁', 'ρ₂']);
    expect(quantities(2)[4].value(history[0])).toBe(0.25);
  });

  it('are the quotients of the orders in the loss', () => {
    const curves = quotientCurves(2);
    expect(curves.map(({ label }) => label)).toEqual(['q₁', 'q₂']);
    expect(curves.map(({ value }) => value(history[0]))).toEqual([0.5, 0.25]);
    expect(quotientCurves(0)).toEqual([]);
  });
});

describe('the report to be read', () => {
  const long = {
    samples: 100,
    history: [1, 2, 3, 4].map((epoch) => ({ ...report(epoch, [1], [1]), seconds: epoch / 4 })),
  };
  const epochOf = (cursor: number | null, pastEpoch: number | null) =>
    reportShown(long, 'seconds', cursor, pastEpoch)?.epoch;

  it('is that under the cursor, else that looked back at, else the last', () => {
    expect([epochOf(0.6, 4), epochOf(0.5, 4), epochOf(0, 4)]).toEqual([2, 2, 1]);
    expect([epochOf(null, 3), epochOf(null, 9), epochOf(null, null)]).toEqual([3, 4, 4]);
    expect(reportShown({ samples: 1, history: [] }, 'epochs', null, 2)).toBeUndefined();
  });

  it('has marks at the best epoch and at the one looked back at, on any axis', () => {
    expect(marksOf(long, 'seconds', 3, 2)).toEqual({ best: { x: 0.75, label: 'best 3' }, chosen: 0.5 });
    expect(marksOf(long, 'targets', 1, null)).toEqual({ best: { x: 100, label: 'best 1' }, chosen: null });
    expect(marksOf(long, 'epochs', 0, 9)).toEqual({ best: null, chosen: null });
  });
});

describe('several runs', () => {
  const longer = {
    samples: 50,
    history: [1, 2, 3].map((epoch) => ({ ...report(epoch, [epoch], [1]), seconds: epoch / 2 })),
  };
  const curves = comparisonCurves(['A', 'B'], VALIDATION_ERROR);

  it('share the positions of both, with gaps where one has none', () => {
    expect(curveColumns([run, longer], curves, 'epochs')).toEqual([
      [1, 2, 3],
      [10, 20, null],
      [10, 20, 30],
    ]);
    expect(curveColumns([run, longer], curves, 'seconds')).toEqual([
      [0.5, 1, 1.5, 2],
      [null, 10, null, 20],
      [10, 20, 30, null],
    ]);
  });

  it('count the scalar targets seen: samples times partials, epoch by epoch', () => {
    expect(positionsOf(run, 'targets')).toEqual([600, 1200]);
    expect(positionsOf(longer, 'targets')).toEqual([50, 100, 150]);
  });

  it('know the report at a place of the axis', () => {
    expect(reportAt(longer, 'seconds', 1.2)?.epoch).toBe(2);
    expect(reportAt(longer, 'seconds', 0)?.epoch).toBe(1);
    expect(reportAt({ history: [], samples: 1 }, 'epochs', 3)).toBeUndefined();
  });

  it('hold at every place the report of each run that stands there, whatever the places', () => {
    const places = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 12 });
    fc.assert(
      fc.property(places, places, (first, second) => {
        const runs = [first, second].map((own) => ({
          samples: 1,
          history: own.sort((a, b) => a - b).map((seconds, i) => ({ ...report(i + 1, [1], [1]), seconds })),
        }));
        const [all, ...columns] = curveColumns(runs, curves, 'seconds');
        expect(all).toEqual([...new Set([...first, ...second])].sort((a, b) => a - b));
        for (const [number, column] of columns.entries()) {
          const wanted = all.map((x) => runs[number].history.find(({ seconds }) => seconds === x)?.validation ?? null);
          expect(column).toEqual(wanted);
        }
      }),
    );
  });

  it('of 10 000 epochs each keep all their positions', () => {
    const long = (step: number) => ({
      samples: 100,
      history: Array.from({ length: 10_000 }, (_, i) => ({ ...report(i + 1, [1], [1]), seconds: step * (i + 1) })),
    });
    const runs = [long(1), long(1.1), long(0.9), long(1.3)];
    const [positions] = curveColumns(runs, comparisonCurves(['A', 'B', 'C', 'D'], VALIDATION_ERROR), 'seconds');
    expect(positions.length).toBeGreaterThan(30_000);
  });
});

describe('spreadLabels', () => {
  it('leaves labels that do not touch where they are', () =>
    expect(spreadLabels([10, 50], 12, 0, 100)).toEqual([10, 50]));

  it('keeps order, gap and bounds wherever there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 7 }), (positions) => {
        const spread = spreadLabels(positions, 12, 0, 100);
        const sorted = [...spread].sort((a, b) => a - b);
        for (let i = 1; i < sorted.length; i++) expect(sorted[i] - sorted[i - 1]).toBeGreaterThanOrEqual(12);
        for (const place of spread) expect(place >= 0 && place <= 100).toBe(true);
        positions.forEach((a, i) => {
          positions.forEach((b, j) => {
            if (a < b) expect(spread[i]).toBeLessThan(spread[j]);
          });
        });
      }),
    );
  });
});

describe('the end of a curve', () => {
  it('is its last value, though others go on: there its name stands', () => {
    expect(endOf([3, null, 5, null, undefined])).toEqual({ index: 2, value: 5 });
    expect(endOf([3])).toEqual({ index: 0, value: 3 });
    expect(endOf([null, undefined])).toBeNull();
    const histories = [4, 2].map((epochs) => Array.from({ length: epochs }, (_, i) => report(i + 1, [1], [1])));
    const columns = curveColumns(
      histories.map((history) => ({ history, samples: 10 })),
      comparisonCurves(['A', 'B'], VALIDATION_ERROR),
      'epochs',
    );
    const [, first, second] = columns;
    expect([endOf(first)?.index, endOf(second)?.index]).toEqual([3, 1]);
  });
});

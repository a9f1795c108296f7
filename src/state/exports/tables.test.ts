import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
import { functionOf } from '../../functions/index.ts';
import { SURFACE_SIDE } from '../../plots/grids.ts';
import { epochReport } from '../../testing/savedRuns.ts';
import { NO_RUN } from '../stores/runStore.ts';
import { citation } from './citation.ts';
import { curvesCsv, pointCsv, surfacesCsv } from './tables.ts';

const lines = (text: string) => text.trimEnd().split('\n');

describe('curves as CSV', () => {
  it('have a row an epoch and run, empty beyond the order of the run', () => {
    const three = { ...epochReport(1), errors: [1e-7, 0.1, 0.25], rho: [1, 0.5, 0.125] };
    const text = curvesCsv([
      { name: 'A', run: { ...NO_RUN, history: [epochReport(1), epochReport(2)] } },
      { name: 'B', run: { ...NO_RUN, history: [three] } },
    ]);
    expect(lines(text)).toEqual([
      'run,epoch,E0,E1,E2,E3,E4,E5,rho1,rho2,rho3,rho4,rho5,validation,seconds',
      'A,1,0.5,0.75,,,,,0.1,,,,,0.3,0.125',
      'A,2,0.25,0.75,,,,,0.1,,,,,0.3,0.25',
      'B,1,1e-7,0.1,0.25,,,,0.5,0.125,,,,0.3,0.125',
    ]);
  });
});

describe('surfaces as CSV', () => {
  // f = x1^2 + 2 x2^2 on [-10, 10]: its partial by x2 is 4 x2.
  const fn = functionOf({ ...DEFAULT_CONFIG, functionId: 'sumSquares' });
  const values = Float64Array.from({ length: SURFACE_SIDE ** 2 }, (_, i) => i);
  const plan = { config: { ...DEFAULT_CONFIG, functionId: 'sumSquares' }, fork: null } as const;
  const surface = { epoch: 1, partial: [0, 1] as const, side: SURFACE_SIDE, values };

  it('have a row a point, x1 first and fastest, target beside what each network of the function has told of this partial', () => {
    const text = surfacesCsv(
      fn,
      [0, 1],
      [
        { name: 'A', run: { ...NO_RUN, plan, surface } },
        { name: 'B', run: { ...NO_RUN, plan, surface: { ...surface, partial: [1, 0] } } },
        { name: 'C', run: NO_RUN },
        // Trained before another function was chosen.
        { name: 'D', run: { ...NO_RUN, plan: { config: DEFAULT_CONFIG, fork: null }, surface } },
      ],
    );
    const [head, ...rows] = lines(text);
    expect([head, rows.length]).toEqual(['x1,x2,target,A', SURFACE_SIDE ** 2]);
    const numbers = rows.map((row) => row.split(',').map(Number));
    expect(numbers[0]).toEqual([-10, -10, -40, 0]);
    expect(numbers[1][1]).toBe(-10);
    expect(numbers[1][0]).toBeCloseTo(-10 + 20 / (SURFACE_SIDE - 1), 12);
    for (const [i, [, x2, target, learned]] of numbers.entries()) {
      expect(target).toBeCloseTo(4 * x2, 10);
      expect(learned).toBe(i);
    }
  });
});

describe('a point as CSV', () => {
  it('has a row a partial, in graded order', () => {
    const target = Float64Array.from({ length: 21 }, (_, c) => c / 4);
    const text = pointCsv([0.5, -2], target, [{ name: 'B', partials: target.map((value) => -value) }]);
    const rows = lines(text);
    expect(rows).toHaveLength(22);
    expect(rows.slice(0, 4)).toEqual([
      'x1,x2,r1,r2,target,B',
      '0.5,-2,0,0,0,0',
      '0.5,-2,1,0,0.25,-0.25',
      '0.5,-2,0,1,0.5,-0.5',
    ]);
    expect(rows[21]).toBe('0.5,-2,0,5,5,-5');
  });
});

describe('a citation', () => {
  it('names the paper, the version and the link', () => {
    const text = citation('1.2.3', 'https://example.org/#v=2&f=branin', 'Branin, order 2');
    expect(text).toContain('title  = {Sobolev Training With Higher Order Derivatives}');
    expect(text).toContain('Sobolev Playground 1.2.3: Branin, order 2');
    expect(text).toContain('\\url{https://example.org/#v=2&f=branin}');
  });
});

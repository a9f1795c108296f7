import { describe, expect, it } from 'vitest';
import { costPlot } from './costPlot.ts';

const point = (at: number, stepMs: number, floorMs: number) => ({ at, stepMs, floorMs });
const dotsOf = (svg: string) => [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [+x, +y]);

describe('costPlot', () => {
  it('spreads equal ratios of times over equal heights, larger times higher', () => {
    const points = [point(0, 1, 0.5), point(1, 10, 5), point(2, 100, 50)];
    const dots = dotsOf(costPlot({ panels: [{ quantity: 'order', points }] }));
    expect(dots[0][1] - dots[1][1]).toBeCloseTo(dots[1][1] - dots[2][1], 0);
    expect(dots[0][1]).toBeGreaterThan(dots[1][1]);
    expect(dots[1][0] - dots[0][0]).toBeCloseTo(dots[2][0] - dots[1][0], 0);
  });

  it('spreads values over more than a decade by their ratios', () => {
    const points = [point(100, 1, 1), point(1000, 1.5, 1), point(10000, 2, 1)];
    const [first, second, third] = dotsOf(costPlot({ panels: [{ quantity: 'n', points }] }));
    expect(second[0] - first[0]).toBeCloseTo(third[0] - second[0], 0);
  });

  it('leaves out a floor of zero and still draws its step', () => {
    const points = [point(1, 1, 0), point(2, 3, 2)];
    const svg = costPlot({ panels: [{ quantity: 'hidden layers', points }] });
    expect(dotsOf(svg)).toHaveLength(2);
    expect(svg).not.toMatch(/NaN|Infinity/);
  });
});

import { describe, expect, it } from 'vitest';
import type { CellRun } from '../../experiments/cells.ts';
import type { Mark, Panel } from '../../experiments/figures.ts';
import { APART, drawPanel } from './panelPicture.ts';

const FRAME = { left: 40, top: 20, width: 240, height: 160 };
const mark = (x: number, value: number, interval: Mark['interval'] = null, values: number[] = []): Mark => ({
  x,
  label: String(x),
  value,
  interval,
  dots: values.map((each) => ({ value: each, name: 'x', run: null, unlearned: false, mine: false })),
  groups: [],
  runs: 3,
  unlearned: 0,
});
const panel = (...curves: Mark[][]): Panel => ({
  id: 'branin',
  title: 'Branin',
  xTitle: 'samples n',
  xName: 'n',
  curves: curves.map((marks, order) => ({ style: order as 0, name: [`order ${order}`], marks })),
});

describe('the picture of a panel', () => {
  it('has samples from left to right, linear, and errors upwards, logarithmic, between whole decades', () => {
    const { curves, xTicks, yTicks } = drawPanel(panel([mark(100, 10), mark(550, 1), mark(1000, 0.1)]), FRAME, false);
    const [first, middle, last] = curves[0].marks;
    expect([first.x < middle.x, middle.x < last.x]).toEqual([true, true]);
    expect(middle.x - first.x).toBeCloseTo(last.x - middle.x, 9);
    expect([first.y, middle.y, last.y].map(Math.round)).toEqual([20, 100, 180]);
    expect(xTicks.map(({ label }) => label)).toEqual(['100', '550', '1000']);
    expect(xTicks[1].at).toBeCloseTo(middle.x, 9);
    expect(yTicks.map(({ label }) => label)).toEqual(['10⁻¹', '10⁰', '10¹']);
    expect(yTicks[2].at).toBe(20);
    expect(curves[0].line).toBe(
      `M${[first, middle, last].map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`,
    );
  });

  it('sets the orders side by side, the lowest left', () => {
    const { curves } = drawPanel(panel([mark(100, 1)], [mark(100, 1)], [mark(100, 1)]), FRAME, false);
    const [low, middle, high] = curves.map(({ marks }) => marks[0].x);
    expect([middle - low, high - middle]).toEqual([APART, APART]);
  });

  it('has a band from the upper ends to the lower ones and back', () => {
    const { curves } = drawPanel(panel([mark(100, 2, [1, 10]), mark(1000, 2, [1, 10])]), FRAME, false);
    const [left, right] = curves[0].marks.map(({ x }) => x.toFixed(1));
    expect(curves[0].band).toBe(`M${left} 20.0L${right} 20.0L${right} 180.0L${left} 180.0Z`);
  });

  it('holds the intervals, too, within its axis', () => {
    const wide: Mark['interval'] = [0.05, 300];
    const { curves } = drawPanel(panel([mark(100, 2, wide), mark(1000, 2, wide)]), FRAME, false);
    const heights = [...curves[0].band.matchAll(/ ([\d.-]+)/g)].map(([, y]) => Number(y));
    expect(heights).toHaveLength(4);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(FRAME.top);
    expect(Math.max(...heights)).toBeLessThanOrEqual(FRAME.top + FRAME.height);
  });

  it('joins what has a mean, and sets what has none on the axis with the reason', () => {
    const diverged = mark(550, Number.NaN, null, [Number.NaN]);
    const none = { ...mark(775, Number.NaN), runs: 0 };
    const part = { ...none, groups: [{ name: 'sphere', base: 'v=2', unit: 1, runs: [{} as CellRun] }] };
    const marks = [mark(100, 1), diverged, none, { ...part, x: 800 }, mark(1000, 10)];
    const { curves } = drawPanel(panel(marks), FRAME, false);
    expect(curves[0].line.split('L')).toHaveLength(2);
    expect(curves[0].marks.map(({ y, lack }) => [y, lack])).toEqual([
      [180, null],
      [180, 'no mean: a run has diverged'],
      [180, 'no runs yet'],
      [180, 'runs missing'],
      [20, null],
    ]);
    const empty = drawPanel(panel([none]), FRAME, true);
    expect(empty.curves[0]).toMatchObject({ line: '', band: '', marks: [{ lack: 'no runs yet' }], dots: [] });
  });

  it('makes room for every run where all are shown', () => {
    const marks = [mark(100, 2, null, [0.02, 300])];
    expect(drawPanel(panel(marks), FRAME, false).yTicks).toHaveLength(2);
    const { yTicks, curves } = drawPanel(panel(marks), FRAME, true);
    expect(yTicks[0].label).toBe('10⁻²');
    expect(curves[0].dots.map(({ dot }) => dot.value)).toEqual([0.02, 300]);
    expect(curves[0].dots[0].y).toBeGreaterThan(curves[0].dots[1].y);
  });

  it('shows the visitor’s own runs always, and makes room for them', () => {
    const plain = mark(100, 2, null, [0.02, 300]);
    const mixed = { ...plain, dots: plain.dots.map((dot, i) => ({ ...dot, mine: i === 1 })) };
    const { yTicks, curves } = drawPanel(panel([mixed]), FRAME, false);
    expect(curves[0].dots.map(({ dot }) => dot.value)).toEqual([300]);
    expect([yTicks[0].label, yTicks.at(-1)?.label]).toEqual(['10⁰', '10³']);
  });
});

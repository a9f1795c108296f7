/** The error of the Taylor polynomials over the radius around the point, on a logarithmic axis (uPlot). */
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Theme } from '../colors.ts';
import { lineWidth, sized } from '../sizes.ts';
import { PATCH_COLOR } from '../stage/surfaceFigure.ts';
import { type Table, tableOf } from '../table.ts';
import { INK, quietAxis } from './ink.ts';
import { decades, power, powers } from './logAxis.ts';

/** Errors of the polynomials of target and network, in own units; null is a gap. [radii] each */
export interface RadiusErrors {
  readonly radii: readonly number[];
  readonly target: readonly (number | null)[];
  readonly learned: readonly (number | null)[];
}

export const radiusTable = ({ radii, target, learned }: RadiusErrors): Table =>
  tableOf(['radius', 'target', 'learned'], [radii, target, learned]);

export interface RadiusChart {
  /** `marked`: the radius of the patches on the stage. */
  show(errors: RadiusErrors, marked: number): void;
  resize(width: number, height: number): void;
  setTheme(theme: Theme): void;
  dispose(): void;
}

/** Zero has no place on a logarithmic axis. */
const positive = (values: readonly (number | null)[]): (number | null)[] =>
  values.map((value) => (value !== null && value > 0 ? value : null));

/** A vertical line at a place of the x axis. */
function drawMark({ ctx, bbox, valToPos }: uPlot, marked: number, color: string): void {
  const x = valToPos(marked, 'x', true);
  ctx.save();
  ctx.strokeStyle = color;
  ctx.setLineDash([3, 3]);
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  ctx.restore();
}

export function createRadiusChart(element: HTMLElement, firstTheme: Theme): RadiusChart {
  let theme = firstTheme;
  let mark = 0;
  const axis = quietAxis(() => theme, theme, 2, 10);
  const chart = new uPlot(
    {
      width: Math.max(1, element.clientWidth),
      height: Math.max(1, element.clientHeight),
      padding: [6, 8, 0, 0],
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { time: false }, y: { distr: 3, range: (_, min, max) => decades(min, max) } },
      axes: [
        { ...axis, grid: { show: false }, size: sized(18, theme), space: sized(40, theme) },
        {
          ...axis,
          grid: { stroke: () => INK[theme].grid, width: 1 },
          size: sized(34, theme),
          splits: (_, __, min, max) => powers(min, max, 3),
          values: (_, splits) => splits.map(power),
          filter: (_, splits) => splits,
        },
      ],
      series: [
        {},
        { label: 'target', stroke: PATCH_COLOR, width: lineWidth(2, theme), points: { show: false } },
        {
          label: 'learned',
          stroke: () => INK[theme].learned,
          width: lineWidth(2, theme),
          dash: [6, 3],
          points: { show: false },
        },
      ],
      hooks: { draw: [(plot) => drawMark(plot, mark, INK[theme].text)] },
    },
    [[], [], []],
    element,
  );
  return {
    show({ radii, target, learned }, marked) {
      mark = marked;
      chart.setData([[...radii], positive(target), positive(learned)]);
    },
    resize: (width, height) => chart.setSize({ width, height }),
    setTheme(next) {
      theme = next;
      chart.redraw(false, true);
    },
    dispose: () => chart.destroy(),
  };
}

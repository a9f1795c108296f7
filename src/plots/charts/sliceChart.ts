/** A slice: target, networks and Taylor polynomials over a line, with what is told near it (uPlot). */
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Order } from '../../math/multiIndex.ts';
import { orderColor, runColor, type Theme } from '../colors.ts';
import { formatNumber } from '../format.ts';
import type { Range } from '../ranges.ts';
import { lineWidth, SCALE, sized } from '../sizes.ts';
import { NEAR_DOT, nearOpacity } from '../slices/nearDot.ts';
import { PATCH_COLOR } from '../stage/surfaceFigure.ts';
import { INK, quietAxis } from './ink.ts';

/** How a curve of a slice looks. */
export interface SliceCurve {
  readonly label: string;
  readonly help: string;
  readonly color: (theme: Theme) => string;
  readonly dash: readonly number[];
  readonly width: number;
  /** Whether it is of the target, not of a network. */
  readonly ofTarget?: true;
}

const TARGET: Record<Theme, string> = { light: '#b3bcc6', dark: '#5f6b77', projector: '#a3adb8' };
const DASHES: readonly (readonly number[])[] = [[], [8, 3], [3, 3], [8, 3, 2, 3]];

/** Target, what each run has learned, and the Taylor polynomials of the target and of the run in focus. */
export function sliceCurves(names: readonly string[], focus: number): SliceCurve[] {
  const learned = (name: string, run: number): SliceCurve =>
    names.length === 1
      ? { label: 'learned', help: 'the network', color: (theme) => INK[theme].learned, dash: [], width: 2 }
      : {
          label: name,
          help: `the network of run ${name}`,
          color: (theme) => runColor(run, theme),
          dash: DASHES[run] ?? [],
          width: 2,
        };
  const runs = names.map(learned);
  const taylor = { dash: [5, 3], width: 1.6 };
  return [
    { label: 'target', help: 'the function', color: (theme) => TARGET[theme], dash: [], width: 6, ofTarget: true },
    ...runs,
    {
      ...taylor,
      label: 'Taylor, target',
      help: 'Taylor polynomial of the target',
      color: () => PATCH_COLOR,
      ofTarget: true,
    },
    {
      ...taylor,
      label: `Taylor, ${runs[focus]?.label ?? 'learned'}`,
      help: 'Taylor polynomial of the network in focus',
      color: (theme) => INK[theme].learned,
      dash: [2, 3],
    },
  ];
}

/** What a network is told near the line, on the axes of the plot. */
export interface SliceDot {
  readonly x: number;
  readonly y: number;
  readonly beside: number;
  readonly tile: readonly (readonly [x: number, y: number])[];
}

export interface SlicePlot {
  /** Positions, then a column a curve; null where there is nothing. */
  readonly columns: readonly [number[], ...(number | null)[][]];
  readonly heights: Range;
  readonly dots: readonly SliceDot[];
  /** Of what is told. */
  readonly order: Order;
  /** Where the inspected point stands; null where there is none. */
  readonly point: number | null;
}

export interface SliceChart {
  show(plot: SlicePlot): void;
  resize(width: number, height: number): void;
  setTheme(theme: Theme): void;
  dispose(): void;
}

/** Draws into `element`; `hover` hears which position the cursor is at, or null. */
export function createSliceChart(
  element: HTMLElement,
  curves: readonly SliceCurve[],
  firstTheme: Theme,
  hover: (index: number | null) => void,
): SliceChart {
  let theme = firstTheme;
  let shown: SlicePlot | null = null;
  const axis = quietAxis(() => theme, theme);
  const grid = { stroke: () => INK[theme].grid, width: 1 };
  const words = (_: uPlot, splits: number[]) => splits.map(formatNumber);
  const chart = new uPlot(
    {
      width: Math.max(1, element.clientWidth),
      height: Math.max(1, element.clientHeight),
      padding: [8, 10, 0, 0],
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { size: 6 } },
      scales: {
        x: { time: false, range: (_, low, high) => [low ?? 0, high ?? 1] },
        y: { range: () => [...(shown?.heights ?? [0, 1])] as [number, number] },
      },
      axes: [
        { ...axis, grid, size: sized(24, theme), space: sized(48, theme), values: words },
        { ...axis, grid, size: sized(48, theme), space: sized(32, theme), values: words },
      ],
      series: [
        {},
        ...curves.map(({ label, color, dash, width }) => ({
          label,
          stroke: () => color(theme),
          width: lineWidth(width, theme),
          dash: [...dash],
          points: { show: false },
        })),
      ],
      hooks: {
        setCursor: [({ cursor }) => hover(cursor.idx ?? null)],
        draw: [(plot) => shown && drawTold(plot, shown, theme)],
      },
    },
    [[], ...curves.map(() => [])],
    element,
  );
  return {
    show(plot) {
      shown = plot;
      chart.setData(plot.columns as unknown as uPlot.AlignedData);
    },
    resize: (width, height) => chart.setSize({ width, height }),
    setTheme(next) {
      theme = next;
      chart.redraw(false, true);
    },
    dispose: () => chart.destroy(),
  };
}

/** The inspected point as a line, the training points as dots, their tiles as strokes through them. */
function drawTold(plot: uPlot, { dots, order, point }: SlicePlot, theme: Theme): void {
  const { ctx, bbox } = plot;
  const at = (x: number, y: number) => [plot.valToPos(x, 'x', true), plot.valToPos(y, 'y', true)] as const;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  if (point !== null) {
    const [x] = at(point, 0);
    ctx.strokeStyle = PATCH_COLOR;
    ctx.setLineDash([3 * devicePixelRatio, 3 * devicePixelRatio]);
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
  }
  ctx.setLineDash([]);
  ctx.strokeStyle = ctx.fillStyle = orderColor(order, theme);
  ctx.lineWidth = lineWidth(2, theme) * devicePixelRatio;
  for (const { x, y, beside, tile } of dots) {
    ctx.globalAlpha = nearOpacity(beside);
    ctx.beginPath();
    for (const corner of tile) ctx.lineTo(...at(...corner));
    ctx.stroke();
    ctx.beginPath();
    ctx.arc(...at(x, y), SCALE[theme] * NEAR_DOT * devicePixelRatio, 0, 2 * Math.PI);
    ctx.fill();
  }
  ctx.restore();
}

/** A live chart of curves with a logarithmic axis (uPlot), and its marks: names at line ends, best epoch, a level. */
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { say } from '../../text/speech.ts';
import type { Theme } from '../colors.ts';
import { formatAxis } from '../format.ts';
import { fontOf, lineWidth, sized } from '../sizes.ts';
import { curvePaths } from './curvePaths.ts';
import { type Curve, endOf, type Marks, spreadLabels } from './curves.ts';
import { INK } from './ink.ts';
import { decades, power, powers } from './logAxis.ts';

export interface LineChart {
  /** Shows columns as `curveColumns` gives them. */
  show(columns: readonly [number[], ...(number | null)[][]], marks: Marks): void;
  resize(width: number, height: number): void;
  setTheme(theme: Theme): void;
  dispose(): void;
}

const LABEL_GAP = 12;
/** Room for the names at the line ends. */
const RIGHT = 30;

/** Draws into `element`; `hover` hears the place of the cursor on the x axis, or null. `level`: a horizontal line. */
export function createLineChart(
  element: HTMLElement,
  curves: readonly Curve[],
  firstTheme: Theme,
  hover: (x: number | null) => void,
  level: number | null = null,
): LineChart {
  let theme = firstTheme;
  let marks: Marks = { best: null, chosen: null };
  const axis = { stroke: () => INK[theme].text, font: fontOf(theme), ticks: { show: false } } satisfies uPlot.Axis;
  const grid = { stroke: () => INK[theme].grid, width: 1 };
  const chart = new uPlot(
    {
      width: Math.max(1, element.clientWidth),
      height: Math.max(1, element.clientHeight),
      padding: [10, sized(RIGHT, theme), 0, 0],
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { size: 6 } },
      scales: {
        x: { time: false, range: (_, min, max) => [min ?? 1, Math.max(max ?? 10, (min ?? 1) + 1e-3)] },
        y: { distr: 3, range: (_, min, max) => decades(min, max) },
      },
      axes: [
        {
          ...axis,
          grid: { show: false },
          size: sized(24, theme),
          gap: 4,
          space: sized(56, theme),
          values: (_, splits) => splits.map(formatAxis),
        },
        {
          ...axis,
          grid,
          size: sized(38, theme),
          gap: 4,
          splits: (_, __, min, max) => powers(min, max),
          values: (_, v) => v.map(power),
          filter: (_, splits) => splits,
        },
      ],
      series: [
        {},
        ...curves.map(({ label, color, dash, width }) => ({
          label,
          stroke: () => color(theme),
          width: lineWidth(width, theme),
          dash: [...dash],
          points: { show: false },
          // Runs that stand at other places leave gaps in each other's columns, over which curves go.
          paths: curvePaths,
        })),
      ],
      hooks: {
        setCursor: [({ cursor, data }) => hover(cursor.idx == null ? null : data[0][cursor.idx])],
        draw: [(plot) => drawMarks(plot, curves, theme, marks), (plot) => drawLevel(plot, level, theme)],
      },
    },
    [[], ...curves.map(() => [])],
    element,
  );
  return {
    show(columns, shown) {
      marks = shown;
      chart.setData(columns as uPlot.AlignedData);
    },
    resize: (width, height) => chart.setSize({ width, height }),
    setTheme(next) {
      theme = next;
      chart.redraw(false, true);
    },
    dispose: () => chart.destroy(),
  };
}

/** A dashed line along one axis at a place of the other one. */
function drawLine(plot: uPlot, axis: 'x' | 'y', value: number, theme: Theme): number {
  const { ctx, bbox } = plot;
  const at = Math.round(plot.valToPos(value, axis, true)) + 0.5;
  ctx.save();
  ctx.strokeStyle = INK[theme].mark;
  ctx.setLineDash([3 * devicePixelRatio, 3 * devicePixelRatio]);
  ctx.beginPath();
  ctx.moveTo(axis === 'x' ? at : bbox.left, axis === 'x' ? bbox.top : at);
  ctx.lineTo(axis === 'x' ? at : bbox.left + bbox.width, axis === 'x' ? bbox.top + bbox.height : at);
  ctx.stroke();
  ctx.restore();
  return at;
}

function drawLevel(plot: uPlot, level: number | null, theme: Theme): void {
  if (level !== null) drawLine(plot, 'y', level, theme);
}

function drawMarks(plot: uPlot, curves: readonly Curve[], theme: Theme, { best, chosen }: Marks): void {
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.font = fontOf(theme, 11 * ratio);
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  if (chosen !== null) drawLine(plot, 'x', chosen, theme);
  if (best) {
    const x = drawLine(plot, 'x', best.x, theme);
    const width = ctx.measureText(best.label).width;
    const left = x + 4 * ratio + width > bbox.left + bbox.width ? x - width - 4 * ratio : x + 4 * ratio;
    // Curves may run where the label stands.
    ctx.strokeStyle = INK[theme].paper;
    ctx.lineWidth = 5 * ratio;
    ctx.lineJoin = 'round';
    ctx.strokeText(best.label, left, bbox.top + 7 * ratio);
    ctx.fillStyle = INK[theme].text;
    ctx.fillText(best.label, left, bbox.top + 7 * ratio);
  }
  const ends = lineEnds(plot, curves);
  const places = spreadLabels(
    ends.map(({ y }) => y),
    sized(LABEL_GAP, theme) * ratio,
    bbox.top,
    bbox.top + bbox.height,
  );
  ends.forEach(({ curve, x }, i) => {
    ctx.fillStyle = curve.color(theme);
    ctx.fillText(curve.label.length > 2 ? say('val.') : curve.label, x + 5 * ratio, places[i]);
  });
  ctx.restore();
}

/** Where the curves end, in canvas pixels. */
function lineEnds(plot: uPlot, curves: readonly Curve[]): { curve: Curve; x: number; y: number }[] {
  const [positions, ...columns] = plot.data;
  return curves.flatMap((curve, i) => {
    const end = endOf(columns[i]);
    if (!end) return [];
    return [{ curve, x: plot.valToPos(positions[end.index], 'x', true), y: plot.valToPos(end.value, 'y', true) }];
  });
}

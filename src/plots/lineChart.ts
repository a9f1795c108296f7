/** A live chart of curves over epochs with a logarithmic axis (uPlot), and its marks: names at line ends, best epoch. */
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { EpochReport } from '../training/events.ts';
import type { Theme } from './colors.ts';
import { type Curve, curveColumns, spreadLabels } from './curves.ts';
import { decades, power, powers } from './logAxis.ts';

export interface LineChart {
  /** Shows a run so far; `bestEpoch` is marked once it is known. */
  show(history: readonly EpochReport[], bestEpoch: number | null): void;
  resize(width: number, height: number): void;
  setTheme(theme: Theme): void;
  dispose(): void;
}

const INK: Record<Theme, { text: string; grid: string; mark: string }> = {
  light: { text: '#5a636e', grid: '#e6e9ed', mark: '#8a939e' },
  dark: { text: '#9aa4af', grid: '#2b323a', mark: '#6d7783' },
};
const FONT = '11px system-ui, sans-serif';
const LABEL_GAP = 12;
/** Room for the names at the line ends. */
const RIGHT = 30;

/** Draws into `element`; `hover` hears the index of the epoch under the cursor, or null. */
export function createLineChart(
  element: HTMLElement,
  curves: readonly Curve[],
  firstTheme: Theme,
  hover: (index: number | null) => void,
): LineChart {
  let theme = firstTheme;
  let best: number | null = null;
  const axis = { stroke: () => INK[theme].text, font: FONT, ticks: { show: false } } satisfies uPlot.Axis;
  const grid = { stroke: () => INK[theme].grid, width: 1 };
  const chart = new uPlot(
    {
      width: Math.max(1, element.clientWidth),
      height: Math.max(1, element.clientHeight),
      padding: [10, RIGHT, 0, 0],
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { size: 6 } },
      scales: {
        x: { time: false, range: (_, min, max) => [Math.min(1, min ?? 1), Math.max(10, max ?? 10)] },
        y: { distr: 3, range: (_, min, max) => decades(min, max) },
      },
      axes: [
        {
          ...axis,
          grid: { show: false },
          size: 24,
          gap: 4,
          space: 48,
          incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4],
        },
        {
          ...axis,
          grid,
          size: 38,
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
          width,
          dash: [...dash],
          points: { show: false },
          spanGaps: false,
        })),
      ],
      hooks: {
        setCursor: [({ cursor }) => hover(cursor.idx ?? null)],
        draw: [(plot) => drawMarks(plot, curves, theme, best)],
      },
    },
    [[], ...curves.map(() => [])],
    element,
  );
  return {
    show(history, bestEpoch) {
      best = bestEpoch;
      chart.setData(curveColumns(history, curves) as uPlot.AlignedData);
    },
    resize: (width, height) => chart.setSize({ width, height }),
    setTheme(next) {
      theme = next;
      chart.redraw(false, true);
    },
    dispose: () => chart.destroy(),
  };
}

function drawMarks(plot: uPlot, curves: readonly Curve[], theme: Theme, best: number | null): void {
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.font = `${11 * ratio}px system-ui, sans-serif`;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  if (best !== null && best > 0) {
    const x = Math.round(plot.valToPos(best, 'x', true)) + 0.5;
    ctx.strokeStyle = INK[theme].mark;
    ctx.setLineDash([3 * ratio, 3 * ratio]);
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    const text = `best ${best}`;
    const width = ctx.measureText(text).width;
    const left = x + 4 * ratio + width > bbox.left + bbox.width ? x - width - 4 * ratio : x + 4 * ratio;
    ctx.fillStyle = INK[theme].text;
    ctx.fillText(text, left, bbox.top + 7 * ratio);
  }
  const ends = lineEnds(plot, curves);
  const places = spreadLabels(
    ends.map(({ y }) => y),
    LABEL_GAP * ratio,
    bbox.top,
    bbox.top + bbox.height,
  );
  ends.forEach(({ curve, x }, i) => {
    ctx.fillStyle = curve.color(theme);
    ctx.fillText(curve.label.length > 2 ? 'val.' : curve.label, x + 5 * ratio, places[i]);
  });
  ctx.restore();
}

/** Where the curves end, in canvas pixels. */
function lineEnds(plot: uPlot, curves: readonly Curve[]): { curve: Curve; x: number; y: number }[] {
  const epochs = plot.data[0];
  const last = epochs.length - 1;
  if (last < 0) return [];
  const x = plot.valToPos(epochs[last], 'x', true);
  return curves.flatMap((curve, i) => {
    const value = plot.data[i + 1][last];
    return value == null ? [] : [{ curve, x, y: plot.valToPos(value, 'y', true) }];
  });
}

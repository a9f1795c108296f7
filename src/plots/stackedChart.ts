/** The contributions of the orders to the loss as a stacked area: shares of e_ST over the epochs (uPlot). */
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Order } from '../math/multiIndex.ts';
import { orderColor, type Theme } from './colors.ts';
import { formatAxis } from './format.ts';

export interface StackedChart {
  /** Columns as `stackedShares` gives them. */
  show(columns: readonly [number[], ...(number | null)[][]]): void;
  resize(width: number, height: number): void;
  setTheme(theme: Theme): void;
  dispose(): void;
}

const TEXT: Record<Theme, string> = { light: '#5a636e', dark: '#9aa4af' };
const FONT = '11px system-ui, sans-serif';

/** `hover` hears the place of the cursor on the x axis, or null. */
export function createStackedChart(
  element: HTMLElement,
  maxOrder: Order,
  firstTheme: Theme,
  hover: (x: number | null) => void,
): StackedChart {
  let theme = firstTheme;
  // From the highest sum to the lowest: each order covers what is not its own.
  const orders = Array.from({ length: maxOrder + 1 }, (_, i) => (maxOrder - i) as Order);
  const axis = { stroke: () => TEXT[theme], font: FONT, ticks: { show: false }, gap: 4 } satisfies uPlot.Axis;
  const chart = new uPlot(
    {
      width: Math.max(1, element.clientWidth),
      height: Math.max(1, element.clientHeight),
      padding: [6, 8, 0, 0],
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
      scales: { x: { time: false }, y: { range: [0, 1] } },
      axes: [
        { ...axis, grid: { show: false }, size: 22, space: 56, values: (_, splits) => splits.map(formatAxis) },
        {
          ...axis,
          grid: { show: false },
          size: 38,
          splits: () => [0, 0.5, 1],
          values: (_, splits) => splits.map((share) => `${100 * share}%`),
        },
      ],
      series: [
        {},
        ...orders.map((order) => ({
          stroke: () => orderColor(order, theme),
          fill: () => orderColor(order, theme),
          width: 0,
          points: { show: false },
        })),
      ],
      hooks: { setCursor: [({ cursor, data }) => hover(cursor.idx == null ? null : data[0][cursor.idx])] },
    },
    [[], ...orders.map(() => [])],
    element,
  );
  return {
    show: ([positions, ...sums]) => chart.setData([positions, ...sums.toReversed()]),
    resize: (width, height) => chart.setSize({ width, height }),
    setTheme(next) {
      theme = next;
      chart.redraw(false, true);
    },
    dispose: () => chart.destroy(),
  };
}

/** The contributions of the orders to the loss as a stacked area, in shares of e_ST or in their own size (uPlot). */
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Order } from '../../math/multiIndex.ts';
import { orderColor, type Theme } from '../colors.ts';
import { formatAxis, formatNumber } from '../format.ts';
import { sized } from '../sizes.ts';
import type { StackMeasure } from './explained.ts';
import { quietAxis } from './ink.ts';

export interface StackedChart {
  /** Columns as `stackedOrders` gives them. */
  show(columns: readonly [number[], ...(number | null)[][]], measure: StackMeasure): void;
  resize(width: number, height: number): void;
  setTheme(theme: Theme): void;
  dispose(): void;
}

/** Marks of the y axis; null leaves them to the chart. */
const MARKS: Record<StackMeasure, { splits: number[] | null; word: (value: number) => string }> = {
  share: { splits: [0, 0.5, 1], word: (share) => `${100 * share}%` },
  contribution: { splits: null, word: formatNumber },
};

/** `hover` hears the place of the cursor on the x axis, or null. */
export function createStackedChart(
  element: HTMLElement,
  maxOrder: Order,
  firstTheme: Theme,
  hover: (x: number | null) => void,
): StackedChart {
  let theme = firstTheme;
  let measure: StackMeasure = 'share';
  // From the highest sum to the lowest: each order covers what is not its own.
  const orders = Array.from({ length: maxOrder + 1 }, (_, i) => (maxOrder - i) as Order);
  const axis = quietAxis(() => theme, theme);
  const chart = new uPlot(
    {
      width: Math.max(1, element.clientWidth),
      height: Math.max(1, element.clientHeight),
      padding: [6, 8, 0, 0],
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
      scales: { x: { time: false }, y: { range: (_, __, highest) => [0, measure === 'share' ? 1 : highest || 1] } },
      axes: [
        {
          ...axis,
          grid: { show: false },
          size: sized(22, theme),
          space: sized(56, theme),
          values: (_, splits) => splits.map(formatAxis),
        },
        {
          ...axis,
          grid: { show: false },
          size: sized(46, theme),
          splits: (_, __, low, high) => MARKS[measure].splits ?? [low, high / 2, high],
          values: (_, splits) => splits.map(MARKS[measure].word),
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
    show([positions, ...sums], shown) {
      measure = shown;
      chart.setData([positions, ...orders.map((order) => sums[order])]);
    },
    resize: (width, height) => chart.setSize({ width, height }),
    setTheme(next) {
      theme = next;
      chart.redraw(false, true);
    },
    dispose: () => chart.destroy(),
  };
}

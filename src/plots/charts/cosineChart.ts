/** Cosines between gradients over epochs, from -1 (they fight) to 1 (they agree), a curve an order (uPlot). */
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { ORDERS, type Order } from '../../math/multiIndex.ts';
import { ORDER_DASHES, orderColor, type Theme } from '../colors.ts';
import { formatAxis } from '../format.ts';
import { lineWidth, sized } from '../sizes.ts';
import { curvePaths } from './curvePaths.ts';
import { INK, quietAxis } from './ink.ts';

export interface CosineChart {
  /** `cosines`: of order 1, 2, ...; no number is a gap. [M][epochs] */
  show(epochs: readonly number[], cosines: readonly (readonly number[])[]): void;
  resize(width: number, height: number): void;
  setTheme(theme: Theme): void;
  dispose(): void;
}

/** Columns as the chart has them: epochs, then a curve an order; where a gradient is zero there is a gap. */
export function cosineColumns(
  epochs: readonly number[],
  cosines: readonly (readonly number[])[],
): [number[], ...(number | null)[][]] {
  const curves = cosines.map((curve) => curve.map((cosine) => (Number.isFinite(cosine) ? cosine : null)));
  return [[...epochs], ...curves];
}

export const ordersAbove0 = (maxOrder: Order): Order[] => ORDERS.filter((order) => order >= 1 && order <= maxOrder);

export function createCosineChart(element: HTMLElement, maxOrder: Order, firstTheme: Theme): CosineChart {
  let theme = firstTheme;
  const axis = quietAxis(() => theme, theme);
  const orders = ordersAbove0(maxOrder);
  const chart = new uPlot(
    {
      width: Math.max(1, element.clientWidth),
      height: Math.max(1, element.clientHeight),
      padding: [6, sized(12, theme), 0, 0],
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, range: (_, low, high) => [low ?? 1, Math.max(high ?? 10, (low ?? 1) + 1)] },
        y: { range: () => [-1, 1] },
      },
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
          grid: { stroke: () => INK[theme].grid, width: 1 },
          size: sized(34, theme),
          splits: () => [-1, 0, 1],
          values: () => ['−1', '0', '1'],
        },
      ],
      series: [
        {},
        ...orders.map((order) => ({
          stroke: () => orderColor(order, theme),
          width: lineWidth(1.6, theme),
          dash: [...ORDER_DASHES[order]],
          points: { show: false },
          paths: curvePaths,
        })),
      ],
    },
    [[], ...orders.map(() => [])],
    element,
  );
  return {
    show(epochs, cosines) {
      chart.setData(cosineColumns(epochs, cosines));
    },
    resize: (width, height) => chart.setSize({ width, height }),
    setTheme(next) {
      theme = next;
      chart.redraw(false, true);
    },
    dispose: () => chart.destroy(),
  };
}

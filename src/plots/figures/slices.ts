/** A slice as an SVG: its curves, and what the networks are told near the line. Pure. */
import type { SlicePlot } from '../charts/sliceChart.ts';
import { orderColor, type Theme } from '../colors.ts';
import { NEAR_DOT, nearOpacity } from '../slices/nearDot.ts';
import { PATCH_COLOR } from '../stage/surfaceFigure.ts';
import { linearAxis } from './axes.ts';
import { type FigureCurve, type Lines, linesDrawing } from './lines.ts';
import type { Drawing } from './sheet.ts';
import { element, path } from './svg.ts';

export interface SliceWords {
  readonly x: string;
  readonly y: string;
}

export function sliceDrawing(
  plot: SlicePlot,
  curves: readonly FigureCurve[],
  words: SliceWords,
  theme: Theme,
): Drawing {
  const { columns, heights, dots, order, point } = plot;
  const [positions] = columns;
  const color = orderColor(order, theme);
  const shown = curves.map((_, i) => columns[i + 1]?.some((value) => value !== null) ?? false);
  const more: Lines['more'] = (place) => {
    const inspected =
      point === null
        ? ''
        : element('path', {
            d: path([place(point, heights[0]), place(point, heights[1])]),
            stroke: PATCH_COLOR,
            'stroke-dasharray': '3 3',
          });
    const told = dots.map(({ x, y, beside, tile }) => {
      const [cx, cy] = place(x, y);
      const stroke =
        tile.length > 0
          ? element('path', { d: path(tile.map((at) => place(...at))), fill: 'none', 'stroke-width': 2 })
          : '';
      return element(
        'g',
        { opacity: nearOpacity(beside) },
        stroke,
        element('circle', { cx, cy, r: NEAR_DOT, stroke: 'none' }),
      );
    });
    return inspected + element('g', { fill: color, stroke: color }, ...told);
  };
  return linesDrawing(
    {
      curves: curves.filter((_, i) => shown[i]),
      columns: [positions, ...columns.slice(1).filter((_, i) => shown[i])] as unknown as Lines['columns'],
      x: linearAxis(words.x, [positions[0], positions.at(-1) ?? 1], 8),
      y: linearAxis(words.y, heights, 6),
      marks: [],
      more,
    },
    theme,
  );
}

/** One chart with its legend: exact values of the epoch under the cursor, else of the one looked at, else of the last. */
import { type ReactNode, useCallback, useState } from 'react';
import { type Curve, curveColumns, curvesTable, reportShown } from '../../plots/charts/curves.ts';
import { createLineChart, type LineChart } from '../../plots/charts/lineChart.ts';
import type { Theme } from '../../plots/colors.ts';
import { formatNumber } from '../../plots/format.ts';
import { lineWidth } from '../../plots/sizes.ts';
import { runHistories } from '../../state/runs/runHistories.ts';
import { usePlaceInFocus, useRuns, useView } from '../../state/stores/hooks.ts';
import { say } from '../../text/speech.ts';
import { TableButton } from '../tables/TableButton.tsx';
import { useTheme } from '../theme.ts';
import { marksOfFocus } from './marksOfFocus.ts';
import { useChart } from './useChart.ts';

interface CurveChartProps {
  readonly title: string;
  readonly unit: ReactNode;
  readonly curves: readonly Curve[];
  /** A horizontal line. */
  readonly level?: number;
  /** The place under the cursor where other charts share it; a chart has its own where this is missing. */
  readonly cursor?: Cursor;
}

/** The place of the cursor on the x axis, or null, and how to move it. */
export type Cursor = readonly [x: number | null, move: (x: number | null) => void];

export function CurveChart({ title, unit, curves, level, cursor }: CurveChartProps) {
  const own = useState<number | null>(null);
  const [hovered, setHovered] = cursor ?? own;
  useRuns((runs) => runs);
  const axis = useView((view) => view.axis);
  const pastEpoch = useView((view) => view.pastEpoch);
  const theme = useTheme();
  const runs = runHistories();
  const reportOf = (run: number) => {
    const own = runs[run];
    return own && reportShown(own, axis, hovered, pastEpoch);
  };
  const first = reportOf(curves[0]?.run ?? 0);
  return (
    <section className="panel chart" aria-label={title}>
      <h2>
        {title} <small>{unit}</small>
        <TableButton name={title} table={() => curvesTable(runHistories(), curves, axis)} />
      </h2>
      <ChartCanvas title={title} curves={curves} hover={setHovered} level={level ?? null} />
      <ul className="legend">
        {curves.map((curve) => {
          const report = reportOf(curve.run);
          const value = report && curve.value(report);
          return (
            <li key={curve.label} title={value === undefined ? curve.help : `${say(curve.help)}: ${value}`}>
              <svg className="swatch" viewBox="0 0 18 6" aria-hidden="true">
                <line
                  x1="0"
                  y1="3"
                  x2="18"
                  y2="3"
                  stroke={curve.color(theme)}
                  strokeWidth={lineWidth(curve.width, theme)}
                  strokeDasharray={curve.dash.join(' ')}
                />
              </svg>
              <span>{curve.label}</span>
              <b>{value === undefined ? '–' : formatNumber(value)}</b>
            </li>
          );
        })}
        <li className="legend-epoch">{first ? `at epoch ${first.epoch}` : ''}</li>
      </ul>
    </section>
  );
}

interface ChartCanvasProps {
  readonly title: string;
  readonly curves: readonly Curve[];
  readonly hover: (x: number | null) => void;
  readonly level: number | null;
}

function ChartCanvas({ title, curves, hover, level }: ChartCanvasProps) {
  const histories = useRuns((runs) => runs).map(({ history }) => history);
  const axis = useView((view) => view.axis);
  const pastEpoch = useView((view) => view.pastEpoch);
  const focus = usePlaceInFocus();
  const create = useCallback(
    (host: HTMLElement, theme: Theme): LineChart => createLineChart(host, curves, theme, hover, level),
    [curves, hover, level],
  );
  const element = useChart(create, {
    show: (chart) => chart.show(curveColumns(runHistories(), curves, axis), marksOfFocus(axis)),
    numbers: histories,
    choices: [axis, pastEpoch, focus],
  });
  return <div ref={element} className="chart-canvas" role="img" aria-label={`Chart: ${title}`} />;
}

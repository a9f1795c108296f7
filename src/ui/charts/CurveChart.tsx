/** One chart with its legend: exact values of the epoch under the cursor, else of the last one. */
import { useEffect, useRef, useState } from 'react';
import type { Curve } from '../../plots/curves.ts';
import { formatNumber } from '../../plots/format.ts';
import { createLineChart, type LineChart } from '../../plots/lineChart.ts';
import { focusedRun } from '../../state/focusedRun.ts';
import { useRun } from '../../state/hooks.ts';
import { runStore } from '../../state/runStore.ts';
import { useTheme } from '../theme.ts';

interface CurveChartProps {
  readonly title: string;
  readonly unit: string;
  readonly curves: readonly Curve[];
}

export function CurveChart({ title, unit, curves }: CurveChartProps) {
  const [hovered, setHovered] = useState<number | null>(null);
  const report = useRun(({ history }) => (hovered === null ? undefined : history[hovered]) ?? history.at(-1));
  const theme = useTheme();
  return (
    <section className="panel chart" aria-label={title}>
      <h2>
        {title} <small>{unit}</small>
      </h2>
      <ChartCanvas title={title} curves={curves} hover={setHovered} />
      <ul className="legend">
        {curves.map((curve) => {
          const value = report && curve.value(report);
          return (
            <li key={curve.label} title={`${curve.help}${value === undefined ? '' : `: ${value}`}`}>
              <svg className="swatch" viewBox="0 0 18 6" aria-hidden="true">
                <line
                  x1="0"
                  y1="3"
                  x2="18"
                  y2="3"
                  stroke={curve.color(theme)}
                  strokeWidth={curve.width}
                  strokeDasharray={curve.dash.join(' ')}
                />
              </svg>
              <span>{curve.label}</span>
              <b>{value === undefined ? '–' : formatNumber(value)}</b>
            </li>
          );
        })}
        <li className="legend-epoch">{report ? `at epoch ${report.epoch}` : ''}</li>
      </ul>
    </section>
  );
}

interface ChartCanvasProps {
  readonly title: string;
  readonly curves: readonly Curve[];
  readonly hover: (index: number | null) => void;
}

function ChartCanvas({ title, curves, hover }: ChartCanvasProps) {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<LineChart | null>(null);
  const theme = useTheme();
  const firstTheme = useRef(theme);
  useEffect(() => {
    const host = element.current;
    if (!host) return;
    const line = createLineChart(host, curves, firstTheme.current, hover);
    chart.current = line;
    const show = () => {
      const { history, finished } = focusedRun();
      line.show(history, finished?.bestEpoch ?? history.at(-1)?.bestEpoch ?? null);
    };
    show();
    const unsubscribe = runStore.subscribe(show);
    const observer = new ResizeObserver(() => line.resize(host.clientWidth, host.clientHeight));
    observer.observe(host);
    return () => {
      unsubscribe();
      observer.disconnect();
      line.dispose();
    };
  }, [curves, hover]);
  useEffect(() => {
    firstTheme.current = theme;
    chart.current?.setTheme(theme);
  }, [theme]);
  return <div ref={element} className="chart-canvas" role="img" aria-label={`Chart: ${title} over epochs`} />;
}

/** The partial on the stage as a line plot: target and what all runs have learned, with what they are told near the line. */
import { useCallback, useMemo, useState } from 'react';
import { functionOf } from '../../functions/index.ts';
import { createSliceChart, type SliceChart, type SliceCurve, sliceCurves } from '../../plots/charts/sliceChart.ts';
import type { Theme } from '../../plots/colors.ts';
import { formatNumber } from '../../plots/format.ts';
import { describeTicks, formatIn } from '../../plots/frame.ts';
import { lineWidth } from '../../plots/sizes.ts';
import { type Cut, swappedEnds } from '../../plots/slices/cut.ts';
import { nearestPosition, type Slice, sliceTable } from '../../plots/slices/plot.ts';
import { nearness } from '../../plots/slices/slice.ts';
import { idsOf, RUN_NAMES } from '../../state/runs/comparison.ts';
import { useComparison, useConfig, usePlaceInFocus, useView } from '../../state/stores/hooks.ts';
import { setView, viewStore } from '../../state/stores/viewStore.ts';
import { say } from '../../text/speech.ts';
import { useChart } from '../charts/useChart.ts';
import { describePartial } from '../describe.ts';
import { useTold } from '../stage/useTold.ts';
import { TableButton } from '../tables/TableButton.tsx';
import { useTheme } from '../theme.ts';
import { useCutLine, useSlice } from './useSlice.ts';
import { useSliceWhere } from './useSliceWhere.ts';
import './slices.css';

const CUTS: Record<Cut, { readonly label: string; readonly help: string }> = {
  x1: { label: 'along x₁', help: 'Through the inspected point along x₁; click a surface to move it' },
  x2: { label: 'along x₂', help: 'Through the inspected point along x₂; click a surface to move it' },
  between: { label: 'between points', help: 'From one clicked point to the next' },
};

export function SlicePanel() {
  const { told } = useTold(true);
  const line = useCutLine();
  const slice = useSlice(line, told);
  const runs = useComparison((state) => idsOf(state).length);
  const focus = usePlaceInFocus();
  const curves = useMemo(() => sliceCurves(RUN_NAMES.slice(0, runs), focus), [runs, focus]);
  return (
    <section className="panel chart slice" aria-label="Slice">
      <SliceTitle slice={slice} curves={curves} />
      <CutSwitch />
      {slice ? (
        <Plot slice={slice} curves={curves} near={told && nearness(told)} />
      ) : (
        <p className="hint">Click two points of a surface: here will stand what lies between them.</p>
      )}
    </section>
  );
}

function SliceTitle({ slice, curves }: { slice: Slice | null; curves: readonly SliceCurve[] }) {
  const partial = useView((view) => view.partial);
  const cut = useView((view) => view.cut);
  const where = useSliceWhere();
  return (
    <h2>
      {describePartial(partial)} <small>{where}</small>
      {slice && <small className="ticks">{describeTicks(slice.frame)}</small>}
      {slice && (
        <TableButton
          name={`Slice of ${describePartial(partial)} ${where}`}
          table={() =>
            sliceTable(
              slice,
              cut,
              curves.map(({ label }) => label),
            )
          }
        />
      )}
    </h2>
  );
}

function CutSwitch() {
  const cut = useView((view) => view.cut);
  return (
    <div className="cut-switch">
      <fieldset className="segments small">
        <legend className="visually-hidden">Cut</legend>
        {(Object.keys(CUTS) as Cut[]).map((choice) => (
          <button
            key={choice}
            type="button"
            title={CUTS[choice].help}
            aria-pressed={choice === cut}
            onClick={() => setView({ cut: choice })}
          >
            {CUTS[choice].label}
          </button>
        ))}
      </fieldset>
      {cut === 'between' && (
        <button
          type="button"
          title="The other end becomes the inspected point, which the arrow keys move"
          onClick={() => setView(swappedEnds(viewStore.getState()))}
        >
          Swap
        </button>
      )}
    </div>
  );
}

/** Where on its axis a slice is read. */
const describePosition = (cut: Cut, position: number): string =>
  cut === 'between' ? `at ${formatNumber(position)} of the way` : `${say('at')} ${formatNumber(position)}`;

interface PlotProps {
  readonly slice: Slice;
  readonly curves: readonly SliceCurve[];
  /** How far beside the line training points count, as a share of the domain; null while they are on their way. */
  readonly near: number | null;
}

function Plot({ slice: { plot, values, frame }, curves, near }: PlotProps) {
  const [hovered, setHovered] = useState<number | null>(null);
  const isUnknown = useConfig((config) => functionOf(config).isUnknown ?? false);
  const cut = useView((view) => view.cut);
  const theme = useTheme();
  const create = useCallback(
    (host: HTMLElement, first: Theme): SliceChart => createSliceChart(host, curves, first, setHovered),
    [curves],
  );
  const { columns, point, dots } = plot;
  const [positions] = columns;
  const element = useChart(create, { show: (chart) => chart.show(plot), numbers: [plot], choices: [positions] });
  const read = hovered ?? (point === null ? null : nearestPosition(positions, point));
  return (
    <>
      <div ref={element} className="chart-canvas" role="img" aria-label="Chart: slice" />
      <ul className="legend">
        {curves.map(({ label, help, color, dash, width, ofTarget }, i) => {
          const value = read === null ? Number.NaN : (values[i]?.[read] ?? Number.NaN);
          const known = Number.isFinite(value);
          // What is known at points alone has no curve.
          if (isUnknown && ofTarget) return null;
          return (
            <li key={label} title={known ? `${say(help)}: ${value}` : help}>
              <svg className="swatch" viewBox="0 0 18 6" aria-hidden="true">
                <line
                  x1="0"
                  y1="3"
                  x2="18"
                  y2="3"
                  stroke={color(theme)}
                  strokeWidth={lineWidth(width, theme)}
                  strokeDasharray={dash.join(' ')}
                />
              </svg>
              <span>{label}</span>
              <b>{known ? formatIn(frame, value) : '–'}</b>
            </li>
          );
        })}
        {near !== null && (
          <li
            title={`Training points no more than ${100 * near} % of the domain beside the line, the farther the fainter; with what their targets say of it`}
          >
            <span className={`near-dot order-${plot.order}`} aria-hidden="true" />
            <span>points beside it</span>
            <b>{dots.length}</b>
          </li>
        )}
        <li className="legend-epoch">{read === null ? '' : describePosition(cut, positions[read])}</li>
      </ul>
    </>
  );
}

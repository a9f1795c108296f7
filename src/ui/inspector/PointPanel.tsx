/** The inspected point: its 21 partials, target beside learned, and how far the Taylor polynomials reach. */
import { type ReactNode, useMemo, useState } from 'react';
import { functionOf } from '../../functions/index.ts';
import { type MultiIndex, ORDERS } from '../../math/multiIndex.ts';
import { formatNumber } from '../../plots/format.ts';
import { type Frame, formatIn, frameOf, PLAIN } from '../../plots/frame.ts';
import { SURFACE_SIDE } from '../../plots/grids.ts';
import { valueRange } from '../../plots/ranges.ts';
import { NO_POINT } from '../../plots/slices/cut.ts';
import { targetSurface } from '../../plots/targets/targetSurface.ts';
import { RADIUS } from '../../state/link/viewFields.ts';
import { RUN_NAMES } from '../../state/runs/comparison.ts';
import { useComparison, useConfig, usePlaceInFocus, useView } from '../../state/stores/hooks.ts';
import { setView } from '../../state/stores/viewStore.ts';
import { describePartial } from '../describe.ts';
import { type PointState, pointRows } from './pointRows.ts';
import { RadiusCurve } from './RadiusCurve.tsx';
import { useInspection, useTaylorOrder } from './useInspection.ts';
import './inspector.css';

/** One at a time has room. */
type Part = 'partials' | 'taylor';

const PARTS: Record<Part, { word: string; help: string; content: (inspection: PointState) => ReactNode }> = {
  partials: {
    word: 'Partials',
    help: 'All 21 partials at this point: target beside learned',
    content: (inspection) => <PartialsTable inspection={inspection} />,
  },
  taylor: {
    word: 'Taylor',
    help: 'Order and radius of the Taylor polynomials on the surfaces, and how far they reach',
    content: (inspection) => (
      <>
        <TaylorControls />
        <Reach inspection={inspection} />
      </>
    ),
  },
};

export function PointPanel() {
  const inspection = useInspection();
  const [part, setPart] = useState<Part>('partials');
  if (!inspection) {
    return (
      <p className="hint">
        Click a surface, or focus it and use the arrow keys: here will stand all 21 partials at that point, and how far
        a Taylor polynomial of them reaches.
      </p>
    );
  }
  const [x1, x2] = inspection.point;
  return (
    <div className="point">
      <p className="point-place" aria-live="polite">
        x₁ = <b title={String(x1)}>{formatNumber(x1)}</b>, x₂ = <b title={String(x2)}>{formatNumber(x2)}</b>
      </p>
      <fieldset className="point-parts segments small">
        <legend className="visually-hidden">Of the point</legend>
        {(Object.keys(PARTS) as Part[]).map((choice) => (
          <button
            key={choice}
            type="button"
            aria-pressed={choice === part}
            title={PARTS[choice].help}
            onClick={() => setPart(choice)}
          >
            {PARTS[choice].word}
          </button>
        ))}
      </fieldset>
      <button type="button" className="clear" onClick={() => setView(NO_POINT)} title="Inspect no point (Escape)">
        Clear
      </button>
      <div className="point-part">{PARTS[part].content(inspection)}</div>
    </div>
  );
}

/** How far the polynomials reach, where a function tells. */
function Reach({ inspection }: { inspection: PointState }) {
  const isUnknown = useConfig((config) => functionOf(config).isUnknown ?? false);
  if (!isUnknown) return <RadiusCurve inspection={inspection} />;
  return <p className="hint">Of the target only points are known: nothing tells how far a polynomial reaches.</p>;
}

function TaylorControls() {
  const order = useTaylorOrder();
  const radius = useView((view) => view.radius);
  return (
    <div className="taylor-controls">
      <label title="Order of the Taylor polynomials on the surfaces; at first that of the training">
        Taylor order
        <select value={order} onChange={(event) => setView({ taylorOrder: Number(event.target.value) })}>
          {ORDERS.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      </label>
      <label title="Radius of the polynomials, as a share of half the domain">
        radius
        <input
          type="range"
          min={RADIUS.min}
          max={1}
          step={0.01}
          value={Math.min(1, radius)}
          onChange={(event) => setView({ radius: event.target.valueAsNumber })}
        />
        <output>{formatNumber(radius)}</output>
      </label>
    </div>
  );
}

function PartialsTable({ inspection: { target, learned } }: { inspection: PointState }) {
  const focus = usePlaceInFocus();
  const several = useComparison(({ twins }) => twins.length > 0);
  const maxOrder = useConfig((config) => config.maxOrder);
  const frameOfPartial = useFrames();
  return (
    <table className="partials-table">
      <thead>
        <tr>
          <th scope="col">partial</th>
          <th scope="col">target</th>
          <th scope="col">learned{several ? ` ${RUN_NAMES[focus]}` : ''}</th>
          <th scope="col">difference</th>
        </tr>
      </thead>
      <tbody>
        {pointRows(target, learned[focus] ?? null).map(({ index, ...row }) => (
          <tr
            key={index.join()}
            className={`order-${index[0] + index[1]}`}
            data-trained={index[0] + index[1] <= maxOrder}
          >
            <th scope="row">{describePartial(index)}</th>
            <Value value={row.target} frame={frameOfPartial(index)} />
            <Value value={row.learned} frame={frameOfPartial(index)} />
            <Value value={row.difference} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How the values are written, as on the stage: those of f, and of the partial that the stage shows. */
function useFrames(): (partial: MultiIndex) => Frame {
  const fn = useConfig(functionOf);
  const shown = useView((view) => view.partial);
  return useMemo(() => {
    const frame = (partial: MultiIndex) => frameOf(valueRange(targetSurface(fn, partial, SURFACE_SIDE), 0));
    const frames = new Map([[0, 0] as const, shown].map((partial) => [partial.join(), frame(partial)]));
    return (partial) => frames.get(partial.join()) ?? PLAIN;
  }, [fn, shown]);
}

function Value({ value, frame = PLAIN }: { value: number | null; frame?: Frame }) {
  const known = value !== null && !Number.isNaN(value);
  return <td title={known ? String(value) : ''}>{known ? formatIn(frame, value) : '–'}</td>;
}

/** The inspected point: its 21 partials, target beside learned, and how far the Taylor polynomials reach. */

import { MAX_ORDER, multiIndicesUpTo, ORDERS } from '../../math/multiIndex.ts';
import { formatNumber } from '../../plots/format.ts';
import { RADIUS } from '../../state/link/viewFields.ts';
import { RUN_NAMES } from '../../state/runs/comparison.ts';
import { useComparison, useConfig, usePlaceInFocus, useView } from '../../state/stores/hooks.ts';
import { setView } from '../../state/stores/viewStore.ts';
import { describePartial } from '../describe.ts';
import { RadiusCurve } from './RadiusCurve.tsx';
import { type PointState, useInspection, useTaylorOrder } from './useInspection.ts';
import './inspector.css';

export function PointPanel() {
  const inspection = useInspection();
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
        <button type="button" onClick={() => setView({ point: null })} title="Inspect no point (Escape)">
          Clear
        </button>
      </p>
      <TaylorControls />
      <RadiusCurve inspection={inspection} />
      <PartialsTable inspection={inspection} />
    </div>
  );
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

const INDICES = multiIndicesUpTo(MAX_ORDER);

function PartialsTable({ inspection: { target, learned } }: { inspection: PointState }) {
  const focus = usePlaceInFocus();
  const several = useComparison(({ twins }) => twins.length > 0);
  const maxOrder = useConfig((config) => config.maxOrder);
  const found = learned[focus];
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
        {INDICES.map((index, c) => (
          <tr
            key={index.join()}
            className={`order-${index[0] + index[1]}`}
            data-trained={index[0] + index[1] <= maxOrder}
          >
            <th scope="row">{describePartial(index)}</th>
            <Value value={target[c]} />
            <Value value={found?.[c]} />
            <Value value={found && found[c] - target[c]} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ value }: { value: number | null | undefined }) {
  return (
    <td title={value === undefined || value === null ? '' : String(value)}>
      {value === undefined || value === null ? '–' : formatNumber(value)}
    </td>
  );
}

/** The curves of the runs: errors and weights, or what the loss of one epoch is made of. */
import { useMemo, useState } from 'react';
import type { ChartAxis } from '../../plots/charts/curves.ts';
import { comparisonCurves, lossCurves, quantities, rhoCurves, VALIDATION_ERROR } from '../../plots/charts/curves.ts';
import { plansOf, RUN_NAMES } from '../../state/runs/comparison.ts';
import { useComparison, useConfig, useRun, useView } from '../../state/stores/hooks.ts';
import { setView } from '../../state/stores/viewStore.ts';
import { BatchExplained } from './BatchExplained.tsx';
import { CurveChart } from './CurveChart.tsx';
import { EpochExplained } from './EpochExplained.tsx';
import './charts.css';

const AXES: Record<ChartAxis, string> = {
  epochs: 'epochs',
  seconds: 'seconds of training, waiting not counted',
  targets: 'numbers of the training targets that the network has seen: samples times partials, epoch by epoch',
};

export function Charts() {
  const charts = useView((view) => view.charts);
  const several = useComparison(({ twins }) => twins.length > 0);
  return (
    <>
      <div className="charts-head">
        <fieldset className="segments small">
          <legend className="visually-hidden">Charts</legend>
          <button type="button" aria-pressed={charts === 'curves'} onClick={() => setView({ charts: 'curves' })}>
            Curves
          </button>
          <button
            type="button"
            aria-pressed={charts === 'epoch'}
            title="What the loss of an epoch is made of, eq. (6)"
            onClick={() => setView({ charts: 'epoch' })}
          >
            Epoch
          </button>
          <button
            type="button"
            aria-pressed={charts === 'batch'}
            title="One batch in slow motion: Algorithm 1 line by line"
            onClick={() => setView({ charts: 'batch' })}
          >
            Batch
          </button>
        </fieldset>
        {charts !== 'batch' && <AxisSwitch />}
      </div>
      {charts === 'epoch' && <EpochExplained />}
      {charts === 'batch' && <BatchExplained />}
      {charts === 'curves' && (several ? <TwinCurves /> : <RunCurves />)}
    </>
  );
}

function AxisSwitch() {
  const axis = useView((view) => view.axis);
  return (
    <fieldset className="segments small">
      <legend className="visually-hidden">Axis of the curves</legend>
      {(Object.keys(AXES) as ChartAxis[]).map((choice) => (
        <button
          key={choice}
          type="button"
          title={AXES[choice]}
          aria-pressed={choice === axis}
          onClick={() => setView({ axis: choice })}
        >
          {choice}
        </button>
      ))}
    </fieldset>
  );
}

/** The two charts of a single run; before it, of the order chosen. */
function RunCurves() {
  const chosen = useConfig((config) => config.maxOrder);
  const trained = useRun((run) => run.plan?.config.maxOrder);
  const maxOrder = trained ?? chosen;
  const loss = useMemo(() => lossCurves(maxOrder), [maxOrder]);
  const rho = useMemo(() => rhoCurves(maxOrder), [maxOrder]);
  return (
    <>
      <CurveChart title="Errors" unit="mean squared, standardised units" curves={loss} />
      {maxOrder > 0 ? (
        <CurveChart title="Weights ρ" unit="of each derivative order, eq. (6)" curves={rho} />
      ) : (
        <section className="panel chart chart-empty" aria-label="Weights ρ">
          <h2>Weights ρ</h2>
          <p className="hint">Order 0 is Value Training: no derivative enters the loss. Choose order 1 to 5.</p>
        </section>
      )}
    </>
  );
}

/** The validation errors of all runs over each other, and one quantity chosen. */
function TwinCurves() {
  const plans = useComparison(plansOf);
  const highest = Math.max(...plans.map(({ config }) => config.maxOrder)) as (typeof plans)[0]['config']['maxOrder'];
  const choices = useMemo(() => quantities(highest), [highest]);
  const [name, setName] = useState('E₀');
  const quantity = choices.find((choice) => choice.name === name) ?? choices[0];
  const names = useMemo(() => RUN_NAMES.slice(0, plans.length), [plans.length]);
  const validation = useMemo(() => comparisonCurves(names, VALIDATION_ERROR), [names]);
  const chosen = useMemo(() => comparisonCurves(names, quantity), [names, quantity]);
  return (
    <>
      <CurveChart title="Validation error" unit="of each run, normalised" curves={validation} />
      <CurveChart
        title={quantity.name}
        unit={
          <select
            aria-label="Quantity compared"
            value={quantity.name}
            onChange={(event) => setName(event.target.value)}
          >
            {choices.map((choice) => (
              <option key={choice.name}>{choice.name}</option>
            ))}
          </select>
        }
        curves={chosen}
      />
    </>
  );
}

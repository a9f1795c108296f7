/** The curves of the runs: errors and weights, what the loss of one epoch is made of, or a slice of the surfaces. */
import { type ReactNode, useMemo, useState } from 'react';
import type { Order } from '../../math/multiIndex.ts';
import type { ChartAxis } from '../../plots/charts/curves.ts';
import { comparisonCurves, lossCurves, quantities, rhoCurves, VALIDATION_ERROR } from '../../plots/charts/curves.ts';
import { plansOf, RUN_NAMES } from '../../state/runs/comparison.ts';
import { useComparison, useConfig, useRun, useView } from '../../state/stores/hooks.ts';
import { type Charts as ChartsShown, setView } from '../../state/stores/viewStore.ts';
import { SlicePanel } from '../slices/SlicePanel.tsx';
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
          <button
            type="button"
            aria-pressed={charts === 'slice'}
            title="The partial on the stage along a line: target, learned and what is told beside it"
            onClick={() => setView({ charts: 'slice' })}
          >
            Slice
          </button>
        </fieldset>
        {charts !== 'batch' && <AxisSwitch />}
      </div>
      {CHARTS[charts](several)}
    </>
  );
}

const CHARTS: Record<ChartsShown, (several: boolean) => ReactNode> = {
  curves: (several) => (several ? <TwinCurves /> : <RunCurves />),
  epoch: () => <EpochExplained />,
  batch: () => <BatchExplained />,
  slice: (several) => (
    <>
      <SlicePanel />
      {several ? <TwinValidation /> : <RunErrors />}
    </>
  ),
};

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

/** The order of a single run; before it, the order chosen. */
function useOrderOfRun(): Order {
  const chosen = useConfig((config) => config.maxOrder);
  return useRun((run) => run.plan?.config.maxOrder) ?? chosen;
}

function RunErrors() {
  const maxOrder = useOrderOfRun();
  const loss = useMemo(() => lossCurves(maxOrder), [maxOrder]);
  return <CurveChart title="Errors" unit="mean squared, standardised units" curves={loss} />;
}

/** The two charts of a single run. */
function RunCurves() {
  const maxOrder = useOrderOfRun();
  const rho = useMemo(() => rhoCurves(maxOrder), [maxOrder]);
  return (
    <>
      <RunErrors />
      {maxOrder > 0 ? (
        <CurveChart title="Weights ρ" unit="of each derivative order, eq. (6)" curves={rho} />
      ) : (
        <section className="panel chart chart-empty" aria-label="Weights ρ">
          <h2>Weights ρ</h2>
          <p className="hint">
            Order 0 is Value Training: no derivative enters the loss, and no weight. From order 1 on they are here.
          </p>
        </section>
      )}
    </>
  );
}

const namesOf = (runs: number) => RUN_NAMES.slice(0, runs);

/** The validation errors of all runs over each other. */
function TwinValidation() {
  const runs = useComparison((state) => plansOf(state).length);
  const validation = useMemo(() => comparisonCurves(namesOf(runs), VALIDATION_ERROR), [runs]);
  return <CurveChart title="Validation error" unit="of each run, normalised" curves={validation} />;
}

/** The validation errors, and one quantity chosen. */
function TwinCurves() {
  const plans = useComparison(plansOf);
  const highest = Math.max(...plans.map(({ config }) => config.maxOrder)) as Order;
  const choices = useMemo(() => quantities(highest), [highest]);
  const [name, setName] = useState('E₀');
  const quantity = choices.find((choice) => choice.name === name) ?? choices[0];
  const chosen = useMemo(() => comparisonCurves(namesOf(plans.length), quantity), [plans.length, quantity]);
  return (
    <>
      <TwinValidation />
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

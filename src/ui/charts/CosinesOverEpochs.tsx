/** On request: whether the gradient of each order agrees with that of the values, epoch by epoch. */
import { useCallback, useEffect } from 'react';
import { type RunPlan, samePlan } from '../../config/runPlan.ts';
import type { Order } from '../../math/multiIndex.ts';
import { cosineText } from '../../plots/charts/batchLines.ts';
import { cosineColumns, createCosineChart, ordersAbove0 } from '../../plots/charts/cosineChart.ts';
import type { Theme } from '../../plots/colors.ts';
import { tableOf } from '../../plots/table.ts';
import type { RunId } from '../../state/runs/comparison.ts';
import type { Goal } from '../../state/runs/cosineCurve.ts';
import { planInFocus } from '../../state/stores/configStore.ts';
import { useComparison } from '../../state/stores/hooks.ts';
import { runOf, runStore } from '../../state/stores/runStore.ts';
import { TableButton } from '../tables/TableButton.tsx';
import { useChart } from './useChart.ts';
import { useCosineCurve, useCosines } from './useCosineCurve.ts';

/** Where nothing has been trained yet. */
const EPOCHS_AHEAD = 100;

/** How far a run has come, asked of the store: it goes on while nobody looks at this chart. */
function goalOf(id: RunId, plan: RunPlan): Goal {
  const { phase, history, plan: trained } = runOf(runStore.getState(), id);
  if (!samePlan(trained, plan)) return { epochs: EPOCHS_AHEAD, growing: false };
  return { epochs: history.length || EPOCHS_AHEAD, growing: phase === 'running' };
}

export function CosinesOverEpochs() {
  const curve = useCosineCurve();
  const { config, working, problem, epochs } = useCosines((view) => view);
  const chosen = useComparison(planInFocus);
  const focus = useComparison((state) => state.focus);
  useEffect(() => {
    // A curve of other settings is not one of the run on the stage.
    if (config && !samePlan(config, chosen.config)) curve.clear();
  }, [config, chosen, curve]);
  // A fork has another beginning than its own settings say.
  if (chosen.fork || chosen.config.maxOrder === 0) return null;
  const follow = () => void curve.follow(chosen.config, () => goalOf(focus, chosen));
  return (
    <div className="cosines-over-epochs">
      <div className="batch-buttons">
        <button
          type="button"
          title="Trains the run once more, aside, and looks at the first batch of each epoch"
          onClick={working ? () => curve.stop() : follow}
        >
          {working ? 'Stop' : 'Cosines over epochs'}
        </button>
        {epochs.length > 0 && <span className="hint">epoch {epochs.at(-1)}</span>}
        {config && epochs.length > 0 && <CosineTable maxOrder={config.maxOrder} />}
      </div>
      {problem && (
        <p className="failure" role="alert">
          {problem}
        </p>
      )}
      {config && config.maxOrder > 0 && <Curves maxOrder={config.maxOrder} />}
    </div>
  );
}

function CosineTable({ maxOrder }: { maxOrder: Order }) {
  const { epochs, cosines } = useCosines((view) => view);
  const columns = ['epoch', ...ordersAbove0(maxOrder).map((order) => `values, order ${order}`)];
  return <TableButton name="Cosines over epochs" table={() => tableOf(columns, cosineColumns(epochs, cosines))} />;
}

function Curves({ maxOrder }: { maxOrder: Order }) {
  const { epochs, cosines } = useCosines((view) => view);
  const create = useCallback((host: HTMLElement, theme: Theme) => createCosineChart(host, maxOrder, theme), [maxOrder]);
  const element = useChart(create, {
    show: (chart) => chart.show(epochs, cosines),
    numbers: [epochs],
    choices: [],
  });
  return (
    <>
      <div
        ref={element}
        className="cosine-canvas"
        role="img"
        aria-label="Chart: cosine between the gradients of the values and of each order, over epochs"
      />
      <ul className="legend">
        {ordersAbove0(maxOrder).map((order) => (
          <li key={order} className={`order-${order}`}>
            <span className="cosine-mark" /> values, order {order}{' '}
            <b>{cosineText(cosines[order - 1]?.at(-1) ?? Number.NaN)}</b>
          </li>
        ))}
      </ul>
    </>
  );
}

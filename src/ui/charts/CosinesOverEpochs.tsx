/** On request: whether the gradient of each order agrees with that of the values, epoch by epoch. */
import { useCallback, useEffect, useRef } from 'react';
import { samePlan } from '../../config/runPlan.ts';
import type { Order } from '../../math/multiIndex.ts';
import { cosineText } from '../../plots/charts/batchLines.ts';
import { createCosineChart, ordersAbove0 } from '../../plots/charts/cosineChart.ts';
import type { Theme } from '../../plots/colors.ts';
import { planInFocus } from '../../state/stores/configStore.ts';
import { useComparison, usePlaceInFocus } from '../../state/stores/hooks.ts';
import { NO_RUN, type RunState } from '../../state/stores/runStore.ts';
import { useCurrentRuns } from '../useCurrentRuns.ts';
import { useChart } from './useChart.ts';
import { useCosineCurve, useCosines } from './useCosineCurve.ts';

/** Where nothing has been trained yet. */
const EPOCHS_AHEAD = 100;

const useCurrentRun = (): RunState => useCurrentRuns()[usePlaceInFocus()] ?? NO_RUN;

export function CosinesOverEpochs() {
  const curve = useCosineCurve();
  const { config, working, problem, epochs } = useCosines((view) => view);
  const chosen = useComparison(planInFocus);
  const run = useCurrentRun();
  useEffect(() => {
    // A curve of other settings is not one of the run on the stage.
    if (config && !samePlan(config, chosen.config)) curve.clear();
  }, [config, chosen, curve]);
  const latest = useRef(run);
  latest.current = run;
  // A fork has another beginning than its own settings say.
  if (chosen.fork || chosen.config.maxOrder === 0) return null;
  const follow = () =>
    void curve.follow(chosen.config, () => ({
      epochs: latest.current.history.length || EPOCHS_AHEAD,
      growing: latest.current.phase === 'running',
    }));
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
        {ordersAbove0(maxOrder).map((order, i) => (
          <li key={order} className={`order-${order}`}>
            <span className="cosine-mark" /> values, order {order} <b>{cosineText(cosines[i]?.at(-1) ?? Number.NaN)}</b>
          </li>
        ))}
      </ul>
    </>
  );
}

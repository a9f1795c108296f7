/** The run as a line to scrub along: all panels show the epoch chosen. And a fork from there. */

import { MOST_RUNS } from '../../config/runPlan.ts';
import { functionOf } from '../../functions/index.ts';
import { forkOf } from '../../state/runs/comparison.ts';
import { addTwin, configStore } from '../../state/stores/configStore.ts';
import { useComparison, useConfig, useRun, useView } from '../../state/stores/hooks.ts';
import { isOf } from '../../state/stores/runStore.ts';
import { setView } from '../../state/stores/viewStore.ts';
import { Governed } from '../guided/Governed.tsx';

function fork(epoch: number): void {
  const state = configStore.getState();
  addTwin(forkOf(state, state.focus, epoch));
}

export function Rewind() {
  const last = useRun(({ history }) => history.at(-1)?.epoch ?? 0);
  const best = useRun(({ finished }) => finished?.bestEpoch ?? null);
  const fn = useConfig(functionOf);
  const ofThisFunction = useRun((run) => isOf(run, fn));
  const chosen = useView((view) => view.pastEpoch);
  const shown = useRun((run) => run.surface?.epoch);
  const full = useComparison(({ twins }) => twins.length + 1 >= MOST_RUNS);
  // At its end what is seen is the best epoch.
  const epoch = Math.min(chosen ?? best ?? last, last);
  if (last === 0 || !ofThisFunction) return null;
  return (
    <div className="rewind">
      <button
        type="button"
        aria-pressed={chosen === null}
        title="Follow the training; at its end, show its best epoch"
        onClick={() => setView({ pastEpoch: null, awaitedEpoch: null })}
      >
        Live
      </button>
      <input
        type="range"
        aria-label="Look back at epoch"
        aria-valuetext={`epoch ${epoch}`}
        min={1}
        max={last}
        value={epoch}
        onChange={(event) => setView({ pastEpoch: event.target.valueAsNumber, awaitedEpoch: null })}
      />
      <output title={chosen === null || shown === undefined ? '' : `the nearest state kept is that of epoch ${shown}`}>
        epoch {epoch}
      </output>
      <Governed control="twins">
        <button
          type="button"
          disabled={full}
          title="A twin that goes on from this epoch with other settings"
          onClick={() => fork(epoch)}
        >
          Fork here
        </button>
      </Governed>
    </div>
  );
}

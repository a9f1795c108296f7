/** Train / Pause, Step, Stop, Reset, and how far the run is. Keys: Space, S, R. */
import { useMemo } from 'react';
import { planById, RUN_NAMES } from '../../state/runs/comparison.ts';
import type { Trainer } from '../../state/runs/trainer.ts';
import { useComparison, usePlaceInFocus, useRun, useRunStore, useRuns } from '../../state/stores/hooks.ts';
import { changedRuns, jointPhase, type RunPhase } from '../../state/stores/runStore.ts';
import { describeProgress, describeRemaining, PHASE_WORDS } from '../describe.ts';
import { useKeys } from '../keys.ts';
import { useTrainer } from '../useTrainer.ts';
import { milestone } from './milestones.ts';

const WORKING: readonly RunPhase[] = ['preparing', 'running'];

/** What the buttons and keys do. */
function actionsOf(trainer: Trainer) {
  return {
    trainOrPause: () => (WORKING.includes(trainer.phase) ? trainer.pause() : trainer.train()),
    step: () => {
      if (!WORKING.includes(trainer.phase)) trainer.stepEpoch();
    },
    stop: () => trainer.stop(),
    reset: () => trainer.reset(),
  };
}

export function Transport() {
  const phase = useRuns(jointPhase);
  const plans = useComparison(planById);
  const changed = useRunStore((runs) => changedRuns(plans, runs).length > 0);
  const trainer = useTrainer();
  const actions = useMemo(() => actionsOf(trainer), [trainer]);
  useKeys({ ' ': actions.trainOrPause, s: actions.step, r: actions.reset });
  const working = WORKING.includes(phase);
  const canStop = working || phase === 'paused';
  return (
    <div className="transport">
      <div className="transport-buttons">
        <button type="button" className="strong" title="Space" onClick={actions.trainOrPause}>
          {working ? 'Pause' : phase === 'paused' && !changed ? 'Go on' : 'Train'}
        </button>
        <button type="button" title="One epoch (S)" disabled={working} onClick={actions.step}>
          Step
        </button>
        <button
          type="button"
          className="stop"
          title="End now with the best weights so far"
          disabled={!canStop}
          onClick={actions.stop}
        >
          Stop
        </button>
        <button type="button" title="Forget this run (R)" disabled={phase === 'idle'} onClick={actions.reset}>
          Reset
        </button>
      </div>
      <div className="transport-state">
        <strong aria-live="polite">{PHASE_WORDS[phase]}</strong>
        <Progress />
        <Spoken />
        {changed && phase !== 'idle' && <span className="changed">New settings count from the next run</span>}
      </div>
    </div>
  );
}

/** Heard, not seen: the numbers beside it change too often to be read aloud. */
function Spoken() {
  const place = usePlaceInFocus();
  const several = useComparison(({ twins }) => twins.length > 0);
  const words = useRun(milestone);
  return (
    <span className="visually-hidden" role="status">
      {several && words !== '' && `Run ${RUN_NAMES[place]}. `}
      {words}
    </span>
  );
}

function Progress() {
  const config = useRun((run) => run.plan?.config);
  const last = useRun((run) => run.history.at(-1));
  const working = useRun((run) => WORKING.includes(run.phase) || run.phase === 'paused');
  if (!config || !last) return null;
  const waited = Math.min(1, (last.epoch - last.bestEpoch) / config.patience);
  return (
    <>
      <span className="progress">{describeProgress(last, config)}</span>
      <span className="patience" aria-hidden="true">
        <span style={{ width: `${100 * waited}%` }} />
      </span>
      {working && <span className="remaining">{describeRemaining(last, config)}</span>}
    </>
  );
}

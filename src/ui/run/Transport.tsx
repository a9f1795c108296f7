/** Train / Pause, Step, Stop, Reset, and how far the run is. Keys: Space, S, R. */
import { useEffect } from 'react';
import { plansOf } from '../../state/runs/comparison.ts';
import { pause, reset, stepEpoch, stop, train } from '../../state/runs/trainer.ts';
import { useComparison, useRun, useRuns } from '../../state/stores/hooks.ts';
import { changedRuns, jointPhase, type RunPhase, runStore } from '../../state/stores/runStore.ts';
import { describeProgress, describeRemaining, PHASE_WORDS } from '../describe.ts';

const WORKING: readonly RunPhase[] = ['preparing', 'running'];

const phaseNow = (): RunPhase => jointPhase(runStore.getState().runs);

function trainOrPause(): void {
  if (WORKING.includes(phaseNow())) pause();
  else train();
}

function step(): void {
  if (!WORKING.includes(phaseNow())) stepEpoch();
}

const KEYS: Record<string, () => void> = { ' ': trainOrPause, s: step, r: reset };

/** Keys act wherever nothing else wants them: not in fields, not on buttons. */
function onKey(event: KeyboardEvent): void {
  const action = KEYS[event.key.toLowerCase()];
  const target = event.target as HTMLElement;
  if (!action || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (target.closest('input, select, textarea') || (event.key === ' ' && target.closest('button, a, summary'))) return;
  event.preventDefault();
  action();
}

export function Transport() {
  const phase = useRuns(jointPhase);
  const runs = useRuns((current) => current);
  const plans = useComparison(plansOf);
  useEffect(() => {
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const working = WORKING.includes(phase);
  const changed = changedRuns(plans, runs).length > 0;
  const canStop = working || phase === 'paused';
  return (
    <div className="transport">
      <div className="transport-buttons">
        <button type="button" className="strong" title="Space" onClick={trainOrPause}>
          {working ? 'Pause' : phase === 'paused' && !changed ? 'Go on' : 'Train'}
        </button>
        <button type="button" title="One epoch (S)" disabled={working} onClick={step}>
          Step
        </button>
        <button type="button" title="End now with the best weights so far" disabled={!canStop} onClick={stop}>
          Stop
        </button>
        <button type="button" title="Forget this run (R)" disabled={phase === 'idle'} onClick={reset}>
          Reset
        </button>
      </div>
      <div className="transport-state">
        <strong aria-live="polite">{PHASE_WORDS[phase]}</strong>
        <Progress />
        {changed && phase !== 'idle' && <span className="changed">New settings count from the next run</span>}
      </div>
    </div>
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

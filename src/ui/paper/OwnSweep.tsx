/** A sweep of one's own: what varies, how many seeds, and what comes of it, live. */
import { useEffect, useMemo } from 'react';
import { panelOfOwn } from '../../experiments/ownSweep.ts';
import { formatSeconds } from '../../plots/format.ts';
import { useView } from '../../state/stores/hooks.ts';
import type { SweepState } from '../../state/sweeps/sweeper.ts';
import type { Chosen } from './CellRuns.tsx';
import { PanelsFigure } from './PanelsFigure.tsx';
import { SweepForm } from './SweepForm.tsx';
import { useSweep, useSweeper } from './useSweeper.ts';

/** `3 of 9 runs, about 5 s left`. */
function progressText({ results, total, status, secondsLeft }: SweepState): string {
  if (status === 'stopping') return `${results.size} of ${total} runs, ending the runs in progress`;
  if (status === 'idle' || secondsLeft === null) return `${results.size} of ${total} runs`;
  return `${results.size} of ${total} runs, about ${formatSeconds(secondsLeft)} left`;
}

export function OwnSweep({ choose }: { choose: (chosen: Chosen) => void }) {
  const sweeper = useSweeper();
  const counting = useView((view) => view.counting);
  const state = useSweep((known) => known);
  const { sweep, results, total, status, problems } = state;
  useEffect(() => void sweeper.recall(), [sweeper]);
  const panel = useMemo(() => sweep && panelOfOwn(sweep, results, counting), [sweep, results, counting]);
  return (
    <>
      <SweepForm key={sweep ? 'recalled' : 'new'} last={sweep} />
      {panel && (
        <>
          <div className="sweep-progress" role="status">
            <progress max={total} value={results.size} aria-label="Runs of the sweep" />
            <span>{progressText(state)}</span>
            {status === 'running' && (
              <button type="button" onClick={() => sweeper.stop()}>
                Stop
              </button>
            )}
            {status === 'idle' && results.size < total && sweep && (
              <button type="button" onClick={() => void sweeper.start(sweep)}>
                Go on
              </button>
            )}
          </div>
          {problems.map((problem) => (
            <p key={problem} className="sweep-problem" role="alert">
              {problem}
            </p>
          ))}
          <PanelsFigure name="own" panels={[panel]} choose={choose} />
        </>
      )}
    </>
  );
}

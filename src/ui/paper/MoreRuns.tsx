/** `Run this cell here`: more seeds of what is chosen, trained in the visitor's browser and shown beside the shipped runs. */
import type { RunGroup } from '../../experiments/figures.ts';
import { nextTrials, type VisitorRunsOf } from '../../experiments/visitorRuns.ts';
import { formatSeconds } from '../../plots/format.ts';
import { useVisitorRuns, useVisitorState } from './useVisitorRuns.ts';

/** Seeds that are added to each group at once. */
const SEEDS = 3;

interface MoreRunsProps {
  readonly groups: readonly RunGroup[];
  readonly visitorRuns: VisitorRunsOf;
}

export function MoreRuns({ groups, visitorRuns }: MoreRunsProps) {
  const trainer = useVisitorRuns();
  const { status, waiting, secondsLeft, problems } = useVisitorState((state) => state);
  const train = () => trainer.train(groups.flatMap((group) => nextTrials(group, visitorRuns(group), SEEDS)));
  const left =
    secondsLeft === null
      ? `${waiting.size} runs left`
      : `${waiting.size} runs left, about ${formatSeconds(secondsLeft)}`;
  return (
    <div className="sweep-progress">
      <button
        type="button"
        disabled={status !== 'idle'}
        title="Trains seeds that are not here yet in this browser. They are marked as yours and remembered."
        onClick={() => void train()}
      >
        Run this cell here
      </button>
      <span role="status">{status === 'idle' ? `${SEEDS * groups.length} more runs, marked as yours` : left}</span>
      {status !== 'idle' && (
        <button type="button" disabled={status === 'stopping'} onClick={() => trainer.stop()}>
          Stop
        </button>
      )}
      {problems.map((problem) => (
        <p key={problem} className="sweep-problem" role="alert">
          {problem}
        </p>
      ))}
    </div>
  );
}

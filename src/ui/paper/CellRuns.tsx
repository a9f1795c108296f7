/** The runs behind a chosen point, each a link that opens it in the playground, where it trains to the same test error. */
import { useMemo } from 'react';
import type { CellRun } from '../../experiments/cells.ts';
import type { RunGroup } from '../../experiments/figures.ts';
import { type Counting, summarise } from '../../experiments/summary.ts';
import { visitorRunsOf } from '../../experiments/visitorRuns.ts';
import { formatNumber } from '../../plots/format.ts';
import { withInterval } from '../../plots/paper/estimateText.ts';
import type { StopReason } from '../../training/events.ts';
import { MoreRuns } from './MoreRuns.tsx';
import { useVisitorState } from './useVisitorRuns.ts';

/** What was pressed: the runs of one cell, or of several that belong together. */
export interface Chosen {
  readonly title: string;
  readonly groups: readonly RunGroup[];
}

const REASONS: Readonly<Record<StopReason, string>> = {
  patience: 'patience',
  epochCap: 'epoch cap',
  stopped: 'stopped',
  plateau: 'plateau',
  worseThanConstant: 'worse than a constant',
  diverged: 'diverged',
};

interface CellRunsProps {
  readonly chosen: Chosen | null;
  readonly counting: Counting;
  /** Whether the visitor can add runs of their own. */
  readonly canAdd: boolean;
}

export function CellRuns({ chosen, counting, canAdd }: CellRunsProps) {
  const results = useVisitorState((state) => state.results);
  const visitorRuns = useMemo(() => (canAdd ? visitorRunsOf(results) : () => []), [results, canAdd]);
  if (!chosen) {
    return (
      <p className="paper-hint">Press a point or a cell to see its runs and to open any of them in the playground.</p>
    );
  }
  return (
    <section className="cell-runs" aria-live="polite">
      <h2>{chosen.title}</h2>
      {canAdd && <MoreRuns groups={chosen.groups} visitorRuns={visitorRuns} />}
      {chosen.groups.map((group) => (
        <GroupTable key={group.name} group={group} mine={visitorRuns(group)} counting={counting} />
      ))}
    </section>
  );
}

/** Mean, interval and median of some runs. */
function summaryText(runs: readonly CellRun[], counting: Counting): string {
  const { mean, median, interval } = summarise(runs, counting);
  return `mean ${withInterval(mean, interval)}, median ${formatNumber(median)}, N = ${runs.length}`;
}

interface GroupTableProps {
  readonly group: RunGroup;
  readonly mine: readonly CellRun[];
  readonly counting: Counting;
}

function GroupTable({ group: { name, runs }, mine, counting }: GroupTableProps) {
  if (runs.length + mine.length === 0) return <p>{name}: no runs yet.</p>;
  return (
    <div className="cell-table">
      <h3>
        {name}
        {runs.length > 0 && `: ${summaryText(runs, counting)}`}
      </h3>
      {mine.length > 0 && <p className="paper-caption">With yours: {summaryText([...runs, ...mine], counting)}</p>}
      <ul>
        {runs.map((run) => (
          <RunItem key={run.id} run={run} isMine={false} />
        ))}
        {mine.map((run) => (
          <RunItem key={run.id} run={run} isMine />
        ))}
      </ul>
    </div>
  );
}

function RunItem({ run: { id, seed, testError, reason, epochs }, isMine }: { run: CellRun; isMine: boolean }) {
  return (
    <li>
      <a href={`#${id}`} title={`Open this run: it trains to the test error ${testError}`}>
        seed {seed}
      </a>
      <b>{formatNumber(testError)}</b>
      <small>
        {isMine && <strong>yours, </strong>}
        {REASONS[reason]}, {epochs} epochs
      </small>
    </li>
  );
}

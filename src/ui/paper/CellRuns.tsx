/** The runs behind a chosen point, each a link that opens it in the playground, where it trains to the same test error. */
import type { RunGroup } from '../../experiments/figures.ts';
import { type Counting, summarise } from '../../experiments/summary.ts';
import { formatNumber } from '../../plots/format.ts';
import type { StopReason } from '../../training/events.ts';

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
}

export function CellRuns({ chosen, counting }: CellRunsProps) {
  if (!chosen) {
    return (
      <p className="paper-hint">Press a point or a cell to see its runs and to open any of them in the playground.</p>
    );
  }
  return (
    <section className="cell-runs" aria-live="polite">
      <h2>{chosen.title}</h2>
      {chosen.groups.map((group) => (
        <GroupTable key={group.name} group={group} counting={counting} />
      ))}
    </section>
  );
}

function GroupTable({ group: { name, runs }, counting }: { group: RunGroup; counting: Counting }) {
  const { mean, median, interval } = summarise(runs, counting);
  const range = interval ? ` (${formatNumber(interval[0])} to ${formatNumber(interval[1])})` : '';
  if (runs.length === 0) return <p>{name}: no runs yet.</p>;
  return (
    <div className="cell-table">
      <h3>
        {name}: mean {formatNumber(mean)}
        {range}, median {formatNumber(median)}, N = {runs.length}
      </h3>
      <ul>
        {runs.map(({ id, seed, testError, reason, epochs }) => (
          <li key={id}>
            <a href={`#${id}`} title={`Open this run: it trains to the test error ${testError}`}>
              seed {seed}
            </a>
            <b>{formatNumber(testError)}</b>
            <small>
              {REASONS[reason]}, {epochs} epochs
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The runs behind a chosen point, each a link that opens it in the playground, where it trains to the same test error. */
import type { CellRun, RunsOf } from '../../experiments/cells.ts';
import type { Cell } from '../../experiments/readings.ts';
import { type Counting, summarise } from '../../experiments/summary.ts';
import { formatNumber } from '../../plots/format.ts';
import type { StopReason } from '../../training/events.ts';

/** What was pressed: one cell, or several that belong together. */
export interface Chosen {
  readonly title: string;
  readonly cells: readonly Cell[];
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
  readonly runsOf: RunsOf;
  readonly counting: Counting;
}

export function CellRuns({ chosen, runsOf, counting }: CellRunsProps) {
  if (!chosen) {
    return (
      <p className="paper-hint">Press a point or a cell to see its runs and to open any of them in the playground.</p>
    );
  }
  return (
    <section className="cell-runs" aria-live="polite">
      <h2>{chosen.title}</h2>
      {chosen.cells.map((cell) => (
        <CellTable
          key={`${cell.functionId} ${cell.maxOrder} ${cell.samples} ${cell.rhoRule}`}
          cell={cell}
          runs={runsOf(cell)}
          counting={counting}
        />
      ))}
    </section>
  );
}

function CellTable({ cell, runs, counting }: { cell: Cell; runs: readonly CellRun[]; counting: Counting }) {
  const { mean, median, interval } = summarise(runs, counting);
  const rule = cell.rhoRule === 'inverseVariance' ? 'fixed ρ' : 'adaptive ρ';
  const range = interval ? ` (${formatNumber(interval[0])} to ${formatNumber(interval[1])})` : '';
  if (runs.length === 0)
    return (
      <p>
        {cell.functionId}, {rule}: no runs yet.
      </p>
    );
  return (
    <div className="cell-table">
      <h3>
        {cell.functionId}, order {cell.maxOrder}
        {cell.maxOrder > 0 && `, ${rule}`}: mean {formatNumber(mean)}
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

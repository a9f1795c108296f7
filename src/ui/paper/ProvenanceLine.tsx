/** How the results on show came about, and how many of them there are. */
import type { PaperResults } from '../../experiments/published.ts';
import { PRESETS } from '../../experiments/readings.ts';
import { formatNumber, formatSeconds } from '../../plots/format.ts';

export function ProvenanceLine({ results: { preset, provenance } }: { results: PaperResults }) {
  const { runs, planned, backend, commit, playground, date, seconds } = provenance;
  const { init, aggregation, zeroVariance, fixedCap, patience, definitions } = PRESETS[preset].reading;
  const policy = zeroVariance === 'cap' ? `at most ${fixedCap}` : zeroVariance;
  return (
    <p className="paper-provenance">
      <span>
        {runs < planned
          ? `${formatNumber(runs)} of ${formatNumber(planned)} runs so far`
          : `${formatNumber(runs)} runs`}
        : initial weights {init}, {aggregation} of the partials, patience {patience}, fixed ρ without variance {policy},
        formulas {definitions}.
      </span>{' '}
      <span>
        Backend {backend}, version {playground}, commit {commit.slice(0, 9)}, {date}, {formatSeconds(seconds)} on one
        core.
      </span>
    </p>
  );
}

/** What should be seen once the runs have ended, and what is. */

import { formatNumber } from '../../plots/format.ts';
import type { Expected } from '../../state/runs/quantities.ts';
import { measure, measuredName, observed } from '../../state/runs/quantities.ts';
import { useCurrentRuns } from '../useCurrentRuns.ts';

function rangeText({ atLeast, atMost }: Expected): string {
  if (atLeast === undefined) return `at most ${formatNumber(atMost ?? Number.NaN)}`;
  return atMost === undefined
    ? `at least ${formatNumber(atLeast)}`
    : `between ${formatNumber(atLeast)} and ${formatNumber(atMost)}`;
}

export function Observation({ expected }: { expected: Expected }) {
  const runs = useCurrentRuns();
  const value = measure(expected, runs);
  const holds = observed(expected, runs);
  const words = { true: '✓ as expected', false: '✗ not what was expected', null: 'not yet: train first' } as const;
  return (
    <dl className="lesson-observation" data-holds={holds ?? 'none'} aria-live="polite">
      <dt>{measuredName(expected, runs.length > 1)}</dt>
      <dd>
        expected {rangeText(expected)}; here <b>{value === null ? '–' : formatNumber(value)}</b>
        <br />
        {words[String(holds) as keyof typeof words]}
      </dd>
    </dl>
  );
}

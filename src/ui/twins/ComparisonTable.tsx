/** The runs side by side: only those settings that differ, and what came of them. */
import { useMemo } from 'react';
import { FIELD_NAMES, FIELDS } from '../../config/fields.ts';
import { formatNumber, formatSeconds } from '../../plots/format.ts';
import { differingFields, plansOf, RUN_NAMES } from '../../state/runs/comparison.ts';
import { useComparison, useRuns } from '../../state/stores/hooks.ts';
import type { RunState } from '../../state/stores/runStore.ts';
import { describeFork, describeValue, PHASE_WORDS, REASON_WORDS } from '../describe.ts';

interface Row {
  readonly label: string;
  readonly title: string;
  readonly cell: (run: RunState, first: RunState) => string;
}

const OUTCOMES: readonly Row[] = [
  {
    label: 'test error',
    title: 'mean squared error on the test points, original units',
    cell: ({ finished, phase }) => (finished ? formatNumber(finished.testError) : PHASE_WORDS[phase]),
  },
  {
    label: 'A / run',
    title: 'how many times smaller the test error is than that of A',
    cell: ({ finished }, { finished: first }) =>
      finished && first ? formatNumber(first.testError / finished.testError) : '',
  },
  {
    label: 'epochs',
    title: 'epochs trained, and the best one',
    cell: ({ finished, history }) => String(finished?.epochs ?? history.length),
  },
  {
    label: 'time',
    title: 'seconds of training, waiting not counted',
    cell: ({ history }) => formatSeconds(history.at(-1)?.seconds ?? 0),
  },
  {
    label: 'ended',
    title: 'why the run ended',
    cell: ({ finished }) => (finished ? REASON_WORDS[finished.reason] : ''),
  },
];

export function ComparisonTable() {
  const plans = useComparison(plansOf);
  const runs = useRuns((current) => current);
  const names = useMemo(() => differingFields(plans, FIELD_NAMES), [plans]);
  return (
    <table className="comparison" aria-live="polite">
      <thead>
        <tr>
          <th />
          {plans.map((_, run) => (
            <th key={RUN_NAMES[run]} className={`run-${RUN_NAMES[run]}`} scope="col">
              {RUN_NAMES[run]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <th scope="row" title={FIELDS[name].help}>
              {FIELDS[name].label}
            </th>
            {plans.map(({ config }, run) => (
              <td key={RUN_NAMES[run]}>{describeValue(name, config)}</td>
            ))}
          </tr>
        ))}
        {plans.some(({ fork }) => fork) && (
          <tr>
            <th scope="row">forked</th>
            {plans.map((plan, run) => (
              <td key={RUN_NAMES[run]}>{describeFork(plan)}</td>
            ))}
          </tr>
        )}
        {OUTCOMES.map(({ label, title, cell }) => (
          <tr key={label} className={label === 'ended' ? 'words' : ''}>
            <th scope="row" title={title}>
              {label}
            </th>
            {runs.map((run, place) => (
              <td key={RUN_NAMES[place]}>{cell(run, runs[0])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

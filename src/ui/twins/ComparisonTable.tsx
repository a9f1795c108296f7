/** The runs side by side: only those settings that differ, and what came of them. */
import { useMemo } from 'react';
import { FIELD_NAMES, FIELDS } from '../../config/fields.ts';
import { differingFields, plansOf, RUN_NAMES } from '../../state/runs/comparison.ts';
import { useComparison, useRuns } from '../../state/stores/hooks.ts';
import { describeFork, describeValue } from '../describe.ts';
import { OUTCOMES } from './outcomes.ts';

export function ComparisonTable() {
  const chosen = useComparison(plansOf);
  const runs = useRuns((current) => current);
  // Outcomes stand under the settings that they come from, whatever has been chosen since.
  const plans = useMemo(() => chosen.map((plan, place) => runs[place]?.plan ?? plan), [chosen, runs]);
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
          <tr key={name} className="differing">
            <th scope="row" title={FIELDS[name].help}>
              {FIELDS[name].label}
            </th>
            {plans.map(({ config }, run) => (
              <td key={RUN_NAMES[run]}>{breakable(describeValue(name, config))}</td>
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

/** A list of numbers may be broken after each; words break by themselves, and with a mark within have no translation. */
const breakable = (value: string): string => value.replace(/,(?=\S)/g, ',\u200b');

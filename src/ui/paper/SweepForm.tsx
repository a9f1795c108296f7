/** What varies in a sweep of one's own; everything else is taken from the experiment of the playground. */
import { useState } from 'react';
import { FIELDS } from '../../config/fields.ts';
import type { FieldName } from '../../config/fieldTypes.ts';
import { settingsParts } from '../../config/settingsText.ts';
import { VERSION } from '../../config/versions.ts';
import { type OwnSweep, planOfOwn, sweepProblem, VARIABLE, type Varied } from '../../experiments/ownSweep.ts';
import { sizeOf } from '../../experiments/plan.ts';
import { useConfig } from '../../state/stores/hooks.ts';
import { describeExperiment } from '../describe.ts';
import { useSweep, useSweeper } from './useSweeper.ts';

/** What is in the form: values as they are typed. */
interface Draft {
  readonly along: FieldName;
  readonly alongText: string;
  readonly curves: FieldName | '';
  readonly curvesText: string;
  readonly seeds: string;
}

const FIRST: Draft = {
  along: 'samples',
  alongText: '50, 100, 200',
  curves: 'maxOrder',
  curvesText: '0, 1, 2',
  seeds: '3',
};

/** Values to begin with: the choices of a setting, or a few of its numbers. */
function suggestion(field: FieldName): string {
  const described = FIELDS[field];
  if (described.kind === 'choice')
    return described.options
      .slice(0, 4)
      .map(({ value }) => value)
      .join(', ');
  if (described.kind === 'flag') return '0, 1';
  return described.kind === 'number' ? `${described.min}, ${described.max}` : '';
}

const valuesOf = (text: string): string[] => text.split(/[,;\s]+/).filter(Boolean);

const draftOf = ({ along, curves, seeds }: OwnSweep): Draft => ({
  along: along.field,
  alongText: along.values.join(', '),
  curves: curves?.field ?? '',
  curvesText: curves?.values.join(', ') ?? '',
  seeds: String(seeds),
});

function sweepOf({ along, alongText, curves, curvesText, seeds }: Draft, base: string): OwnSweep {
  const varied: Varied | null = curves === '' ? null : { field: curves, values: valuesOf(curvesText) };
  return { base, along: { field: along, values: valuesOf(alongText) }, curves: varied, seeds: Number(seeds) };
}

export function SweepForm({ last }: { last: OwnSweep | null }) {
  const sweeper = useSweeper();
  const isIdle = useSweep(({ status }) => status === 'idle');
  const base = useConfig((config) => settingsParts(config, VERSION).join('&'));
  const experiment = useConfig(describeExperiment);
  const [draft, setDraft] = useState(last ? draftOf(last) : FIRST);
  const change = (patch: Partial<Draft>) => setDraft({ ...draft, ...patch });
  const sweep = sweepOf(draft, base);
  const problem = sweepProblem(sweep);
  return (
    <form
      className="sweep-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!problem) void sweeper.start(sweep);
      }}
    >
      <FieldChoice
        label="Along the axis"
        field={draft.along}
        text={draft.alongText}
        change={(along, alongText) => along !== '' && change({ along, alongText })}
      />
      <FieldChoice
        label="Curves"
        field={draft.curves}
        text={draft.curvesText}
        none="one curve"
        change={(curves, curvesText) => change({ curves, curvesText })}
      />
      <label>
        Seeds{' '}
        <input
          className="sweep-seeds"
          inputMode="numeric"
          value={draft.seeds}
          onChange={({ target }) => change({ seeds: target.value })}
        />
      </label>
      <button type="submit" className="strong" disabled={problem !== null || !isIdle}>
        Start
      </button>
      <p className={problem ? 'sweep-problem' : 'paper-caption'} role="status">
        {problem ?? `${sizeOf(planOfOwn(sweep))} runs; all else as in the playground: ${experiment}`}
      </p>
    </form>
  );
}

interface FieldChoiceProps {
  readonly label: string;
  readonly field: FieldName | '';
  readonly text: string;
  /** What no setting is called; there has to be one where this is left out. */
  readonly none?: string;
  readonly change: (field: FieldName | '', text: string) => void;
}

function FieldChoice({ label, field, text, none, change }: FieldChoiceProps) {
  const options = field === '' ? null : FIELDS[field];
  const help = options?.kind === 'choice' ? options.options.map(({ value }) => value).join(', ') : options?.help;
  return (
    <div className="sweep-field">
      <label>
        {label}{' '}
        <select
          value={field}
          onChange={({ target }) => {
            const chosen = target.value as FieldName | '';
            change(chosen, chosen === '' ? '' : suggestion(chosen));
          }}
        >
          {none !== undefined && <option value="">{none}</option>}
          {VARIABLE.map((name) => (
            <option key={name} value={name}>
              {FIELDS[name].label}
            </option>
          ))}
        </select>
      </label>
      {field !== '' && (
        <input
          aria-label={`${label}: values`}
          title={help}
          value={text}
          onChange={({ target }) => change(field, target.value)}
        />
      )}
    </div>
  );
}

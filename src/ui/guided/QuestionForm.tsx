/** The question of a lesson in the making. What is not a question yet is kept here, and not in the link. */
import { useState } from 'react';
import { formatQuestion, LONGEST, OPTIONS, type OwnQuestion, parseQuestion } from '../../state/guided/ownQuestion.ts';
import { idsOf, RUN_NAMES } from '../../state/runs/comparison.ts';
import { QUANTITIES, type Quantity, type RunPlace } from '../../state/runs/quantities.ts';
import { useComparison, useView } from '../../state/stores/hooks.ts';
import { setView, viewStore } from '../../state/stores/viewStore.ts';
import { useLeaveWarning } from '../useLeaveWarning.ts';
import { visible } from './visible.ts';

/** All that has been typed, of either kind. */
interface Draft {
  readonly kind: 'none' | OwnQuestion['kind'];
  readonly asks: string;
  /** One a line. */
  readonly options: string;
  /** The right one, as it is written; empty for none. */
  readonly right: string;
  readonly because: string;
  readonly unit: string;
  readonly quantity: Quantity;
  readonly of: RunPlace;
  readonly over: RunPlace | null;
}

const EMPTY: Draft = {
  kind: 'none',
  asks: '',
  options: '',
  right: '',
  because: '',
  unit: '',
  quantity: 'testError',
  of: 0,
  over: null,
};

function draftOf(question: OwnQuestion | null): Draft {
  if (!question) return EMPTY;
  if (question.kind === 'choose') {
    const { asks, options, right, because } = question;
    const chosen = right === null ? '' : options[right];
    return { ...EMPTY, kind: 'choose', asks, options: options.join('\n'), right: chosen, because };
  }
  const { quantity, of, over = null } = question.truth;
  return { ...EMPTY, kind: 'type', asks: question.asks, unit: question.unit, quantity, of, over };
}

const linesOf = (options: string): string[] =>
  options
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The question as a link would have it, whatever it is worth. */
function written({ kind, asks, options, right, because, unit, quantity, of, over }: Draft): OwnQuestion | null {
  if (kind === 'none') return null;
  if (kind === 'type') return { kind, asks, unit, truth: { quantity, of, ...(over === null ? {} : { over }) } };
  const lines = linesOf(options);
  const place = lines.indexOf(right);
  return { kind, asks, options: lines, right: place < 0 ? null : place, because: because.trim() };
}

export function QuestionForm() {
  const [draft, setDraft] = useState(() => draftOf(viewStore.getState().question));
  const question = useView((view) => view.question);
  const parsed = parseQuestion(formatQuestion(written(draft)));
  useLeaveWarning(!parsed.ok);
  const [seen, setSeen] = useState(question);
  if (question !== seen) {
    setSeen(question);
    // Back and Forward change it from outside.
    if (formatQuestion(question) !== formatQuestion(parsed.ok ? parsed.value : null)) setDraft(draftOf(question));
  }
  const change = (patch: Partial<Draft>) => {
    const next = { ...draft, ...patch };
    const read = parseQuestion(formatQuestion(written(next)));
    setDraft(next);
    // Answers to what was asked before are none to this.
    setView({ question: read.ok ? read.value : null, answers: [] });
  };
  return (
    <fieldset>
      <legend>Question</legend>
      <select
        aria-label="Kind of question"
        value={draft.kind}
        onChange={({ target }) => change({ kind: target.value as Draft['kind'] })}
      >
        <option value="none">none</option>
        <option value="choose">choose an answer</option>
        <option value="type">guess a number</option>
      </select>
      {draft.kind !== 'none' && (
        <label>
          What is asked
          <input
            type="text"
            maxLength={LONGEST.asks}
            value={draft.asks}
            onChange={({ target }) => change({ asks: visible(target.value) })}
          />
        </label>
      )}
      {draft.kind === 'choose' && <ChoiceFields draft={draft} change={change} />}
      {draft.kind === 'type' && <GuessFields draft={draft} change={change} />}
      {!parsed.ok && <p className="builder-problem">Not in the link yet: {parsed.message}</p>}
    </fieldset>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly change: (patch: Partial<Draft>) => void;
}

function ChoiceFields({ draft: { options, right, because }, change }: FieldsProps) {
  const lines = linesOf(options).slice(0, OPTIONS.max);
  return (
    <>
      <label>
        Answers, one a line
        <textarea rows={3} value={options} onChange={({ target }) => change({ options: visible(target.value) })} />
      </label>
      <label>
        The right one
        <select value={lines.includes(right) ? right : ''} onChange={({ target }) => change({ right: target.value })}>
          <option value="">none: a poll</option>
          {[...new Set(lines)].map((line) => (
            <option key={line} translate="no">
              {line}
            </option>
          ))}
        </select>
      </label>
      <label>
        Said after the answer
        <input
          type="text"
          maxLength={LONGEST.because}
          value={because}
          onChange={({ target }) => change({ because: visible(target.value) })}
        />
      </label>
      <p className="hint">The link shows neither at a glance. They are no secret: who wants to can find them out.</p>
    </>
  );
}

function GuessFields({ draft: { quantity, of, over, unit }, change }: FieldsProps) {
  const runs = useComparison((state) => idsOf(state).length);
  return (
    <>
      <label>
        What the runs will show
        <select value={quantity} onChange={({ target }) => change({ quantity: target.value as Quantity })}>
          {(Object.keys(QUANTITIES) as Quantity[]).map((each) => (
            <option key={each} value={each}>
              {QUANTITIES[each].name}
            </option>
          ))}
        </select>
      </label>
      <div className="builder-places">
        <PlaceSelect label="of run" value={of} change={(place) => change({ of: place ?? 0 })} />
        <PlaceSelect label="over that of" value={over} none="nothing" change={(place) => change({ over: place })} />
      </div>
      {Math.max(of, over ?? 0) >= runs && (
        <p className="builder-problem">There is no run {RUN_NAMES[Math.max(of, over ?? 0)]} yet: add a twin.</p>
      )}
      <label>
        Unit, in words
        <input
          type="text"
          maxLength={LONGEST.unit}
          value={unit}
          onChange={({ target }) => change({ unit: visible(target.value) })}
        />
      </label>
    </>
  );
}

interface PlaceSelectProps {
  readonly label: string;
  readonly value: RunPlace | null;
  /** In words; no such choice where it is missing. */
  readonly none?: string;
  readonly change: (place: RunPlace | null) => void;
}

function PlaceSelect({ label, value, none, change }: PlaceSelectProps) {
  return (
    <label>
      {label}
      <select
        value={value ?? ''}
        onChange={({ target }) => change(target.value === '' ? null : (Number(target.value) as RunPlace))}
      >
        {none !== undefined && <option value="">{none}</option>}
        {RUN_NAMES.map((name, place) => (
          <option key={name} value={place}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

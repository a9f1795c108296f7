/** Type a number; what the runs show stands beside it once they have ended. */
import { useState } from 'react';
import { parseTypedNumber } from '../../config/numbers.ts';
import type { Guess } from '../../lessons/lesson.ts';
import { isOwnWords } from '../../lessons/own.ts';
import { formatNumber } from '../../plots/format.ts';
import { measure } from '../../state/runs/quantities.ts';
import { useCurrentRuns } from '../useCurrentRuns.ts';
import type { AnswerProps } from './QuestionBox.tsx';

const LIMITS = { min: 1e-6, max: 1e9, integer: false } as const;

function Unit({ question }: { question: Guess }) {
  return <span translate={isOwnWords(question) ? 'no' : undefined}>{question.unit}</span>;
}

export function GuessQuestion({ question, given, give }: AnswerProps<Guess>) {
  const [text, setText] = useState('');
  const value = measure(question.truth, useCurrentRuns());
  if (given !== null) {
    return (
      <p role="status">
        Your guess: <b>{formatNumber(given[0])}</b> <Unit question={question} />.{' '}
        {value === null ? 'Train to see.' : 'The runs show '}
        {value !== null && <b>{formatNumber(value)}</b>}
      </p>
    );
  }
  const parsed = parseTypedNumber(text, LIMITS);
  return (
    <form
      className="lesson-guess"
      onSubmit={(event) => {
        event.preventDefault();
        if (parsed.ok) give([parsed.value]);
      }}
    >
      <input
        type="text"
        inputMode="decimal"
        aria-label="Your guess"
        value={text}
        aria-invalid={text !== '' && !parsed.ok}
        onChange={({ target }) => setText(target.value)}
      />{' '}
      <Unit question={question} />{' '}
      <button type="submit" disabled={!parsed.ok}>
        This is my guess
      </button>
      {text !== '' && !parsed.ok && <p className="lesson-problem">{parsed.message}</p>}
    </form>
  );
}

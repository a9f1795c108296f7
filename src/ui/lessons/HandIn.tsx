/** At the end of a lesson: the answers as a link to hand in. */
import { useState } from 'react';
import { questionsOf } from '../../lessons/handIns.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { sharedLink } from '../../state/link/urlSync.ts';
import { useView } from '../../state/stores/hooks.ts';
import { setView } from '../../state/stores/viewStore.ts';

const LONGEST_NAME = 40;

export function HandIn({ lesson }: { lesson: Lesson }) {
  const answers = useView((view) => view.answers);
  const by = useView((view) => view.by);
  const [copied, setCopied] = useState(false);
  const questions = questionsOf(lesson);
  if (questions.length === 0) return null;
  const given = questions.filter(({ id }) => answers.some(({ question }) => question === id)).length;
  const copy = () => void navigator.clipboard.writeText(sharedLink()).then(() => setCopied(true));
  return (
    <div className="lesson-hand-in">
      <p>
        {given} of {questions.length} questions answered. Your answers are in the link: hand it in.
      </p>
      <label>
        Your name{' '}
        <input
          type="text"
          maxLength={LONGEST_NAME}
          value={by}
          onChange={({ target }) => setView({ by: target.value.replace(/\p{C}/gu, '') })}
        />
      </label>{' '}
      <button type="button" disabled={given === 0} onClick={copy}>
        {copied ? 'Copied' : 'Copy the link'}
      </button>
    </div>
  );
}

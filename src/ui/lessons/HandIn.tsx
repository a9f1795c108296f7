/** At the end of a lesson: the answers as a link to hand in. */
import { isAnswerTo, questionsOf } from '../../lessons/handIns.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { sharedLink } from '../../state/link/urlSync.ts';
import { useView } from '../../state/stores/hooks.ts';
import { setView } from '../../state/stores/viewStore.ts';
import { CopyButton } from '../share/CopyButton.tsx';

const LONGEST_NAME = 40;

export function HandIn({ lesson }: { lesson: Lesson }) {
  const answers = useView((view) => view.answers);
  const by = useView((view) => view.by);
  const questions = questionsOf(lesson);
  if (questions.length === 0) return null;
  const given = questions.filter((question) => answers.some((answer) => isAnswerTo(question, answer))).length;
  return (
    <div className="lesson-hand-in">
      <p>
        {given} of {questions.length} questions answered. Asked by a lecturer to hand them in? They are in this link.
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
      <CopyButton text={sharedLink} words="Copy the link" disabled={given === 0} />
    </div>
  );
}

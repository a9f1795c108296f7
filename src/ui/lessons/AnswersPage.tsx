/** For lecturers: links that students handed in, pasted one a line, as a table and a tally. Nothing leaves the page. */
import { useId, useMemo } from 'react';
import { answersCsv, answerText, collect, type HandIn, questionsOf, rightness, tally } from '../../lessons/handIns.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { isOwnWords } from '../../lessons/own.ts';
import { useView } from '../../state/stores/hooks.ts';
import { setView } from '../../state/stores/viewStore.ts';
import { saveFile } from '../saveFile.ts';
import { useLeaveWarning } from '../useLeaveWarning.ts';
import { Prose } from './Prose.tsx';
import './lessons.css';

export function AnswersPage() {
  const text = useView((view) => view.pasted);
  const { handIns, problems } = useMemo(() => collect(text), [text]);
  useLeaveWarning(text.trim() !== '');
  const lessons = [...new Set(handIns.map(({ lesson }) => lesson))];
  return (
    <main className="answers-page">
      <header>
        <h2>Answers of a class</h2>
        <button type="button" onClick={() => setView({ page: 'playground' })}>
          Back to the playground
        </button>
      </header>
      <label>
        Links that students handed in, or the mails that they came in. They stay in this page.
        <textarea
          rows={6}
          value={text}
          spellCheck={false}
          onChange={({ target }) => setView({ pasted: target.value })}
        />
      </label>
      <p role="status">
        {handIns.length} with answers{problems.length > 0 && `; ${problems.length} left out`}
      </p>
      {problems.length > 0 && (
        <ul className="answers-problems">
          {problems.slice(0, 10).map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {lessons.map((lesson) => (
        <LessonAnswers key={lesson.id} lesson={lesson} handIns={handIns.filter((each) => each.lesson === lesson)} />
      ))}
    </main>
  );
}

function LessonAnswers({ lesson, handIns }: { lesson: Lesson; handIns: readonly HandIn[] }) {
  const questions = questionsOf(lesson);
  const own = isOwnWords(lesson);
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} translate={own ? 'no' : undefined}>
        {lesson.title}
      </h3>
      <div className="answers-tallies">
        {questions.map((question) => (
          <div key={question.id}>
            <h4>
              <Prose text={question.asks} own={own} />
            </h4>
            <ul>
              {tally(question, handIns).map(({ answer, times, right }) => (
                <li key={answer}>
                  <span className="answers-bar" style={{ width: `${(100 * times) / handIns.length}%` }} />
                  <b>{times}</b> {right && '✓ '}
                  <Prose text={answer} own={own} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <button type="button" onClick={() => saveFile('answers.csv', 'text/csv', answersCsv(lesson, handIns))}>
        Save as CSV
      </button>
      <div className="table3-box">
        <table className="answers-table">
          <thead>
            <tr>
              <th scope="col">Name</th>
              {questions.map(({ id, asks }) => (
                <th key={id} scope="col">
                  <Prose text={asks} own={own} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {handIns.map((handIn, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two students may have the same name and answers
              <tr key={i}>
                <th scope="row">{handIn.by ? <span translate="no">{handIn.by}</span> : `(${i + 1}, no name)`}</th>
                {questions.map((question) => (
                  <AnswerCell key={question.id} question={question} handIn={handIn} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface AnswerCellProps {
  readonly question: ReturnType<typeof questionsOf>[number];
  readonly handIn: HandIn;
}

function AnswerCell({ question, handIn }: AnswerCellProps) {
  const given = handIn.answers.find((answer) => answer.question === question.id);
  if (!given) return <td>–</td>;
  const right = rightness(question, given.values);
  return (
    <td>
      {right !== null && (right ? '✓ ' : '✗ ')}
      <Prose text={answerText(question, given.values)} own={isOwnWords(question)} />
    </td>
  );
}

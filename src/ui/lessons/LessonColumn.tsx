/** The lesson in the place of the functions: one step at a time, which drives the page and lets the student have their way. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { askedAt, beginLesson, endLesson, goToStep, showStep } from '../../lessons/course.ts';
import { lessonAfter } from '../../lessons/index.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { isOwnWords, OWN_ID } from '../../lessons/own.ts';
import { useView } from '../../state/stores/hooks.ts';
import { FunctionCard } from '../gallery/FunctionCard.tsx';
import { Gallery } from '../gallery/Gallery.tsx';
import { Governed } from '../guided/Governed.tsx';
import { HandIn } from './HandIn.tsx';
import { Observation } from './Observation.tsx';
import { Prose } from './Prose.tsx';
import { QuestionBox } from './QuestionBox.tsx';
import { ShippedCell } from './ShippedCell.tsx';
import { useIsOwn, useStep } from './useLesson.ts';
import './lessons.css';

export function LessonColumn({ lesson }: { lesson: Lesson }) {
  const { number, step } = useStep(lesson);
  const [folded, setFolded] = useState(false);
  const own = isOwnWords(lesson);
  // Students of a lecturer's lesson do not get back with a click what it keeps from them.
  const canEnd = useView(
    ({ building, hidden, fixed }) => building === 'no' && (lesson.id !== OWN_ID || hidden.length + fixed.length === 0),
  );
  const answers = useView((view) => view.answers);
  const asked = useMemo(() => askedAt(lesson, number, answers), [lesson, number, answers]);
  const body = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is read from its beginning
  useEffect(() => {
    body.current?.scrollTo(0, 0);
  }, [number]);
  return (
    <section className={`lesson${folded ? ' folded' : ''}`} aria-label="Lesson">
      <header className="lesson-head">
        <h2 translate={own ? 'no' : undefined}>{lesson.title}</h2>
        <button type="button" className="lesson-fold" aria-expanded={!folded} onClick={() => setFolded(!folded)}>
          {folded ? 'Open' : 'Fold'}
        </button>
        {canEnd && (
          <button type="button" title="Back to the list of functions; the experiment stays" onClick={endLesson}>
            End
          </button>
        )}
      </header>
      <div ref={body} className="lesson-body" aria-live="polite">
        {step.heading !== '' && <h3>{step.heading}</h3>}
        {step.text.map((paragraph, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs may be equal
          <p key={i}>
            <Prose text={paragraph} own={own} />
          </p>
        ))}
        {asked && <QuestionBox key={asked.id} question={asked} />}
        {step.expected && <Observation expected={step.expected} />}
        {step.shipped && <ShippedCell cell={step.shipped} />}
        {number === lesson.steps.length && <HandIn lesson={lesson} />}
        <OwnChange lesson={lesson} number={number} />
      </div>
      {lesson.steps.length > 1 && <Steps lesson={lesson} number={number} />}
      <Governed control="function">
        <details className="lesson-functions">
          <summary>Change the function</summary>
          <Gallery />
          <FunctionCard />
        </details>
      </Governed>
    </section>
  );
}

/** Says that the experiment is the student's own, and leads back. */
function OwnChange({ lesson, number }: { lesson: Lesson; number: number }) {
  const own = useIsOwn(lesson, number);
  if (!own) return null;
  return (
    <p className="lesson-own" role="status">
      The experiment is your own now.{' '}
      <button type="button" onClick={() => showStep(lesson, number)}>
        Back to the lesson
      </button>
    </p>
  );
}

function Steps({ lesson, number }: { lesson: Lesson; number: number }) {
  const { length } = lesson.steps;
  const next = lessonAfter(lesson);
  return (
    <nav className="lesson-steps" aria-label="Steps of the lesson">
      <button type="button" disabled={number === 1} onClick={() => goToStep(lesson, number - 1)}>
        Previous
      </button>
      <span>
        {number} <span>of</span> {length}
      </span>
      {number < length || !next ? (
        <button
          type="button"
          className="lesson-next"
          disabled={number === length}
          onClick={() => goToStep(lesson, number + 1)}
        >
          Next
        </button>
      ) : (
        <button type="button" className="lesson-next" title={next.about} onClick={() => beginLesson(next)}>
          Next lesson
        </button>
      )}
    </nav>
  );
}

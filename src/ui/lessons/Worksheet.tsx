/** The lesson on paper: every step and question, with room for answers. Seen only where the page is printed. */
import type { Lesson, Question } from '../../lessons/lesson.ts';
import { isOwnWords } from '../../lessons/own.ts';
import { Prose } from './Prose.tsx';

export function Worksheet({ lesson }: { lesson: Lesson }) {
  const { title, about, steps } = lesson;
  const own = isOwnWords(lesson);
  return (
    <article className="worksheet" aria-hidden="true">
      <h1 translate={own ? 'no' : undefined}>{title}</h1>
      <p>{about}</p>
      <p>Name: ____________________________</p>
      {steps.map((step, i) => (
        <section key={step.heading}>
          {step.heading !== '' && (
            <h2>
              {i + 1}. <Prose text={step.heading} />
            </h2>
          )}
          {step.text.map((paragraph, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs may be equal
            <p key={place}>
              <Prose text={paragraph} own={own} />
            </p>
          ))}
          {step.question && <PaperQuestion question={step.question} />}
          <div className="worksheet-notes" />
        </section>
      ))}
    </article>
  );
}

function PaperQuestion({ question }: { question: Question }) {
  const own = isOwnWords(question);
  return (
    <div className="worksheet-question">
      <p>
        <b>
          <Prose text={question.asks} own={own} />
        </b>
      </p>
      {question.kind === 'choose' ? (
        <ul>
          {question.options.map((option) => (
            <li key={option}>
              ☐ <Prose text={option} own={own} />
            </li>
          ))}
        </ul>
      ) : (
        <p>Your guess: ____________ What was seen: ____________</p>
      )}
    </div>
  );
}

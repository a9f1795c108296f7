/** The lessons to choose from, and what this page is about, for those who have not read the paper. */
import { useEffect, useRef } from 'react';
import { beginBuilding, beginLesson } from '../../lessons/course.ts';
import { LESSONS } from '../../lessons/index.ts';
import { useView } from '../../state/stores/hooks.ts';
import { setView } from '../../state/stores/viewStore.ts';
import { togglePresenter } from '../frame/togglePresenter.ts';
import { Prose } from './Prose.tsx';
import './lessons.css';

const WHAT_IS_THIS = [
  'A neural network usually learns a function from its values at some points. Where the derivatives are known as well, it can be told them, too: that is Sobolev training.',
  'Order $m$ means: the value and all partial derivatives up to order $m$ at each point. The loss adds the error of each order, with a weight $\\rho_j$ that keeps any one of them from drowning the others.',
];

export function LessonList({ close }: { close: () => void }) {
  const building = useView((view) => view.building);
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && close();
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [close]);
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    // It stands at the end of the page: by keyboard its lessons would be sixty stops away.
    const opener = document.activeElement;
    list.current?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <section ref={list} className="lesson-list" aria-label="Lessons" tabIndex={-1}>
      <header>
        <h2>What is this?</h2>
        <button type="button" onClick={close}>
          Close
        </button>
      </header>
      {WHAT_IS_THIS.map((paragraph) => (
        <p key={paragraph}>
          <Prose text={paragraph} />
        </p>
      ))}
      <h2>Lessons</h2>
      <ol>
        {LESSONS.map((lesson) => (
          <li key={lesson.id}>
            <button
              type="button"
              disabled={building !== 'no'}
              title={building === 'no' ? undefined : 'A lesson is being made: finish it first'}
              onClick={() => {
                beginLesson(lesson);
                close();
              }}
            >
              <b>{lesson.title}</b>
              <span>{lesson.about}</span>
            </button>
          </li>
        ))}
      </ol>
      <p>
        For lecturers:{' '}
        <button
          type="button"
          onClick={() => {
            setView({ page: 'answers' });
            close();
          }}
        >
          Collect answers
        </button>{' '}
        <button
          type="button"
          onClick={() => {
            beginBuilding();
            close();
          }}
        >
          Make a lesson
        </button>{' '}
        <button
          type="button"
          onClick={() => {
            togglePresenter();
            close();
          }}
        >
          Present
        </button>
      </p>
    </section>
  );
}

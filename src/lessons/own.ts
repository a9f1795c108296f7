/** The lesson that a lecturer made: one step, with the experiment of the link that it came in. */
import type { OwnQuestion } from '../state/guided/ownQuestion.ts';
import type { LinkedView } from '../state/link/viewFields.ts';
import { say } from '../text/speech.ts';
import { lessonNamed } from './index.ts';
import type { Lesson, Question } from './lesson.ts';

export const OWN_ID = 'own';

/** Whether a lesson or a question has a lecturer's own words: no catalogue has them in another language. */
export const isOwnWords = ({ id }: { readonly id: string }): boolean => id === OWN_ID;

type OwnParts = Pick<LinkedView, 'title' | 'text' | 'question'> & { readonly start?: string | null };

export const hasOwnLesson = ({ title, text, question }: OwnParts): boolean =>
  title !== '' || text !== '' || question !== null;

const asked = (question: OwnQuestion): Question => ({ ...question, id: OWN_ID });

export function ownLesson({ title, text, question, start = null }: OwnParts): Lesson {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
  return {
    id: OWN_ID,
    title: title || say('Lesson'),
    about: '',
    steps: [
      {
        heading: '',
        text: paragraphs,
        ...(start === null ? {} : { state: start.slice(1) }),
        ...(question ? { question: asked(question) } : {}),
      },
    ],
  };
}

/** The lesson of a view, if there is one. */
export function lessonOf(view: OwnParts & Pick<LinkedView, 'lesson'>): Lesson | null {
  return hasOwnLesson(view) ? ownLesson(view) : lessonNamed(view.lesson ?? '');
}

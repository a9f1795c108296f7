/** The lesson that goes on, if any. */
import { useMemo } from 'react';
import { isOwn } from '../../lessons/course.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { stateOf, stepOf } from '../../lessons/lesson.ts';
import { lessonOf } from '../../lessons/own.ts';
import { linkedState } from '../../state/link/adoptLink.ts';
import { useComparison, useView } from '../../state/stores/hooks.ts';

export function useLesson(): Lesson | null {
  const lesson = useView((view) => view.lesson);
  const title = useView((view) => view.title);
  const text = useView((view) => view.text);
  const question = useView((view) => view.question);
  const start = useView((view) => view.start);
  return useMemo(() => lessonOf({ lesson, title, text, question, start }), [lesson, title, text, question, start]);
}

/** The number of the step in force, from 1, and the step. */
export function useStep(lesson: Lesson) {
  const asked = useView(({ step }) => step);
  const number = Math.min(asked, lesson.steps.length);
  return { number, step: stepOf(lesson, number) };
}

/** Whether the student has changed the experiment of the step. */
export function useIsOwn(lesson: Lesson, number: number): boolean {
  const comparison = useComparison((state) => state);
  const begun = stateOf(lesson, number) !== '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in the stores changes with the comparison
  return useMemo(() => begun && isOwn(lesson, number, linkedState()), [begun, lesson, number, comparison]);
}

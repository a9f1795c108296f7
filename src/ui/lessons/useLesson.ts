/** The lesson that goes on, if any. */
import { useMemo } from 'react';
import { isOwn } from '../../lessons/course.ts';
import { lessonNamed } from '../../lessons/index.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { stepOf } from '../../lessons/lesson.ts';
import { linkedState } from '../../state/link/adoptLink.ts';
import { useComparison, useView } from '../../state/stores/hooks.ts';

export function useLesson(): Lesson | null {
  const id = useView(({ lesson }) => lesson);
  return id === null ? null : lessonNamed(id);
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in the stores changes with the comparison
  return useMemo(() => isOwn(lesson, number, linkedState()), [lesson, number, comparison]);
}

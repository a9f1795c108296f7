/**
 * All lessons, in the order in which they are best taken: after five of them one can say what the order adds, why there is
 * a weight, and where it pays.
 */
import { APPROXIMATED } from './approximated.ts';
import { FEW_SAMPLES } from './fewSamples.ts';
import { FIXED_OR_ADAPTIVE } from './fixedOrAdaptive.ts';
import type { Lesson } from './lesson.ts';
import { ORDERS } from './orders.ts';
import { PRICE } from './price.ts';
import { SLOPES } from './slopes.ts';
import { VALUES_MISS } from './valuesMiss.ts';
import { WEIGHTS } from './weights.ts';
import { WHERE_NOT } from './whereNot.ts';
import { WHY_NOT_RELU } from './whyNotRelu.ts';

export const LESSONS: readonly Lesson[] = [
  VALUES_MISS,
  SLOPES,
  ORDERS,
  WEIGHTS,
  WHERE_NOT,
  FEW_SAMPLES,
  FIXED_OR_ADAPTIVE,
  PRICE,
  APPROXIMATED,
  WHY_NOT_RELU,
];

/** The one to take next; null after the last, and for one that is not of these. */
export const lessonAfter = ({ id }: Pick<Lesson, 'id'>): Lesson | null =>
  LESSONS[LESSONS.findIndex((lesson) => lesson.id === id) + 1 || LESSONS.length] ?? null;

/** Null where there is no lesson of that name. */
export const lessonNamed = (id: string): Lesson | null => LESSONS.find((lesson) => lesson.id === id) ?? null;

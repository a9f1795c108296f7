import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { decodeLink } from '../state/link/linkCodec.ts';
import { idsOf } from '../state/runs/comparison.ts';
import { LESSONS, lessonNamed } from './index.ts';
import { type Lesson, stateOf, stepOf } from './lesson.ts';

const texts = (lesson: Lesson): string[] =>
  lesson.steps.flatMap(({ heading, text, question }) => [
    heading,
    ...text,
    ...(question
      ? [question.asks, ...(question.kind === 'choose' ? [...question.options, question.because] : [])]
      : []),
  ]);

describe('the lessons', () => {
  it('are ten, with ids that links have for ever', () => {
    expect(LESSONS.map(({ id }) => id)).toEqual([
      'values',
      'slopes',
      'orders',
      'weights',
      'ridges',
      'samples',
      'fixed',
      'price',
      'approximated',
      'relu',
    ]);
    expect(LESSONS.map(({ id }) => lessonNamed(id))).toEqual(LESSONS);
    expect(lessonNamed('none')).toBeNull();
  });

  it.each(LESSONS)('$id begins with an experiment, and all its links are read without a problem', (lesson) => {
    expect(lesson.steps[0].state).toBeDefined();
    for (const { state } of lesson.steps) {
      if (state !== undefined) expect(decodeLink(`#${state}`).problems).toEqual([]);
    }
  });

  it.each(LESSONS)('$id asks each question once, about runs that its experiment has', (lesson) => {
    const questions = lesson.steps.flatMap(({ question }, i) => (question ? [{ question, step: i + 1 }] : []));
    expect(new Set(questions.map(({ question }) => question.id)).size).toBe(questions.length);
    for (const [i, { question, expected }] of lesson.steps.entries()) {
      const runs = idsOf(decodeLink(`#${stateOf(lesson, i + 1)}`)).length;
      const measured = [
        ...(expected ? [expected] : []),
        ...(question?.kind === 'type' ? [question.truth] : []),
        ...(question?.kind === 'draw' ? question.truth : []),
      ];
      for (const { of, over = 0 } of measured) expect(Math.max(of, over)).toBeLessThan(runs);
      if (question?.kind === 'choose') expect(question.options[question.right ?? -1]).toBeDefined();
      if (question?.kind === 'draw') expect(question.labels).toHaveLength(question.truth.length);
      if (expected) expect(expected.atLeast ?? expected.atMost).toBeDefined();
    }
  });

  it.each(LESSONS)('$id has formulas that can be typeset, and steps that fit a screen', (lesson) => {
    for (const text of texts(lesson)) {
      const pieces = text.split('$');
      expect(pieces.length % 2).toBe(1);
      for (const tex of pieces.filter((_, i) => i % 2 === 1)) expect(() => katex.renderToString(tex)).not.toThrow();
    }
    for (const { text } of lesson.steps) expect(text.join(' ').length).toBeLessThan(500);
  });

  it('show the last step where a link asks for one beyond, and the experiment in force at each', () => {
    const [lesson] = LESSONS;
    expect(stepOf(lesson, 99)).toBe(lesson.steps.at(-1));
    expect(stepOf(lesson, 0)).toBe(lesson.steps[0]);
    expect(stateOf(lesson, 2)).toBe(lesson.steps[0].state);
    expect(stateOf(lesson, 4)).toBe(lesson.steps[2].state);
  });
});

/** Answers that students hand in as links, one a line, and what they come to. Nothing leaves the page. */

import type { Answer } from '../state/link/answers.ts';
import { CHECK_KEY } from '../state/link/checkValue.ts';
import { decodeLink } from '../state/link/linkCodec.ts';
import { hashOfAddress } from '../state/link/pastedLink.ts';
import type { LinkedView } from '../state/link/viewFields.ts';
import { lessonNamed } from './index.ts';
import type { Lesson, Question } from './lesson.ts';
import { hasOwnLesson, ownLesson } from './own.ts';

export interface HandIn {
  readonly by: string;
  readonly lesson: Lesson;
  readonly answers: readonly Answer[];
}

export interface Collected {
  readonly handIns: readonly HandIn[];
  /** Lines that are no such links: `line 3: no lesson`. */
  readonly problems: readonly string[];
}

/** More lines are not read. */
const MOST_LINES = 2000;

function readLine(line: string, own: Map<string, Lesson>): HandIn | string {
  const hash = URL.canParse(line) ? hashOfAddress(new URL(line)) : line;
  if (!hash.startsWith('#')) return 'no link of this page';
  const { view, problems } = decodeLink(hash);
  const cut = problems.find(({ key }) => key === CHECK_KEY);
  if (cut) return cut.message;
  const lesson = hasOwnLesson(view) ? sameOwnLesson(view, own) : lessonNamed(view.lesson ?? '');
  if (!lesson) return view.lesson ? `no lesson: ${view.lesson}` : 'no lesson';
  const answers = view.answers.filter((answer) => questionsOf(lesson).some((question) => isAnswerTo(question, answer)));
  return answers.length > 0 ? { by: view.by, lesson, answers } : 'no answers';
}

/** Students of a lesson that a lecturer made hand in the same one. */
function sameOwnLesson({ title, text, question }: LinkedView, own: Map<string, Lesson>): Lesson {
  const key = JSON.stringify([title, text, question]);
  const lesson = own.get(key) ?? ownLesson({ title, text, question });
  own.set(key, lesson);
  return lesson;
}

/** Reads links, one a line; empty lines are skipped. */
export function collect(text: string): Collected {
  const lines = text.split('\n', MOST_LINES).map((line) => line.trim());
  const own = new Map<string, Lesson>();
  const read = lines.map((line, i) => {
    if (line === '') return null;
    const first = lines.indexOf(line);
    return first < i ? `the same as line ${first + 1}` : readLine(line, own);
  });
  return {
    handIns: read.filter((each): each is HandIn => each !== null && typeof each !== 'string'),
    problems: read.flatMap((each, i) => (typeof each === 'string' ? [`line ${i + 1}: ${each}`] : [])),
  };
}

/** Whether an answer can have been given to a question: links may be written by hand. */
export function isAnswerTo(question: Question, { question: id, values }: Answer): boolean {
  if (id !== question.id) return false;
  if (question.kind === 'draw') return values.length === question.labels.length;
  if (values.length !== 1) return false;
  return question.kind === 'type' || question.options[values[0]] !== undefined;
}

export const questionsOf = ({ steps }: Lesson): Question[] => steps.flatMap(({ question }) => question ?? []);

/** How often each answer was given: choices in their order, numbers from the smallest. */
export interface Count {
  readonly answer: string;
  readonly times: number;
  readonly right: boolean;
}

const textOf = (values: readonly number[]): string => values.map(String).join(' → ');

/** An answer in words. */
export function answerText(question: Question, values: readonly number[]): string {
  return question.kind === 'choose' ? (question.options[values[0]] ?? `choice ${values[0]}`) : textOf(values);
}

export function tally(question: Question, handIns: readonly HandIn[]): Count[] {
  const given = handIns.flatMap(({ answers }) => answers.filter((each) => each.question === question.id));
  const sorted = given.map(({ values }) => values).sort((a, b) => a[0] - b[0]);
  // An answer that nobody gave says something, too.
  const options = question.kind === 'choose' ? question.options : [];
  const times = new Map(options.map((option) => [option, 0]));
  for (const values of sorted)
    times.set(answerText(question, values), (times.get(answerText(question, values)) ?? 0) + 1);
  const right = question.kind === 'choose' && question.right !== null ? question.options[question.right] : null;
  return [...times].map(([answer, count]) => ({ answer, times: count, right: answer === right }));
}

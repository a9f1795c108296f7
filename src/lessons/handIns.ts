/** Answers that students hand in as links, and what they come to. Nothing leaves the page. */

import { csvRow } from '../plots/csv.ts';
import type { Answer } from '../state/link/answers.ts';
import { CHECK_KEY } from '../state/link/checkValue.ts';
import { decodeLink } from '../state/link/linkCodec.ts';
import { hashOfAddress } from '../state/link/pastedLink.ts';
import type { LinkedView } from '../state/link/viewFields.ts';
import { say } from '../text/speech.ts';
import { lessonNamed } from './index.ts';
import type { Lesson, Question } from './lesson.ts';
import { hasOwnLesson, isOwnWords, ownLesson } from './own.ts';

export interface HandIn {
  readonly by: string;
  readonly lesson: Lesson;
  readonly answers: readonly Answer[];
}

export interface Collected {
  readonly handIns: readonly HandIn[];
  /** What was left out, and why: `line 3: no lesson`. */
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

/** A link within other words: in a mail, in a list, in brackets. */
const LINK = /(?:https?:\/\/|#v=)[^\s<>"]+/g;

/** What of a line may be a link: those in it, else all of it. */
function linksIn(line: string): readonly string[] {
  const found = line.match(LINK) ?? [];
  return found.length > 0 ? found : [line.trim()].filter((rest) => rest !== '');
}

/**
 * Reads the links of a text, in lines or between other words. A link that comes twice counts once where it has a name:
 * without one, two students may have given the same answers.
 */
export function collect(text: string): Collected {
  const lines = text.split('\n', MOST_LINES);
  const own = new Map<string, Lesson>();
  const known = new Map<string, number>();
  const handIns: HandIn[] = [];
  const problems: string[] = [];
  for (const [i, line] of lines.entries()) {
    for (const link of linksIn(line)) {
      const read = readLine(link, own);
      const first = known.get(link);
      if (typeof read === 'string') problems.push(`line ${i + 1}: ${read}`);
      else if (first !== undefined && read.by !== '') problems.push(`line ${i + 1}: the same as line ${first}`);
      else handIns.push(read);
      known.set(link, first ?? i + 1);
    }
  }
  return { handIns, problems };
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

/** Whether an answer is the right one; null where none is. */
export function rightness(question: Question, values: readonly number[]): boolean | null {
  return question.kind === 'choose' && question.right !== null ? values[0] === question.right : null;
}

/** A row a student, a column a question, in the page's language. */
export function answersCsv(lesson: Lesson, handIns: readonly HandIn[]): string {
  const questions = questionsOf(lesson);
  const said = (words: string) => (isOwnWords(lesson) ? words : say(words));
  const cell = ({ answers }: HandIn, question: Question) => {
    const given = answers.find((answer) => answer.question === question.id);
    return given ? said(answerText(question, given.values)) : null;
  };
  const rows = handIns.map((handIn) => csvRow([handIn.by, ...questions.map((question) => cell(handIn, question))]));
  return csvRow([say('name'), ...questions.map(({ asks }) => said(asks))]) + rows.join('');
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

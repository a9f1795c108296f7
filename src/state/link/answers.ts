/**
 * Answers to the questions of a lesson as one value of a link, and back: `gain:4;curve:1,0.5,0.2`. An answer is the id of
 * its question and numbers: the place of a choice, a number, or the heights of a curve.
 */
import { parsePlainNumber } from '../../config/numbers.ts';
import { bad, good, type Parsed } from '../../config/parsed.ts';

export interface Answer {
  readonly question: string;
  readonly values: readonly number[];
}

const QUESTION = /^[a-zA-Z]{1,20}$/;
export const MOST_ANSWERS = 20;
export const MOST_VALUES = 12;

/** Digits that a guess has. */
const DIGITS = 3;

const rounded = (value: number): number => Number(value.toPrecision(DIGITS));

export const formatAnswers = (answers: readonly Answer[]): string =>
  answers.map(({ question, values }) => `${question}:${values.map(rounded).join()}`).join(';');

function parseAnswer(text: string): Answer | null {
  const [question, numbers, ...rest] = text.split(':', 3);
  if (rest.length > 0 || numbers === undefined || !QUESTION.test(question)) return null;
  const parsed = numbers.split(',', MOST_VALUES + 1).map((part) => parsePlainNumber(part));
  const values = parsed.flatMap((each) => (each.ok && Number.isFinite(each.value) ? [rounded(each.value)] : []));
  return values.length === parsed.length && values.length <= MOST_VALUES ? { question, values } : null;
}

/** Empty text is no answers. */
export function parseAnswers(text: string): Parsed<readonly Answer[]> {
  if (text === '') return good([]);
  const parts = text.split(';', MOST_ANSWERS + 1);
  const answers = parts.flatMap((part) => parseAnswer(part) ?? []);
  const isWhole = answers.length === parts.length && parts.length <= MOST_ANSWERS;
  const isOnce = new Set(answers.map(({ question }) => question)).size === answers.length;
  return isWhole && isOnce ? good(answers) : bad('not answers to questions');
}

/** The answers with one more, in the place of an earlier one to the same question. */
export function withAnswer(answers: readonly Answer[], answer: Answer): Answer[] {
  return [...answers.filter(({ question }) => question !== answer.question), answer];
}

import { describe, expect, it } from 'vitest';
import { formatQuestion, isLine, type OwnQuestion, parseQuestion, wordsOf } from './ownQuestion.ts';

const CHOICE: OwnQuestion = {
  kind: 'choose',
  asks: 'Which: 50% or more?',
  options: ['this', 'that'],
  right: 1,
  because: '',
};
const GUESS: OwnQuestion = {
  kind: 'type',
  asks: 'How much?',
  unit: 'times',
  truth: { quantity: 'testError', of: 1, over: 0 },
};

describe('a question in a link', () => {
  it.each([
    [CHOICE, 'choose:~wRRo:Which%3a 50%25 or more?:this:that'],
    [{ ...CHOICE, because: 'Half: 50%.' }, 'choose:~KNNow0_o-IzwFuXLcQ:Which%3a 50%25 or more?:this:that'],
    [{ ...CHOICE, right: null, because: 'Thanks.' }, 'choose:~krdq30bl8N2jDQ:Which%3a 50%25 or more?:this:that'],
    [{ ...CHOICE, right: null }, 'choose:0:Which%3a 50%25 or more?:this:that'],
    [GUESS, 'type:testError:B/A:times:How much?'],
    [{ ...GUESS, unit: '', truth: { quantity: 'epochs', of: 3 } }, 'type:epochs:D::How much?'],
    [null, ''],
  ] satisfies [OwnQuestion | null, string][])('%j is written as %s, and comes back', (question, text) => {
    expect(formatQuestion(question)).toBe(text);
    expect(parseQuestion(text)).toEqual({ ok: true, value: question });
  });

  it.each([
    ['draw:1:Why?', 'not a known kind of question'],
    ['choose', 'no question'],
    ['choose:1::this:that', 'no question'],
    ['choose:1: :this:that', 'no question'],
    ['choose:1:Which?:this', 'not 2 to 8 answers'],
    [`choose:1:Which?${':x'.repeat(20)}`, 'not 2 to 8 answers'],
    ['choose:1:Which?:this:', 'an answer is empty or too long'],
    [`choose:1:Which?:this:${'x'.repeat(81)}`, 'an answer is empty or too long'],
    ['choose:1:Which?:this:this', 'two answers are the same'],
    ['choose:3:Which?:this:that', 'no such answer'],
    ['choose:-1:Which?:this:that', 'no such answer'],
    ['choose::Which?:this:that', 'no such answer'],
    ['choose:~:Which?:this:that', 'the right answer is that of another question'],
    ['choose:~2:Which?:this:that', 'the right answer is that of another question'],
    [formatQuestion(CHOICE).replace('50', '60'), 'the right answer is that of another question'],
    [formatQuestion({ ...CHOICE, right: 7 }), 'no such answer'],
    [formatQuestion({ ...CHOICE, because: 'x'.repeat(201) }), 'not an explanation'],
    ['type:beauty:A:times:How much?', 'not a known quantity'],
    ['type:toString:A:times:How much?', 'not a known quantity'],
    ['type:testError:E:times:How much?', 'not a run'],
    ['type:testError:A/:times:How much?', 'not a run'],
    ['type:testError:A:times', 'no question'],
    ['type:testError:A:times:How:much?', 'no question'],
    [`type:testError:A:times:${'x'.repeat(201)}`, 'no question'],
    [`type:testError:A:${'x'.repeat(41)}:How much?`, 'not a unit'],
    ['type:testError:A:times:How\u0007much?', 'no question'],
  ])('%s is refused: %s', (text, message) => {
    expect(parseQuestion(text)).toEqual({ ok: false, message });
  });

  it('of before, with its answer in plain text, is read as ever', () => {
    expect(parseQuestion('choose:2:Which%3a 50%25 or more?:this:that')).toEqual({ ok: true, value: CHOICE });
  });

  it('does not show its answer: whichever is right, the link is as long and says no place', () => {
    const links = [0, 1].map((right) => formatQuestion({ ...CHOICE, right }));
    expect(links[0]).toHaveLength(links[1].length);
    for (const link of links) expect(link).toMatch(/^choose:~[\w-]{4}:/);
  });

  it('asks in one line that says something', () => {
    expect(['x', ' ', '', 'a\nb', 'four'].map((text) => isLine(text, 3))).toEqual([true, false, false, false, false]);
  });
});

it('all that a lecturer wrote of a question is among its words', () => {
  expect(wordsOf({ ...CHOICE, because: 'So.' })).toEqual(['Which: 50% or more?', 'this', 'that', 'So.']);
  expect(wordsOf(GUESS)).toEqual(['How much?', 'times']);
});

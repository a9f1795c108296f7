import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, formatAnswers, MOST_ANSWERS, MOST_VALUES, parseAnswers, withAnswer } from './answers.ts';

const value = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
  .map((x) => Number(x.toPrecision(3)) + 0);
const answers = fc.uniqueArray(
  fc.record({
    question: fc.stringMatching(/^[a-zA-Z]{1,20}$/),
    values: fc.array(value, { minLength: 1, maxLength: MOST_VALUES }),
  }),
  { maxLength: MOST_ANSWERS, selector: ({ question }) => question },
);

describe('answers in a link', () => {
  it('come back as they were, to three digits', () => {
    fc.assert(
      fc.property(answers, (given) => {
        expect(parseAnswers(formatAnswers(given))).toEqual({ ok: true, value: given });
      }),
    );
  });

  it('are short', () => {
    expect(
      formatAnswers([
        { question: 'gain', values: [4.28356] },
        { question: 'curve', values: [1, 0.5] },
      ]),
    ).toBe('gain:4.28;curve:1,0.5');
  });

  it.each([
    ['gain'],
    ['gain:'],
    ['gain:x'],
    ['gain:1:2'],
    ['ga in:1'],
    ['gain:1;'],
    ['gain:1;gain:2'],
    ['gain:Infinity'],
    ['gain:1e999'],
    [`gain:${Array(MOST_VALUES + 1).fill(1)}`],
    [Array.from({ length: MOST_ANSWERS + 1 }, (_, i) => `${'q'.repeat(1 + (i % 20))}${i > 19 ? 'b' : ''}:1`).join(';')],
    ['<script>:1'],
  ])('%s is refused as a whole', (text) => {
    expect(parseAnswers(text).ok).toBe(false);
  });

  it('never throw, whatever is in the link', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof parseAnswers(text).ok === 'boolean'));
  });

  it('take the place of an earlier answer to the same question', () => {
    const first: Answer = { question: 'gain', values: [2] };
    const other: Answer = { question: 'curve', values: [1, 2] };
    expect(withAnswer([first, other], { question: 'gain', values: [3] })).toEqual([
      other,
      { question: 'gain', values: [3] },
    ]);
  });
});

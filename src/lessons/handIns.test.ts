import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { formatAnswers } from '../state/link/answers.ts';
import { speech } from '../text/speech.ts';
import { answersCsv, answerText, collect, questionsOf, rightness, tally } from './handIns.ts';
import { LESSONS, lessonAfter, lessonNamed } from './index.ts';
import type { Lesson } from './lesson.ts';

const link = (by: string, answers: string, lesson = 'samples') =>
  `https://example.org/play/#v=2&f=branin&lesson=${lesson}&step=3&ans=${answers}&by=${encodeURIComponent(by)}`;
const questionOf = (lesson: string, id: string) => {
  const found = questionsOf(lessonNamed(lesson) ?? { id: '', title: '', about: '', steps: [] }).find(
    (each) => each.id === id,
  );
  if (!found) throw new Error(id);
  return found;
};

afterEach(() => speech.use('en'));

describe('answers handed in', () => {
  it('of a hundred links are counted, choice by choice', () => {
    const lines = Array.from({ length: 100 }, (_, i) =>
      link(`Student ${i}`, `better:${i % 10 < 7 ? 0 : i % 10 < 9 ? 1 : 2}`),
    );
    const { handIns, problems } = collect(lines.join('\n'));
    expect(problems).toEqual([]);
    expect(handIns).toHaveLength(100);
    expect(handIns[42].by).toBe('Student 42');
    expect(tally(questionOf('samples', 'better'), handIns)).toEqual([
      { answer: 'A: few points, with derivatives', times: 70, right: true },
      { answer: 'B: many points, values alone', times: 20, right: false },
      { answer: 'about the same', times: 10, right: false },
    ]);
  });

  it('that are numbers are listed from the smallest', () => {
    const { handIns } = collect(
      [link('a', 'gain:0.5', 'slopes'), link('b', 'gain:0.1', 'slopes'), link('c', 'gain:0.5', 'slopes')].join('\n'),
    );
    expect(tally(questionOf('slopes', 'gain'), handIns)).toEqual([
      { answer: '0.1', times: 1, right: false },
      { answer: '0.5', times: 2, right: false },
    ]);
  });

  it('are read from a hash alone, from a query, and past empty lines', () => {
    const { handIns } = collect(
      `\n#v=2&lesson=samples&ans=better:1\r\n\nhttps://example.org/?v=2&lesson=samples&ans=better:2\n`,
    );
    expect(handIns.map(({ by, answers }) => [by, answers[0].values[0]])).toEqual([
      ['', 1],
      ['', 2],
    ]);
  });

  it('that are none are named by their line, and the rest is read', () => {
    const text = [
      'nonsense',
      link('a', 'better:0'),
      '#v=2&lesson=none&ans=better:0',
      '#v=2&f=branin',
      link('b', 'other:3'),
      'https://',
    ].join('\n');
    const { handIns, problems } = collect(text);
    expect(handIns.map(({ by }) => by)).toEqual(['a']);
    expect(problems).toEqual([
      'line 1: no link of this page',
      'line 3: no lesson: none',
      'line 4: no lesson',
      'line 5: no answers',
      'line 6: no link of this page',
    ]);
  });

  it('are found in mails and lists, in brackets and between other words', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((by) => link(by, 'better:1'));
    const { handIns, problems } = collect(`Dear all, mine: ${a} regards\n<${b}> "${c}"\nno link here`);
    expect(handIns.map(({ by }) => by)).toEqual(['a', 'b', 'c']);
    expect(problems).toEqual(['line 3: no link of this page']);
  });

  it('count each where they have no name: two students may have answered the same', () => {
    const same = link('', 'better:0').replace('&by=', '');
    const { handIns, problems } = collect(`${same}\n${same}`);
    expect([handIns.length, problems]).toEqual([2, []]);
  });

  it('are a table of CSV: a row a student, in the words of the answers', () => {
    const { handIns } = collect([link('Ada, B.', 'better:1'), link('C', 'better:0')].join('\n'));
    expect(answersCsv(lessonNamed('samples') as Lesson, handIns)).toBe(
      'name,Which will have the smaller test error?\n"Ada, B.","B: many points, values alone"\nC,"A: few points, with derivatives"\n',
    );
  });

  it("are a table in the page's language; a lecturer's own words stay", async () => {
    await speech.use('de');
    const own = '#v=2&title=Lesson&ask=choose:1:Why%3F:Yes.:not%20at%20all&ans=own:1&by=Train';
    const { handIns } = collect([link('Train', 'better:0'), own].join('\n'));
    expect(handIns.map((handIn) => answersCsv(handIn.lesson, [handIn]))).toEqual([
      'Name,Welcher wird den kleineren Testfehler haben?\nTrain,"A: wenige Punkte, mit Ableitungen"\n',
      'Name,Why?\nTrain,not at all\n',
    ]);
  });

  it('are right or wrong where there is a right one', () => {
    const [better, gain] = [questionOf('samples', 'better'), questionOf('slopes', 'gain')];
    expect([rightness(better, [0]), rightness(better, [1]), rightness(gain, [0])]).toEqual([true, false, null]);
  });

  it('count once where a link is pasted twice, which is said', () => {
    const { handIns, problems } = collect([link('x', 'better:1'), '', link('x', 'better:1')].join('\n'));
    expect(handIns).toHaveLength(1);
    expect(problems).toEqual(['line 3: the same as line 1']);
  });

  it('that are hostile are text', () => {
    const { handIns } = collect(link('<img src=x onerror=alert(1)>', 'better:1'));
    expect(handIns[0].by).toBe('<img src=x onerror=alert(1)>');
  });

  it.each(['better:9', 'better:0.5', 'better:-1', 'better:0,1', 'other:1'])(
    '%s can have been given by nobody',
    (answers) => {
      expect(collect(link('x', answers))).toEqual({ handIns: [], problems: ['line 1: no answers'] });
    },
  );

  it('that nobody chose are counted, too', () => {
    const { handIns } = collect(link('x', 'better:1'));
    expect(tally(questionOf('samples', 'better'), handIns).map(({ times }) => times)).toEqual([0, 1, 0]);
  });

  it('never throw, whatever is pasted', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.webUrl(),
            fc.string().map((text) => `#v=2&lesson=${text}`),
          ),
        ),
        (lines) => {
          const { handIns, problems } = collect(lines.join('\n'));
          expect(handIns.length + problems.length).toBeLessThanOrEqual(lines.join('\n').split('\n').length);
        },
      ),
    );
  });

  it('with the answers that a lesson gives come back as they were given', () => {
    const answers = [{ question: 'errors', values: [70, 8, 3.3, 3.7] }];
    const { handIns } = collect(link('x', formatAnswers(answers), 'orders'));
    expect(handIns[0].answers).toEqual(answers);
    expect(answerText(questionOf('orders', 'errors'), handIns[0].answers[0].values)).toBe('70 → 8 → 3.3 → 3.7');
  });
});

describe('the lessons', () => {
  it('follow one another, and after the last none does', () => {
    const followed = [LESSONS[0]];
    for (let next = lessonAfter(followed[0]); next; next = lessonAfter(next)) followed.push(next);
    expect(followed).toEqual(LESSONS);
    expect(lessonAfter({ id: 'own' })).toBeNull();
  });
});

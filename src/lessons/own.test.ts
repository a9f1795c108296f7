import { beforeEach, describe, expect, it } from 'vitest';
import { adoptLink, currentHash, linkedState } from '../state/link/adoptLink.ts';
import { configStore, INITIAL_CONFIG, setConfig } from '../state/stores/configStore.ts';
import { DEFAULT_VIEW, setView, viewStore } from '../state/stores/viewStore.ts';
import {
  beginBuilding,
  beginLesson,
  endBuilding,
  endLesson,
  isOwn,
  previewLesson,
  showLinkedStep,
  showStep,
} from './course.ts';
import { collect, tally } from './handIns.ts';
import { LESSONS } from './index.ts';
import { lessonOf, OWN_ID } from './own.ts';

const LINK =
  '#v=2&f=branin&order=1&title=Slopes&text=One%0A%0ATwo&ask=choose:2:Which?:this:that&hide=seed.charts&fix=order';
const view = () => viewStore.getState();
const lesson = () => {
  const own = lessonOf(view());
  if (!own) throw new Error('no lesson');
  return own;
};

/** As the page opens a link. */
function open(link: string) {
  const problems = adoptLink(link);
  showLinkedStep(link);
  return problems;
}

beforeEach(() => {
  configStore.setState(INITIAL_CONFIG, true);
  viewStore.setState(DEFAULT_VIEW, true);
});

describe('a lesson that a lecturer made', () => {
  it('is one step with text, question, and the experiment of its link', () => {
    expect(open(LINK)).toEqual([]);
    expect(lesson()).toMatchObject({
      id: OWN_ID,
      title: 'Slopes',
      steps: [{ text: ['One', 'Two'], question: { id: OWN_ID, asks: 'Which?', options: ['this', 'that'], right: 1 } }],
    });
    expect(isOwn(lesson(), 1, linkedState())).toBe(false);
  });

  it('keeps what a student changes, and leads back to its experiment with text and answers', () => {
    open(LINK);
    setConfig({ samples: 333 });
    setView({ answers: [{ question: OWN_ID, values: [0] }], by: 'Ada' });
    expect(isOwn(lesson(), 1, linkedState())).toBe(true);
    showStep(lesson(), 1);
    expect(configStore.getState().config).toMatchObject({ functionId: 'branin', maxOrder: 1, samples: 100 });
    expect(view()).toMatchObject({
      lesson: null,
      title: 'Slopes',
      hidden: ['seed', 'charts'],
      fixed: ['order'],
      answers: [{ question: OWN_ID, values: [0] }],
      by: 'Ada',
    });
  });

  it('does not begin anew where the student goes back in the history of the browser', () => {
    open(LINK);
    open(`${LINK}&n=333`);
    expect(configStore.getState().config.samples).toBe(333);
    expect(isOwn(lesson(), 1, linkedState())).toBe(true);
  });

  it('never changes the experiment by what it hides or fixes', () => {
    open(LINK);
    const governed = configStore.getState();
    endLesson();
    expect(configStore.getState()).toEqual(governed);
    expect(view()).toMatchObject({ title: '', text: '', question: null, hidden: [], fixed: [], start: null });
    expect(lessonOf(view())).toBeNull();
  });

  it('leaves nothing behind in a lesson of the list', () => {
    open(LINK);
    beginLesson(LESSONS[1]);
    expect(view()).toMatchObject({ lesson: LESSONS[1].id, title: '', question: null, hidden: [], fixed: [] });
    expect(lessonOf(view())).toBe(LESSONS[1]);
  });

  it('has no title where none is given, but there is a text', () => {
    open('#v=2&text=Look.');
    expect(lesson()).toMatchObject({ title: 'Lesson', steps: [{ text: ['Look.'] }] });
  });

  it('is made and previewed with the experiment that is on the page then', () => {
    beginLesson(LESSONS[0]);
    beginBuilding();
    expect(view()).toMatchObject({ lesson: null, building: 'edit' });
    setView({ title: 'Mine' });
    setConfig({ samples: 77 });
    expect(isOwn(lesson(), 1, { ...linkedState(), focus: 0 })).toBe(true);
    previewLesson();
    expect(view().building).toBe('preview');
    expect(isOwn(lesson(), 1, linkedState())).toBe(false);
    setConfig({ samples: 78 });
    endBuilding();
    expect(isOwn(lesson(), 1, linkedState())).toBe(false);
    expect(currentHash()).toContain('n=78');
    expect(currentHash()).toContain('title=Mine');
  });
});

describe('answers to a lesson that a lecturer made', () => {
  const handIn = (by: string, answer: number, more = '') =>
    `https://a.example/play/${LINK}${more}&ans=own:${answer}&by=${by}`;

  it('are tallied together, whatever a student has changed', () => {
    const { handIns, problems } = collect([handIn('a', 0), handIn('b', 1, '&n=300'), handIn('c', 1)].join('\n'));
    expect(problems).toEqual([]);
    expect(new Set(handIns.map(({ lesson: of }) => of)).size).toBe(1);
    const [{ lesson: of }] = handIns;
    const question = of.steps[0].question;
    expect(question && tally(question, handIns)).toEqual([
      { answer: 'this', times: 1, right: false },
      { answer: 'that', times: 2, right: true },
    ]);
  });

  it('to another question are another lesson', () => {
    const { handIns } = collect([handIn('a', 0), handIn('b', 1).replace('Which', 'What')].join('\n'));
    expect(new Set(handIns.map(({ lesson: of }) => of)).size).toBe(2);
  });
});

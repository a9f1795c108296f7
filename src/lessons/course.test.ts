import { beforeEach, describe, expect, it } from 'vitest';
import type { RunConfig } from '../config/runConfig.ts';
import { adoptLink, linkedState } from '../state/link/adoptLink.ts';
import { encodeLink } from '../state/link/linkCodec.ts';
import { planById, type RunId } from '../state/runs/comparison.ts';
import { configStore, INITIAL_CONFIG, setConfig } from '../state/stores/configStore.ts';
import { NO_RUN, runStore } from '../state/stores/runStore.ts';
import { DEFAULT_VIEW, setView, viewStore } from '../state/stores/viewStore.ts';
import { askedAt, beginLesson, endLesson, goToStep, isOwn, showLinkedStep, showStep } from './course.ts';
import { LESSONS } from './index.ts';
import type { Lesson, Question } from './lesson.ts';
import { lessonOf } from './own.ts';

const [values, slopes] = LESSONS;
const view = () => viewStore.getState();
const config = () => configStore.getState().config;

beforeEach(() => {
  configStore.setState(INITIAL_CONFIG, true);
  viewStore.setState(DEFAULT_VIEW, true);
});

describe('a lesson', () => {
  it('begins with its experiment, without answers of another one', () => {
    setView({ answers: [{ question: 'x', values: [1] }], by: 'Ada' });
    beginLesson(slopes);
    expect(view()).toMatchObject({ lesson: 'slopes', step: 1, answers: [], by: 'Ada' });
    expect(config()).toMatchObject({ functionId: 'branin', maxOrder: 0 });
    expect(configStore.getState().twins.map(({ patch }) => patch)).toEqual([{ maxOrder: 1 }]);
    expect(isOwn(slopes, 1, linkedState())).toBe(false);
  });

  it('goes to steps that set the scene, and keeps answers', () => {
    beginLesson(values);
    setView({ answers: [{ question: 'slopes', values: [1] }] });
    goToStep(values, 2);
    expect(view()).toMatchObject({ step: 2, partial: [0, 0] });
    goToStep(values, 3);
    expect(view()).toMatchObject({
      step: 3,
      partial: [1, 0],
      layer: 'error',
      answers: [{ question: 'slopes', values: [1] }],
    });
    goToStep(values, 2);
    expect(view()).toMatchObject({ step: 2, partial: [0, 0] });
  });

  it('never takes away what the student has changed, and leads back when asked', () => {
    beginLesson(values);
    setConfig({ functionId: 'matyas', samples: 37 });
    expect(isOwn(values, 1, linkedState())).toBe(true);
    goToStep(values, 2);
    goToStep(values, 3);
    expect(view().step).toBe(3);
    expect(config()).toMatchObject({ functionId: 'matyas', samples: 37 });
    showStep(values, 3);
    expect(config()).toMatchObject({ functionId: 'branin', samples: 100 });
    expect(isOwn(values, 3, linkedState())).toBe(false);
  });

  it('does not count a change that the step asks for', () => {
    const orders = LESSONS[2];
    beginLesson(orders);
    setConfig({ maxOrder: 3 });
    expect(isOwn(orders, 1, linkedState())).toBe(false);
    setConfig({ samples: 50 });
    expect(isOwn(orders, 1, linkedState())).toBe(true);
    setConfig({ samples: 25 });
    goToStep(orders, 2);
    expect(config()).toMatchObject({ functionId: 'sumSquares', maxOrder: 0 });
  });

  it('does not count what is looked at as a change', () => {
    beginLesson(values);
    setView({ partial: [2, 1], charts: 'epoch', point: [1, 2] });
    expect(isOwn(values, 1, linkedState())).toBe(false);
    goToStep(values, 2);
    expect(view()).toMatchObject({ step: 2, partial: [2, 1] });
  });

  it('is in the link with its answers, and ends without a trace but the experiment', () => {
    beginLesson(slopes);
    setView({ step: 2, answers: [{ question: 'gain', values: [0.3] }], by: 'Ada L.' });
    expect(encodeLink(linkedState())).toBe(
      '#v=2&f=branin&order=0&t1=order:1&lesson=slopes&step=2&ans=gain:0.3&by=Ada%20L.',
    );
    endLesson();
    expect(encodeLink(linkedState())).toBe('#v=2&f=branin&order=0&t1=order:1');
    expect(view().by).toBe('');
  });

  it('carries a name with answers alone, and neither while a lesson is made', () => {
    beginLesson(slopes);
    setView({ by: 'Ada' });
    expect(encodeLink(linkedState())).not.toContain('by=');
    setView({ answers: [{ question: 'gain', values: [0.3] }], building: 'preview' });
    expect(encodeLink(linkedState())).not.toMatch(/by=|ans=/);
  });

  it('forgets runs of another experiment where a step has its own, and keeps those of the same', () => {
    beginLesson(slopes);
    const run = (config: RunConfig) => ({ ...NO_RUN, phase: 'finished' as const, plan: { config, fork: null } });
    const [a, b] = planById(configStore.getState()).values();
    runStore.setState({
      runs: new Map([
        [0 as RunId, run(a.config)],
        [1 as RunId, run(b.config)],
      ]),
    });
    goToStep(slopes, 2);
    expect(runStore.getState().runs.size).toBe(2);
    beginLesson(values);
    expect([...runStore.getState().runs.keys()]).toEqual([0]);
    runStore.setState({ runs: new Map() });
  });

  it.each([
    ['#v=2&lesson=nope', 'lesson', 'nope', ''],
    ['#v=2&lesson=slopes&step=9', 'step', '9', '3'],
    ['#v=2&lesson=slopes&ans=foo:1', 'ans', 'foo:1', ''],
    ['#v=2&lesson=samples&ans=better:9', 'ans', 'better:9', ''],
    ['#v=2&lesson=samples&ans=better:0.5', 'ans', 'better:0.5', ''],
    ['#v=2&title=A&ask=choose:1:Which?:a:b&ans=own:2', 'ans', 'own:2', ''],
    ['#v=2&title=A&ans=own:1', 'ans', 'own:1', ''],
  ])('%s names what there is not: %s', (link, key, value, used) => {
    adoptLink(link);
    expect(showLinkedStep(link)).toEqual([{ key, value, message: expect.any(String), used }]);
    expect(encodeLink(linkedState())).not.toContain(`${key}=${value}`);
  });

  it('that a link names without an experiment is shown with that of its step', () => {
    setView({ lesson: 'weights', step: 4 });
    showLinkedStep('#v=2&lesson=weights&step=4&mode=embed&lang=de&host=https%3A%2F%2Fschool.example');
    expect(config()).toMatchObject({ functionId: 'branin', maxOrder: 3 });
    expect(view()).toMatchObject({ lesson: 'weights', step: 4 });
  });

  it('that a link names with an experiment leaves that as it is', () => {
    setView({ lesson: 'weights', step: 4 });
    const before = config();
    showLinkedStep('#v=2&f=branin&lesson=weights&step=4');
    expect(config()).toBe(before);
    setView({ lesson: 'none' });
    showLinkedStep('#v=2&lesson=none');
    expect(config()).toBe(before);
  });
});

describe('the start of a lesson that a lecturer made', () => {
  it('is the playground, wherever its link was opened', () => {
    const hash = '#v=2&f=matyas&title=Mine&page=answers&mode=presenter&panel=charts';
    adoptLink(hash);
    showLinkedStep(hash);
    expect(view().start).toBe('#v=2&f=matyas&title=Mine');
    const lesson = lessonOf(view());
    if (!lesson) throw new Error('no lesson');
    showStep(lesson, 1);
    expect(view()).toMatchObject({ page: 'playground', mode: 'presenter', panel: 'charts' });
  });
});

describe('what is asked', () => {
  const guess = (id: string): Question => ({
    kind: 'type',
    id,
    asks: '?',
    unit: '',
    truth: { quantity: 'epochs', of: 0 },
  });
  const step = (state?: string, question?: Question) => ({
    heading: '',
    text: [],
    ...(state === undefined ? {} : { state }),
    ...(question ? { question } : {}),
  });
  const lesson: Lesson = {
    id: 'test',
    title: '',
    about: '',
    steps: [
      step('v=2&f=branin', guess('first')),
      step('v=2&f=branin&show=1,0'),
      step('v=2&f=matyas'),
      step(undefined, guess('second')),
      step(),
    ],
  };
  const asked = (number: number, ...ids: string[]) =>
    askedAt(
      lesson,
      number,
      ids.map((question) => ({ question, values: [3] })),
    )?.id ?? null;

  it('is the question of the step, else the last guess about the same experiment', () => {
    expect(asked(1)).toBe('first');
    expect([asked(2), asked(2, 'first')]).toEqual([null, 'first']);
    expect([asked(5, 'first'), asked(5, 'first', 'second')]).toEqual([null, 'second']);
  });

  it('is no guess about another experiment, whose runs are not on the page', () => {
    expect(asked(3, 'first')).toBeNull();
  });
});

describe('what a step hides', () => {
  it('is hidden as long as the step lasts, also where the experiment is the student’s own', () => {
    beginLesson(values);
    expect(view().hidden).toEqual(['triangle']);
    setConfig({ samples: 37 });
    goToStep(values, 2);
    expect(view().hidden).toEqual(['triangle']);
    goToStep(values, 3);
    expect([view().hidden, config().samples]).toEqual([[], 37]);
    goToStep(values, 1);
    expect(view().hidden).toEqual(['triangle']);
    endLesson();
    expect(view().hidden).toEqual([]);
  });

  it('is in a frame the say of the page around it', () => {
    setView({ mode: 'embed', hidden: ['menu'] });
    beginLesson(values);
    expect(view().hidden).toEqual(['menu']);
    goToStep(values, 2);
    expect(view().hidden).toEqual(['menu']);
  });
});

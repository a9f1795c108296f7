/** Goes through a lesson: its steps drive the page, and what the student has changed is kept. */
import { adoptLink, linkedState } from '../state/link/adoptLink.ts';
import { DEFAULT_LINK, decodeLink, encodeLink, type LinkState } from '../state/link/linkCodec.ts';
import { frameOf, setView, viewStore } from '../state/stores/viewStore.ts';
import { lessonNamed } from './index.ts';
import { type Lesson, stateOf, stepOf } from './lesson.ts';

/** What is trained, without what is looked at. */
const experimentOf = (state: LinkState): string => encodeLink({ ...state, focus: 0, view: DEFAULT_LINK.view });

/** Whether the experiment on the page is another one than that of the step: the student's own. */
export function isOwn(lesson: Lesson, step: number, state: LinkState): boolean {
  const wanted = decodeLink(`#${stateOf(lesson, step)}`);
  const free = stepOf(lesson, step).free ?? [];
  const asWanted = Object.fromEntries(free.map((name) => [name, wanted.config[name]]));
  return experimentOf({ ...state, config: { ...state.config, ...asWanted } }) !== experimentOf(wanted);
}

/** Shows a step with its experiment, whatever is on the page. */
export function showStep(lesson: Lesson, step: number): void {
  const view = viewStore.getState();
  const { answers, by } = view;
  adoptLink(`#${stateOf(lesson, step)}`, { ...frameOf(view), lesson: lesson.id, step, answers, by });
}

/** Goes to a step; its experiment is shown unless the student has made a change, which stays. */
export function goToStep(lesson: Lesson, step: number): void {
  const { step: present } = viewStore.getState();
  const changes = stepOf(lesson, step).state !== undefined || stateOf(lesson, step) !== stateOf(lesson, present);
  if (changes && !isOwn(lesson, present, linkedState())) showStep(lesson, step);
  else setView({ step });
}

/** Begins a lesson: answers of another one are left behind. */
export function beginLesson(lesson: Lesson): void {
  setView({ answers: [] });
  showStep(lesson, 1);
}

export const endLesson = (): void => setView({ lesson: null, step: 1, answers: [] });

/** Parts of a link that say nothing of an experiment. */
const OF_LESSON = /^#?(v|chk|lesson|step|ans|by|mode|panel|host)=/;

/** A link that names a lesson and no experiment means that of the step. */
export function showLinkedStep(hash: string): void {
  const lesson = lessonNamed(viewStore.getState().lesson ?? '');
  if (lesson && hash.split('&').every((part) => OF_LESSON.test(part))) showStep(lesson, viewStore.getState().step);
}

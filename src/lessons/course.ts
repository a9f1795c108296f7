/** Goes through a lesson: its steps drive the page, and what the student has changed is kept. */
import { adoptLink, linkedState } from '../state/link/adoptLink.ts';
import { type Answer, formatAnswers } from '../state/link/answers.ts';
import { CHECK_KEY } from '../state/link/checkValue.ts';
import { DEFAULT_LINK, decodeLink, encodeLink, type LinkProblem, type LinkState } from '../state/link/linkCodec.ts';
import { VIEW_FIELDS } from '../state/link/viewFields.ts';
import { planById } from '../state/runs/comparison.ts';
import { configStore } from '../state/stores/configStore.ts';
import { keepRunsOf } from '../state/stores/runStore.ts';
import { DEFAULT_VIEW, frameOf, setView, type View, viewStore } from '../state/stores/viewStore.ts';
import { isAnswerTo, questionsOf } from './handIns.ts';
import { lessonNamed } from './index.ts';
import { type Lesson, type Question, stateOf, stepOf } from './lesson.ts';
import { hasOwnLesson, lessonOf, OWN_ID } from './own.ts';

/** What is trained, without what is looked at. */
const experimentOf = (state: LinkState): string => encodeLink({ ...state, focus: 0, view: DEFAULT_LINK.view });

/** Whether the experiment on the page is another one than that of the step: the student's own. */
export function isOwn(lesson: Lesson, step: number, state: LinkState): boolean {
  const wanted = decodeLink(`#${stateOf(lesson, step)}`);
  const free = stepOf(lesson, step).free ?? [];
  const asWanted = Object.fromEntries(free.map((name) => [name, wanted.config[name]]));
  return experimentOf({ ...state, config: { ...state.config, ...asWanted } }) !== experimentOf(wanted);
}

/**
 * The question of a step; where it has none, the last guess that was made about the same experiment: its runs now answer it.
 */
export function askedAt(lesson: Lesson, step: number, answers: readonly Answer[]): Question | null {
  const { question } = stepOf(lesson, step);
  if (question) return question;
  const experimentAt = (number: number) => experimentOf(decodeLink(`#${stateOf(lesson, number)}`));
  const earlier = lesson.steps.slice(0, step - 1).flatMap((each, i) => {
    const isGuess = each.question && each.question.kind !== 'choose' && experimentAt(i + 1) === experimentAt(step);
    return isGuess && each.question ? [each.question] : [];
  });
  return earlier.findLast((guess) => answers.some((answer) => isAnswerTo(guess, answer))) ?? null;
}

/** What a step hides; else a lecturer's link says it, or the page around a frame. */
function hiddenAt(lesson: Lesson, step: number): Partial<Pick<View, 'hidden'>> {
  if (lesson.id === OWN_ID) return {};
  const { mode, hidden } = viewStore.getState();
  return { hidden: mode === 'embed' ? hidden : (stepOf(lesson, step).hides ?? []) };
}

/** Shows a step with its experiment, whatever is on the page. */
export function showStep(lesson: Lesson, step: number): void {
  const view = viewStore.getState();
  const { answers, by } = view;
  const name = lesson.id === OWN_ID ? null : lesson.id;
  adoptLink(`#${stateOf(lesson, step)}`, {
    ...frameOf(view),
    lesson: name,
    step,
    answers,
    by,
    ...hiddenAt(lesson, step),
  });
  // What was trained before is no run of this step.
  keepRunsOf(planById(configStore.getState()));
}

/** Goes to a step; its experiment is shown unless the student has made a change, which stays. */
export function goToStep(lesson: Lesson, step: number): void {
  const { step: present } = viewStore.getState();
  const changes = stepOf(lesson, step).state !== undefined || stateOf(lesson, step) !== stateOf(lesson, present);
  if (changes && !isOwn(lesson, present, linkedState())) showStep(lesson, step);
  else setView({ step, ...hiddenAt(lesson, step) });
}

/** Begins a lesson: answers of another one are left behind. */
export function beginLesson(lesson: Lesson): void {
  setView({ answers: [], start: null, building: 'no' });
  showStep(lesson, 1);
}

/** What a lecturer makes of a lesson. */
const LESSON_PARTS = ['title', 'text', 'question', 'hidden', 'fixed'] as const;

/** Parts of a view as a page without a lesson has them. */
const usual = <K extends keyof View>(...names: readonly K[]): Pick<View, K> =>
  Object.fromEntries(names.map((name) => [name, DEFAULT_VIEW[name]])) as Pick<View, K>;

const NOT_BEGUN = usual('step', 'answers', 'by', 'start');
const NO_LESSON = { ...NOT_BEGUN, ...usual('lesson', ...LESSON_PARTS, 'building') };

export const endLesson = (): void => setView(NO_LESSON);

/** Opens the builder, with the lesson that was made so far; another one is left. */
export const beginBuilding = (): void => setView({ ...NOT_BEGUN, lesson: null, building: 'edit' });

/** The experiment on the page to begin with, wherever and on whatever page it was made. */
const startingHash = (): string => encodeLink(linkedState({ page: 'playground', ...frameOf(DEFAULT_VIEW) }));

/** Shows the lesson as students will see it. */
export const previewLesson = (): void => setView({ building: 'preview', answers: [], start: startingHash() });

/** Leaves the builder; what was made stays in the link. */
export const endBuilding = (): void => setView({ building: 'no', answers: [], start: startingHash() });

/** A lesson of a link begins with the experiment with which it came; Back and Forward within it do not begin it anew. */
function rememberStart(): void {
  const view = viewStore.getState();
  const begun = view.start === null ? null : decodeLink(view.start).view;
  const same =
    begun !== null && LESSON_PARTS.every((part) => JSON.stringify(begun[part]) === JSON.stringify(view[part]));
  if (!hasOwnLesson(view)) setView({ start: null });
  else if (!same) setView({ start: startingHash() });
}

const FRAME = Object.keys(frameOf(DEFAULT_VIEW)) as (keyof ReturnType<typeof frameOf>)[];

/** Parts of a link that say nothing of an experiment. */
const OF_LESSON: ReadonlySet<string> = new Set([
  ...['v', CHECK_KEY],
  ...(['lesson', 'step', 'answers', 'by', ...FRAME] as const).map((name) => VIEW_FIELDS[name].key),
]);

const namesNoExperiment = (hash: string): boolean =>
  hash
    .replace(/^#/, '')
    .split('&')
    .every((part) => OF_LESSON.has(part.split('=', 1)[0]));

/** A link that names a lesson and no experiment means that of the step. */
export function showLinkedStep(hash: string): readonly LinkProblem[] {
  rememberStart();
  const lesson = lessonNamed(viewStore.getState().lesson ?? '');
  const problems = problemsOf(viewStore.getState());
  if (lesson && namesNoExperiment(hash)) showStep(lesson, viewStore.getState().step);
  return problems;
}

/** What a link says of a lesson that there is not; it is left out. */
function problemsOf(view: View): LinkProblem[] {
  const lesson = lessonOf(view);
  const problems: LinkProblem[] = [];
  if (view.lesson !== null && !lesson) {
    problems.push({ key: 'lesson', value: view.lesson, message: 'no such lesson', used: '' });
    setView({ lesson: null });
  }
  const last = lesson?.steps.length ?? 1;
  if (view.step > last) {
    problems.push({ key: 'step', value: String(view.step), message: 'no such step', used: String(last) });
    setView({ step: last });
  }
  const questions = lesson ? questionsOf(lesson) : [];
  const isKnown = (answer: Answer) => questions.some((question) => isAnswerTo(question, answer));
  const unknown = view.answers.filter((answer) => !isKnown(answer));
  if (unknown.length > 0) {
    problems.push({
      key: 'ans',
      value: formatAnswers(unknown),
      message: 'no answer to a question of the lesson',
      used: '',
    });
    setView({ answers: view.answers.filter(isKnown) });
  }
  return problems;
}

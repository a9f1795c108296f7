/** A lesson: steps of text, each with the experiment that it is about, a question and what should be seen. */
import type { RunConfig } from '../config/runConfig.ts';
import type { Cell } from '../experiments/readings.ts';
import type { Control } from '../state/guided/controls.ts';
import type { Expected, Measured } from '../state/runs/quantities.ts';
import type { Panel } from '../state/stores/viewStore.ts';

interface Asked {
  /** Of this lesson; it travels in links, and is never renamed. */
  readonly id: string;
  readonly asks: string;
}

/** Choose one. `right`: the place of the answer, null where none is; `because` is said afterwards. */
export interface Choice extends Asked {
  readonly kind: 'choose';
  readonly options: readonly string[];
  readonly right: number | null;
  readonly because: string;
}

/** Type a number. It is compared with what the runs show. */
export interface Guess extends Asked {
  readonly kind: 'type';
  readonly unit: string;
  readonly truth: Measured;
}

/** Draw a curve: a height for each label, compared with what the runs show. */
export interface Drawing extends Asked {
  readonly kind: 'draw';
  readonly labels: readonly string[];
  readonly truth: readonly Measured[];
  /** Both ends of the logarithmic axis. */
  readonly range: readonly [low: number, high: number];
}

export type Question = Choice | Guess | Drawing;

export interface Step {
  readonly heading: string;
  /** Paragraphs; formulas between dollar signs. */
  readonly text: readonly string[];
  /** The experiment and what is looked at, as a link without `#`; where there is none, all stays as it is. */
  readonly state?: string;
  /** Settings that the step asks the student to change: no departure from the lesson. */
  readonly free?: readonly (keyof RunConfig)[];
  /** What of the page would tell the answer too early. */
  readonly hides?: readonly Control[];
  /** The panel that the step points at. */
  readonly look?: Panel;
  readonly question?: Question;
  readonly expected?: Expected;
  /** A cell of Table III whose shipped runs are shown beside the student's. */
  readonly shipped?: Omit<Cell, 'rhoRule'>;
}

export interface Lesson {
  /** In links; never renamed. */
  readonly id: string;
  readonly title: string;
  /** In one sentence, for the list of lessons. */
  readonly about: string;
  readonly steps: readonly Step[];
}

/** The step in force, from 1; the last one where there are fewer. */
export const stepOf = ({ steps }: Lesson, number: number): Step =>
  steps[Math.min(Math.max(number, 1), steps.length) - 1];

/** The experiment of a step: its own, or the last one before it that has one. */
export function stateOf({ steps }: Lesson, number: number): string {
  const before = steps.slice(0, Math.max(number, 1)).filter(({ state }) => state !== undefined);
  return before.at(-1)?.state ?? steps[0].state ?? '';
}

/** What the workers told of the runs, by their ids. */
import { createStore } from 'zustand/vanilla';
import { type RunPlan, samePlan } from '../../config/runPlan.ts';
import type { Transform } from '../../data/transform.ts';
import type { BackendInfo } from '../../engine/engine.ts';
import { functionOf, type Line, type Point, type TargetFunction } from '../../functions/index.ts';
import type { MultiIndex } from '../../math/multiIndex.ts';
import type { EpochReport, Failure, FinishedReport } from '../../training/events.ts';
import type { SavedRun } from '../../training/savedRun.ts';
import type { Told } from '../../worker/protocol.ts';
import type { RunId } from '../runs/comparison.ts';

export type RunPhase = 'idle' | 'preparing' | 'running' | 'paused' | 'finished' | 'failed';

export interface LearnedSurface {
  readonly epoch: number;
  readonly partial: MultiIndex;
  readonly side: number;
  /** Row-major, x2 outer, in the function's own units. [side * side] */
  readonly values: Float64Array;
}

/** All 21 learned partials on a grid. */
export interface LearnedPartials {
  readonly epoch: number;
  readonly side: number;
  /** One partial after the other, in the function's own units. [21, side * side] */
  readonly values: Float64Array;
}

/** A learned partial at the training samples that are shown. */
export interface LearnedSamples {
  readonly epoch: number;
  readonly partial: MultiIndex;
  /** In own units. [k] */
  readonly values: Float64Array;
}

/** A learned partial at evenly spaced points of a line, its ends included. */
export interface LearnedSlice {
  readonly epoch: number;
  readonly partial: MultiIndex;
  readonly line: Line;
  /** In the function's own units. [count] */
  readonly values: Float64Array;
}

/** All 21 learned partials at one point. */
export interface Inspection {
  readonly epoch: number;
  readonly point: Point;
  /** In the function's own units. [21] */
  readonly partials: readonly number[];
}

/** A failure from which a run went on. */
export interface Setback {
  readonly failure: Failure;
  /** The epoch of the checkpoint. */
  readonly epoch: number;
}

export interface RunState {
  readonly phase: RunPhase;
  /** What this run trains; the controls may have moved on. */
  readonly plan: RunPlan | null;
  readonly backend: BackendInfo | null;
  readonly transform: Transform | null;
  readonly history: readonly EpochReport[];
  readonly finished: FinishedReport | null;
  /** What ended the run. */
  readonly failure: Failure | null;
  /** What did not. */
  readonly setbacks: readonly Setback[];
  readonly surface: LearnedSurface | null;
  readonly samples: LearnedSamples | null;
  readonly partials: LearnedPartials | null;
  readonly slice: LearnedSlice | null;
  readonly inspection: Inspection | null;
}

export const NO_RUN: RunState = {
  phase: 'idle',
  plan: null,
  backend: null,
  transform: null,
  history: [],
  finished: null,
  failure: null,
  setbacks: [],
  surface: null,
  samples: null,
  partials: null,
  slice: null,
  inspection: null,
};

/** The runs that have begun; one that has not is NO_RUN. */
export interface Runs {
  readonly runs: ReadonlyMap<RunId, RunState>;
}

export const createRunStore = () => createStore<Runs>(() => ({ runs: new Map() }));
export type RunStore = ReturnType<typeof createRunStore>;
export const runStore = createRunStore();

/** A run, begun or not. */
export function runOf({ runs }: Runs, id: RunId): RunState {
  return runs.get(id) ?? NO_RUN;
}

/** Whether a run learns, or has learned, this function. */
export const isOf = ({ plan }: Pick<RunState, 'plan'>, fn: TargetFunction): boolean =>
  plan !== null && functionOf(plan.config) === fn;

/** Forgets the runs that began with other plans than these; whoever trains them hears of it. */
export function keepRunsOf(plans: ReadonlyMap<RunId, RunPlan>): void {
  const isOf = ([id, { plan }]: [RunId, RunState]) => samePlan(plan, plans.get(id));
  runStore.setState(({ runs }) => ({ runs: new Map([...runs].filter(isOf)) }));
}

/** Where runs have trained so far; null where none has. */
export function knownBackend({ runs }: Runs): BackendInfo['backend'] | null {
  return [...runs.values()].find(({ backend }) => backend)?.backend?.backend ?? null;
}

/** The runs that began with other plans than these, or never did. */
export function changedRuns(plans: ReadonlyMap<RunId, RunPlan>, runs: Runs): RunId[] {
  return [...plans.keys()].filter((id) => !samePlan(runOf(runs, id).plan, plans.get(id)));
}

/** The runs that were not trained with these plans, or failed. */
export function untrainedRuns(plans: ReadonlyMap<RunId, RunPlan>, runs: Runs): RunId[] {
  const changed = changedRuns(plans, runs);
  return [...plans.keys()].filter((id) => changed.includes(id) || runOf(runs, id).phase === 'failed');
}

const URGENCY: readonly RunPhase[] = ['preparing', 'running', 'paused', 'failed', 'finished'];

/** The phase of several runs together: working while any of them works. */
export function jointPhase(runs: readonly RunState[]): RunPhase {
  return URGENCY.find((phase) => runs.some((run) => run.phase === phase)) ?? 'idle';
}

type Handlers = {
  [K in Exclude<Told['kind'], 'epoch'>]: (state: RunState, message: Extract<Told, { kind: K }>) => Partial<RunState>;
};

const HANDLERS: Handlers = {
  // What has ended was trained where it was trained, wherever it is evaluated now.
  started: (run, { backend, transform }) =>
    run.phase === 'finished'
      ? { backend: run.backend ?? backend, transform }
      : { phase: 'running', backend, transform },
  paused: ({ phase }) => (phase === 'finished' ? {} : { phase: 'paused' }),
  resumed: ({ phase }) => (phase === 'finished' ? {} : { phase: 'running' }),
  finished: (_, finished) => ({ phase: 'finished', finished }),
  surface: (_, { epoch, partial, side, values }) => ({ surface: { epoch, partial, side, values } }),
  samples: (_, { epoch, partial, values }) => ({ samples: { epoch, partial, values } }),
  partials: (_, { epoch, side, values }) => ({ partials: { epoch, side, values } }),
  slice: (_, { epoch, partial, line, values }) => ({ slice: { epoch, partial, line, values } }),
  inspection: (_, { epoch, point, partials }) => ({ inspection: { epoch, point, partials } }),
};

/**
 * The state after a burst of messages: the epochs of a burst are appended with one copy of the history. Where a run went
 * on from a checkpoint, they take the place of those after it.
 */
export function reduceMessages(state: RunState, messages: readonly Told[]): RunState {
  const epochs = messages.filter((message) => message.kind === 'epoch');
  let current = state;
  if (epochs.length > 0) current = { ...state, history: [...state.history.slice(0, epochs[0].epoch - 1), ...epochs] };
  for (const message of messages) {
    if (message.kind !== 'epoch') current = { ...current, ...handle(current, message) };
  }
  return current;
}

function handle(state: RunState, message: Exclude<Told, { kind: 'epoch' }>): Partial<RunState> {
  const handler = HANDLERS[message.kind] as (state: RunState, message: Told) => Partial<RunState>;
  return handler(state, message);
}

/** The state of a run that does not go on. A result stays a result, whatever happens to its worker afterwards. */
export function failedRun(state: RunState, failure: Failure): RunState {
  return state.phase === 'finished' ? { ...state, failure } : { ...state, phase: 'failed', failure };
}

/** The state of a run that goes on from a checkpoint in another worker. */
export function restartedRun(state: RunState, setback: Setback): RunState {
  const phase = state.phase === 'finished' ? state.phase : 'preparing';
  return { ...state, phase, setbacks: [...state.setbacks, setback] };
}

/** The state of a run that a session brings back, until its worker tells more. */
export function restoredRun({ plan, backend, transform, history, finished }: SavedRun): RunState {
  const phase = finished ? 'finished' : 'preparing';
  return { ...NO_RUN, phase, plan, backend, transform, history, finished };
}

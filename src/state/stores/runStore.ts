/** What the workers told of the runs. Events are gathered and committed once per animation frame. */
import { createStore } from 'zustand/vanilla';
import { type RunPlan, samePlan } from '../../config/runPlan.ts';
import type { Transform } from '../../data/transform.ts';
import type { BackendInfo } from '../../engine/engine.ts';
import type { Point } from '../../functions/index.ts';
import type { MultiIndex } from '../../math/multiIndex.ts';
import type { EpochReport, Failure, FinishedReport } from '../../training/events.ts';
import type { Told } from '../../worker/protocol.ts';

export type RunPhase = 'idle' | 'preparing' | 'running' | 'paused' | 'finished' | 'failed';

export interface LearnedSurface {
  readonly epoch: number;
  readonly partial: MultiIndex;
  readonly side: number;
  /** Row-major, x2 outer, in the function's own units. [side * side] */
  readonly values: Float32Array;
}

/** All 21 learned partials on a grid. */
export interface LearnedPartials {
  readonly epoch: number;
  readonly side: number;
  /** One partial after the other, in the function's own units. [21, side * side] */
  readonly values: Float32Array;
}

/** All 21 learned partials at one point. */
export interface Inspection {
  readonly epoch: number;
  readonly point: Point;
  /** In the function's own units. [21] */
  readonly partials: readonly number[];
}

export interface RunState {
  readonly phase: RunPhase;
  /** What this run trains; the controls may have moved on. */
  readonly plan: RunPlan | null;
  readonly backend: BackendInfo | null;
  readonly transform: Transform | null;
  readonly history: readonly EpochReport[];
  readonly finished: FinishedReport | null;
  readonly failure: Failure | null;
  readonly surface: LearnedSurface | null;
  readonly partials: LearnedPartials | null;
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
  surface: null,
  partials: null,
  inspection: null,
};

/** The runs in the order of the comparison's; one that has not been trained is NO_RUN or missing. */
export const runStore = createStore<{ readonly runs: readonly RunState[] }>(() => ({ runs: [] }));

/** The run of that number, trained or not. */
export function runAt({ runs }: { readonly runs: readonly RunState[] }, number: number): RunState {
  return runs[number] ?? NO_RUN;
}

/** The numbers of the runs that began with other plans than these, or never did. */
export function changedRuns(plans: readonly RunPlan[], runs: readonly RunState[]): number[] {
  return [...plans.keys()].filter((number) => {
    const { plan } = runAt({ runs }, number);
    return !plan || !samePlan(plan, plans[number]);
  });
}

/** The numbers of the runs that were not trained with these plans, or failed. */
export function untrainedRuns(plans: readonly RunPlan[], runs: readonly RunState[]): number[] {
  const changed = changedRuns(plans, runs);
  return [...plans.keys()].filter((number) => changed.includes(number) || runAt({ runs }, number).phase === 'failed');
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
  started: (_, { backend, transform }) => ({ phase: 'running', backend, transform }),
  paused: ({ phase }) => (phase === 'finished' ? {} : { phase: 'paused' }),
  resumed: ({ phase }) => (phase === 'finished' ? {} : { phase: 'running' }),
  finished: (_, finished) => ({ phase: 'finished', finished }),
  surface: (_, { epoch, partial, side, values }) => ({ surface: { epoch, partial, side, values } }),
  partials: (_, { epoch, side, values }) => ({ partials: { epoch, side, values } }),
  inspection: (_, { epoch, point, partials }) => ({ inspection: { epoch, point, partials } }),
  // A result stays a result, whatever happens to its worker afterwards.
  failed: ({ phase }, { failure }) => (phase === 'finished' ? { failure } : { phase: 'failed', failure }),
};

/** The state after a burst of messages: the epochs of a burst are appended with one copy of the history. */
export function reduceMessages(state: RunState, messages: readonly Told[]): RunState {
  const epochs = messages.filter((message) => message.kind === 'epoch');
  let current = epochs.length > 0 ? { ...state, history: [...state.history, ...epochs] } : state;
  for (const message of messages) {
    if (message.kind !== 'epoch') current = { ...current, ...handle(current, message) };
  }
  return current;
}

function handle(state: RunState, message: Exclude<Told, { kind: 'epoch' }>): Partial<RunState> {
  const handler = HANDLERS[message.kind] as (state: RunState, message: Told) => Partial<RunState>;
  return handler(state, message);
}

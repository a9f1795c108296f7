/** What the worker told of the current run. Events are gathered and committed once per animation frame. */
import { createStore } from 'zustand/vanilla';
import type { RunConfig } from '../config/runConfig.ts';
import type { Transform } from '../data/transform.ts';
import type { BackendInfo } from '../engine/engine.ts';
import type { MultiIndex } from '../math/multiIndex.ts';
import type { EpochReport, Failure, FinishedReport } from '../training/events.ts';
import type { FromWorker } from '../worker/protocol.ts';

export type RunPhase = 'idle' | 'preparing' | 'running' | 'paused' | 'finished' | 'failed';

export interface LearnedSurface {
  readonly epoch: number;
  readonly partial: MultiIndex;
  readonly side: number;
  /** Row-major, x2 outer, in the function's own units. [side * side] */
  readonly values: Float32Array;
}

export interface RunState {
  readonly phase: RunPhase;
  /** The configuration of this run; the controls may have moved on. */
  readonly config: RunConfig | null;
  readonly backend: BackendInfo | null;
  readonly transform: Transform | null;
  readonly history: readonly EpochReport[];
  readonly finished: FinishedReport | null;
  readonly failure: Failure | null;
  readonly surface: LearnedSurface | null;
}

export const NO_RUN: RunState = {
  phase: 'idle',
  config: null,
  backend: null,
  transform: null,
  history: [],
  finished: null,
  failure: null,
  surface: null,
};

export const runStore = createStore<RunState>(() => NO_RUN);

type Handlers = {
  [K in Exclude<FromWorker['kind'], 'epoch'>]: (
    state: RunState,
    message: Extract<FromWorker, { kind: K }>,
  ) => Partial<RunState>;
};

const HANDLERS: Handlers = {
  started: (_, { backend, transform }) => ({ phase: 'running', backend, transform }),
  paused: () => ({ phase: 'paused' }),
  resumed: () => ({ phase: 'running' }),
  finished: (_, finished) => ({ phase: 'finished', finished }),
  surface: (_, { epoch, watch, values }) => ({ surface: { epoch, partial: watch.partial, side: watch.side, values } }),
  failed: (_, { failure }) => ({ phase: 'failed', failure }),
};

/** The state after a burst of messages: the epochs of a burst are appended with one copy of the history. */
export function reduceMessages(state: RunState, messages: readonly FromWorker[]): RunState {
  const epochs = messages.filter((message) => message.kind === 'epoch');
  let current = epochs.length > 0 ? { ...state, history: [...state.history, ...epochs] } : state;
  for (const message of messages) {
    if (message.kind !== 'epoch') current = { ...current, ...handle(current, message) };
  }
  return current;
}

function handle(state: RunState, message: Exclude<FromWorker, { kind: 'epoch' }>): Partial<RunState> {
  const handler = HANDLERS[message.kind] as (state: RunState, message: FromWorker) => Partial<RunState>;
  return handler(state, message);
}
